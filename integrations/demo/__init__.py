"""A local chat in a web page: runs the demo and the dialogue tests; no token, no network."""
