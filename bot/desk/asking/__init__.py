"""What of a question only asks: taken off, so that its matter is left."""
