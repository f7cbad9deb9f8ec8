"""Plug-ins that may object to a yes or find what restricts it; off unless configured."""
