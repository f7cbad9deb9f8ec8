"""What each kind of schedule starts."""

from __future__ import annotations

from bot.core.schedules import ScheduleKind
from bot.jobs.schedules import Start
from bot.services.digests import running as digests
from bot.services.syncs import opening, prompting

STARTS: dict[ScheduleKind, Start] = {
    ScheduleKind.SYNC_PROMPT: prompting.ask,
    ScheduleKind.SYNC: opening.open_on_time,
    ScheduleKind.DIGEST: digests.start,
}
"""Each is run in the unit of work that settles its day."""
