"""Setting what comes again. A change looks ahead only: what is over is never played again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.core.recurrence import Recurrence
from bot.core.schedules import AROUND, RunState, Schedule, ScheduleKind, upcoming
from bot.errors import Gone, Stale
from bot.ports import JobKind
from bot.storage.ids import new_id
from bot.storage.work import Work


async def add(
    work: Work, organisation: str, mandate: str, kind: ScheduleKind, recurrence: Recurrence, grace: timedelta
) -> Schedule:
    """A new schedule, from its next time on."""
    made = Schedule(new_id("s"), organisation, mandate, kind, recurrence, grace)
    made = replace(made, next_day=upcoming(recurrence, work.now, ()))
    await work.schedules.add(made)
    return _woken(work, made)


async def edit(
    work: Work, organisation: str, id: str, version: int, recurrence: Recurrence, grace: timedelta
) -> Schedule:
    """Have it come otherwise. A day that has had its run has no second one. Raises Gone, or Stale if it was changed."""
    schedule = await _loaded(work, organisation, id, version)
    return await _store(work, replace(schedule, recurrence=recurrence, grace=grace))


async def pause(work: Work, organisation: str, id: str, version: int) -> Schedule:
    """Let nothing come until it is resumed. Raises Gone, or Stale if it was changed."""
    return await _store(work, replace(await _loaded(work, organisation, id, version), paused=True))


async def resume(work: Work, organisation: str, id: str, version: int) -> Schedule:
    """Let it come again, from its next time on. Raises Gone, or Stale if it was changed."""
    return await _store(work, replace(await _loaded(work, organisation, id, version), paused=False))


async def skip(work: Work, organisation: str, id: str, day: date) -> Schedule:
    """Let it not come on a day. Raises Gone, or Stale where it does not come on that day, or no more."""
    schedule = await work.schedules.get(organisation, id, lock=True)
    if schedule is None:
        raise Gone
    recurrence = schedule.recurrence
    if recurrence.days(day, day) != [day] or work.now.passed(recurrence.instant(day)):
        raise Stale("stale-changed")
    if not await work.schedules.begin(schedule, day, RunState.SKIPPED, work.now.instant):
        raise Stale("stale-changed")
    if schedule.next_day != day:
        return schedule
    following = recurrence.first(day, await work.schedules.settled(schedule, day))
    await work.schedules.advance(schedule, following)
    return _woken(work, replace(schedule, next_day=following))


async def _loaded(work: Work, organisation: str, id: str, version: int) -> Schedule:
    schedule = await work.schedules.get(organisation, id, lock=True)
    if schedule is None:
        raise Gone
    return replace(schedule, version=version)


async def _store(work: Work, schedule: Schedule) -> Schedule:
    since = schedule.recurrence.today(work.now.instant) - AROUND
    settled = await work.schedules.settled(schedule, since)
    next_day = None if schedule.paused else upcoming(schedule.recurrence, work.now, settled)
    changed = replace(schedule, next_day=next_day)
    if not await work.schedules.save(changed):
        raise Stale("stale-changed")
    return _woken(work, replace(changed, version=schedule.version + 1))


def _woken(work: Work, schedule: Schedule) -> Schedule:
    if schedule.next_at is not None:
        work.wake(JobKind.ADVANCE, schedule.id, schedule.next_at)
    return schedule
