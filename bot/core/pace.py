"""How often one person may ask, and signal: enough for anybody in a hurry, too few for whoever tries out names or calls
everybody at night."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

AT_ONCE = 30
"""Questions of one person within the window; and, counted apart, signals."""

WINDOW = timedelta(minutes=5)
"""How long one counts."""


def not_before(asked: Sequence[datetime], now: datetime) -> datetime | None:
    """When whoever asked, or signalled, at these instants may do so again; None: now."""
    recent = sorted((each for each in asked if now - each < WINDOW), reverse=True)
    return recent[AT_ONCE - 1] + WINDOW if len(recent) >= AT_ONCE else None
