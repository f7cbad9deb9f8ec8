"""Words, dates and times as people read and write them, in French and in English."""
