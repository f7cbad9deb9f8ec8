"""What happens when an instant has come: taken once, then done in the same transaction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog

from bot.core.delivery import TimerKind
from bot.following import following
from bot.jobs import intake, retention
from bot.jobs.schedules import due as schedules_due
from bot.ports import JobKind
from bot.services import answering, escalating, foretelling, looping, nagging, passing, redrawing, verifying
from bot.services.signals import calling, handling
from bot.services.syncs import noting, opening, tasking
from bot.storage.database import Database
from bot.storage.work import Work

PAUSE = timedelta(minutes=1)
"""How long a timer is left alone whose act failed."""

_log = structlog.get_logger()

Due = Callable[[Work, str, str], Awaitable[None]]

_DUE: dict[TimerKind, Due] = {
    TimerKind.UNDO_NEWS: passing.undo_ends,
    TimerKind.UNDO_ANSWER: answering.undo_ends,
    TimerKind.EMBARGO: passing.embargo_ends,
    TimerKind.EXPIRY: passing.expires,
    TimerKind.REMINDER: escalating.remind,
    TimerKind.NAG: nagging.due,
    TimerKind.HEADS_UP: foretelling.heads_up,
    TimerKind.STAGE: foretelling.stage,
    TimerKind.RULING_REVIEW: verifying.review,
    TimerKind.UNDO_SIGNAL: handling.undo_ends,
    TimerKind.SIGNAL_CALL: calling.call_next,
    TimerKind.SYNC_START: opening.open_moved,
    TimerKind.SYNC_SHARE: noting.share_due,
    TimerKind.TASK_DUE: tasking.due,
    TimerKind.THAW_REDRAW: redrawing.go_on,
    TimerKind.REST_OVER: looping.over,
}


class Fire:
    """The handler of `fire timer T`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def __call__(self, id: str) -> None:
        """Do what is due, if the timer is due by the database's clock and nobody took it."""
        with following("fire", id):
            await self._fire(id)

    async def _fire(self, id: str) -> None:
        try:
            async with self._database.write() as work:
                timer = await work.timers.take(id, work.now.instant)
                if timer is not None:
                    await _DUE[timer.kind](work, timer.organisation, timer.subject)
        except Exception as error:  # the job loop's edge: one that cannot be done keeps no other waiting
            _log.error("timer-failed", error=type(error).__name__)
            async with self._database.write() as work:
                await work.timers.put_off(id, work.now.instant + PAUSE)


async def due(database: Database) -> list[tuple[JobKind, str]]:
    """What the rows say is due now, for the sweep."""
    async with database.read() as work:
        lanes = await work.deliveries.lanes_due(work.now.instant)
        timers = await work.timers.due(work.now.instant)
        recurring = await schedules_due(work)
        events = await intake.due(work)
        old = await retention.due(work)
        database.heed(await work.privacy.erased_at())
    return [
        *events,
        *((JobKind.FIRE, id) for id in timers),
        *((JobKind.ADVANCE, id) for id in recurring),
        *((JobKind.DRAIN, lane) for lane in lanes),
        *old,
    ]
