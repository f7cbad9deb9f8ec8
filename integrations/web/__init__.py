"""The HTTP door: health, and what the platforms send by HTTP."""
