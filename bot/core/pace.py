"""How many questions one person may ask: enough for anybody in a hurry, too few for whoever tries out names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

AT_ONCE = 30
"""Questions of one person within the window."""

WINDOW = timedelta(minutes=5)
"""How long a question counts."""


def not_before(asked: Sequence[datetime], now: datetime) -> datetime | None:
    """When whoever asked at these instants may ask again; None: now."""
    recent = sorted((each for each in asked if now - each < WINDOW), reverse=True)
    return recent[AT_ONCE - 1] + WINDOW if len(recent) >= AT_ONCE else None
