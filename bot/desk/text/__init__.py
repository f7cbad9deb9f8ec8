"""From characters to words: what a text is made of, how it is spelt, and when two words are the same."""
