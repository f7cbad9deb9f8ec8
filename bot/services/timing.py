"""Setting the instants at which something is due."""

from __future__ import annotations

from datetime import datetime

from bot.core.delivery import Timer, TimerKind
from bot.ports import JobKind
from bot.storage.ids import new_id
from bot.storage.work import Work


async def at(work: Work, organisation: str, kind: TimerKind, subject: str, due_at: datetime) -> None:
    """Have the timer of that kind about a subject be due at an instant, instead of any that waited."""
    await work.timers.cancel(organisation, subject, kind)
    timer = Timer(new_id("t"), organisation, kind, subject, due_at)
    await work.timers.add(timer)
    work.wake(JobKind.FIRE, timer.id, due_at)
