"""The edges: one package per chat platform, and the web."""
