"""Digests: made from records, drawn for their reader, posted on chosen days or when somebody asks."""
