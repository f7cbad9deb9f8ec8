from __future__ import annotations

from collections.abc import Callable

TELLING: list[Callable[[object], None]] = []
"""Who overhears what a peer tells the bot."""
