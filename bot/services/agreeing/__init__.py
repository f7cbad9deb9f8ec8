"""What the two sides of a mandate agreed on: the charter, the contacts, who is on call."""
