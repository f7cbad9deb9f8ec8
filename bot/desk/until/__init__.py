"""What lies ahead, what lasts, and what is over."""
