"""Clockwork: what is due is done, from the rows; an engine only wakes us."""
