"""How long records are kept, what may not be deleted, and what is asked about one person."""
