"""Slack: the port on its Web API, and what its events and gestures become."""
