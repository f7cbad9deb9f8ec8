"""How a draft says what it says: joy, distance, what does not fit."""
