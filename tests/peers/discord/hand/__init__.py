"""The loopback Discord by hand: a page to act on as one of its people."""
