"""Which sync comes next."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.core.syncs import Meeting, MeetingState, Sitting
from bot.errors import Stale
from bot.services.syncs.meetings import schedule_of
from bot.services.syncs.prompting import sitting_on
from bot.storage.work import Work

_DAY = timedelta(days=1)


async def next_time(work: Work, meeting: Meeting) -> tuple[date, datetime] | None:
    """The day of the next sync and when it begins (UTC), whether people were told of it or not; None if none comes."""
    recurrence = (await schedule_of(work, meeting)).recurrence
    planned = [sitting for sitting in await work.sittings.planned(meeting) if sitting.moved]
    coming = [(sitting.day, sitting.starts_at) for sitting in planned if not work.now.reached(sitting.starts_at)]
    if meeting.state is MeetingState.ACTIVE:
        changed = {sitting.day for sitting in await work.sittings.changed(meeting)}
        day = recurrence.first(recurrence.today(work.now.instant) - _DAY, changed)
        while day is not None and work.now.reached(recurrence.instant(day)):
            day = recurrence.first(day + _DAY, changed)
        if day is not None:
            coming.append((day, recurrence.instant(day)))
    return min(coming, key=lambda each: each[1], default=None)


async def next_sitting(work: Work, meeting: Meeting) -> Sitting:
    """The next sync, begun if nobody was told of it yet. The meeting must be locked. Raises Stale if none comes."""
    found = await next_time(work, meeting)
    if found is None:
        raise Stale("sync-none-comes")
    return await sitting_on(work, meeting, *found)


async def by_time(work: Work, meetings: list[Meeting]) -> list[Meeting]:
    """The meetings, the soonest first."""
    times = [(await next_time(work, meeting), meeting) for meeting in meetings]
    far = max((found[1] for found, _ in times if found), default=work.now.instant) + _DAY
    return [meeting for _, meeting in sorted(times, key=lambda each: (each[0][1] if each[0] else far, each[1].name))]
