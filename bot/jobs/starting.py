"""What each kind of schedule starts."""

from __future__ import annotations

from bot.core.schedules import ScheduleKind
from bot.jobs.schedules import Start

STARTS: dict[ScheduleKind, Start] = {}
"""Each is run in the unit of work that settles its day."""
