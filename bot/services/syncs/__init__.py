"""Syncs: meetings that come again, their topics, what is noted, who does what."""
