"""Signals: sent by a CM, taken and answered by comms, brought to one person at night."""
