"""Asking both sides for topics on the working day before a sync."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.core.people import Organisation
from bot.core.recurrence import Recurrence
from bot.core.schedules import Run
from bot.core.syncdays import AHEAD, is_time_to_ask
from bot.core.syncs import Meeting, MeetingState, Sitting, SittingState
from bot.errors import Stale
from bot.services.syncs import redrawing
from bot.services.who import mandates_of
from bot.storage.ids import new_id
from bot.storage.work import Work

__all__ = ["AHEAD", "ask", "catch_up", "sitting_on"]

_DAY = timedelta(days=1)


async def ask(work: Work, run: Run) -> None:
    """The daily look of a meeting: whether topics are to be asked for today."""
    meeting = await work.meetings.of_schedule(run.schedule.organisation, run.schedule.id)
    if meeting is not None:
        await _ask(work, meeting, run.day)


async def catch_up(work: Work, meeting: Meeting) -> None:
    """After a change: ask now for what should have been asked for earlier today."""
    schedule = await work.schedules.get(meeting.organisation, meeting.prompts)
    if schedule is None:
        return
    today = schedule.recurrence.today(work.now.instant)
    if work.now.reached(schedule.recurrence.instant(today)):
        await _ask(work, meeting, today)


async def sitting_on(work: Work, meeting: Meeting, day: date, starts_at: datetime) -> Sitting:
    """The sync of a day, which is begun if it is not there. The meeting must be locked."""
    found = await work.sittings.on(meeting, day)
    if found is not None:
        return found
    sitting = Sitting(
        id=new_id("z"),
        organisation=meeting.organisation,
        mandate=meeting.mandate,
        meeting=meeting.id,
        number=await work.sittings.next_number(meeting.organisation, "M"),
        day=day,
        starts_at=starts_at,
    )
    await work.sittings.add(sitting)
    return sitting


async def _ask(work: Work, meeting: Meeting, today: date) -> None:
    schedule = await work.schedules.get(meeting.organisation, meeting.starts)
    organisation = await work.people.organisation(meeting.organisation)
    if schedule is None or organisation is None or meeting.state is not MeetingState.ACTIVE:
        return
    async for day, starts_at in _coming(work, meeting, schedule.recurrence, today):
        if _is_time(organisation, schedule.recurrence, today, starts_at) and not work.now.reached(starts_at):
            await _ask_for(work, meeting, await sitting_on(work, meeting, day, starts_at))


async def _coming(
    work: Work, meeting: Meeting, recurrence: Recurrence, today: date
) -> AsyncIterator[tuple[date, datetime]]:
    """The syncs of the next days, those among them that were moved when they begin now; none that was skipped."""
    moved = [sitting for sitting in await work.sittings.planned(meeting) if sitting.moved]
    for sitting in moved:
        yield sitting.day, sitting.starts_at
    changed = {sitting.day for sitting in await work.sittings.changed(meeting)}
    for day in recurrence.days(today + _DAY, today + AHEAD):
        if day not in changed:
            yield day, recurrence.instant(day)


def _is_time(organisation: Organisation, recurrence: Recurrence, today: date, starts_at: datetime) -> bool:
    return is_time_to_ask(today, recurrence.today(starts_at), organisation.work_time.is_working_day)


async def _ask_for(work: Work, meeting: Meeting, sitting: Sitting) -> None:
    if sitting.prompted_at is not None or sitting.state is not SittingState.PLANNED:
        return
    if not await work.sittings.save(replace(sitting, prompted_at=work.now.instant)):
        raise Stale("stale-changed")
    for mandate in await mandates_of(work, meeting.organisation, [meeting.mandate]):
        await redrawing.post(work, redrawing.PROMPTS, sitting.id, mandate)
    await work.register.note(
        meeting.organisation,
        at=work.now.instant,
        actor="passerelle",
        verb="sync-prompt",
        subject=sitting.id,
        meeting=meeting.id,
    )
