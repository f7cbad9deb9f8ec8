"""Bringing an organisation to what a file says: read, compared, applied."""
