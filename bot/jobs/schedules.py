"""What happens when the time of a schedule has come: each day of it once, in the transaction of what it starts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta

import structlog

from bot.core.schedules import Run, RunState, Schedule, ScheduleKind, Settling, settle
from bot.following import following
from bot.ports import JobKind
from bot.storage.database import Database
from bot.storage.work import Work

PAUSE = timedelta(minutes=1)
"""How long a schedule is left alone whose run failed."""

_log = structlog.get_logger()

Start = Callable[[Work, Run], Awaitable[None]]
"""What a run does, in the unit of work that settles its day: both are stored, or neither."""

Starts = Mapping[ScheduleKind, Start]


class Advance:
    """The handler of `advance schedule S`.

    A run that fails, or whose kind nobody here can start (an older replica), is tried again each minute, by whoever
    gets it, until its grace ends; then its day counts as missed.
    """

    def __init__(self, database: Database, starts: Starts) -> None:
        self._database = database
        self._starts = starts

    async def __call__(self, id: str) -> None:
        """Settle what is due of a schedule by both clocks, if nobody else is at it."""
        with following("advance", id):
            await self._advance(id)

    async def _advance(self, id: str) -> None:
        try:
            async with self._database.write() as work:
                schedule = await work.schedules.take(id, work.now.instant)
                if schedule is not None and schedule.next_day is not None:
                    settled = await work.schedules.settled(schedule, schedule.next_day)
                    await self._settle(work, schedule, settle(schedule, work.now, settled))
        except Exception as error:  # the job loop's edge: one that cannot be done keeps no other waiting
            _log.error("schedule-failed", error=type(error).__name__)
            async with self._database.write() as work:
                await work.schedules.put_off(id, work.now.instant, work.now.instant + PAUSE)

    async def _settle(self, work: Work, schedule: Schedule, settling: Settling | None) -> None:
        now = work.now.instant
        if settling is None:  # the zone's rules have changed since its instant was kept
            await work.schedules.advance(schedule, schedule.next_day)
            return
        if settling.missed:
            await work.schedules.note_missed(schedule, settling.missed, now)
            _log.warning("schedule-missed", kind=schedule.kind.value, mandate=schedule.mandate)
        if settling.run and await work.schedules.begin(schedule, settling.run.day, RunState.DONE, now):
            await self._starts[schedule.kind](work, settling.run)
        next_at = await work.schedules.advance(schedule, settling.next_day)
        if next_at is not None:
            work.wake(JobKind.ADVANCE, schedule.id, next_at)


async def due(work: Work) -> Sequence[str]:
    """The schedules that are due by both clocks; none while these disagree."""
    return await work.schedules.due(work.now.agreed) if work.now.agreed else ()
