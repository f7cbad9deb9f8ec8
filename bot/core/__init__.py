"""Nouns and rules of the product. Pure and synchronous; time is an argument."""
