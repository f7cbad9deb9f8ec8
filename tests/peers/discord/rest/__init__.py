"""The REST API, by family of routes."""
