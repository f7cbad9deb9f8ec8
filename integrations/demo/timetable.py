"""What the page's clock buttons ask of the demo that runs behind it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

Skip = Callable[[timedelta], Awaitable[None]]
"""Moves the demo's clock forward and lets whatever fell due happen."""

NextStop = Callable[[], Awaitable[datetime | None]]
"""The next instant at which something happens by itself (the end of an embargo), if any."""
