"""Setting when a mandate's two sides meet. Every change looks ahead only: what was asked for or held stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.people import Mandate
from bot.core.recurrence import Frequency, Recurrence, Rule
from bot.core.schedules import Schedule, ScheduleKind
from bot.core.syncs import Meeting, MeetingState, Sitting
from bot.errors import Gone, Invalid, Stale
from bot.services import scheduling
from bot.services.onboarding import following
from bot.services.syncs import appointing, prompting, redrawing
from bot.services.syncs.findings import mandate_of
from bot.storage.ids import new_id
from bot.storage.work import Work

STARTS_LATE = timedelta(hours=2)
"""How late an agenda may still be posted after a stop."""

ASKS_LATE = timedelta(hours=20)
"""How late topics may still be asked for after a stop."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What people say of a meeting: when it comes, where, with whom (member ids; empty: everybody of the mandate)."""

    name: str
    recurrence: Recurrence
    place: str = ""
    people: tuple[str, ...] = ()
    event: str = ""
    state: MeetingState = MeetingState.ACTIVE


async def arrange(work: Work, by: str, mandate: Mandate, plan: Plan) -> Meeting:
    """A new meeting, from its next time on. Raises Invalid if the mandate has one of that name."""
    await _require_name(work, mandate.organisation, mandate.id, plan.name)
    starts = await _schedule(work, mandate, ScheduleKind.SYNC, plan.recurrence, STARTS_LATE)
    prompts = await _schedule(work, mandate, ScheduleKind.SYNC_PROMPT, _daily(plan.recurrence), ASKS_LATE)
    meeting = Meeting(
        id=new_id("g"),
        organisation=mandate.organisation,
        mandate=mandate.id,
        name=plan.name,
        starts=starts.id,
        prompts=prompts.id,
        place=plan.place,
        people=plan.people,
        event=plan.event,
        state=plan.state,
    )
    await work.meetings.add(meeting)
    await _note(work, by, meeting, "sync-arrange")
    await following.changed(work, mandate.organisation, [mandate.id])
    if plan.state is MeetingState.ACTIVE:
        await prompting.catch_up(work, meeting)
    else:
        await _halt(work, meeting)
    await appointing.follow(work, mandate, meeting)
    return meeting


async def rearrange(work: Work, by: str, meeting: Meeting, plan: Plan) -> Meeting:
    """Change a meeting, or end it. Raises Stale if somebody was first, Invalid for a name that another one has."""
    if plan.name != meeting.name:
        await _require_name(work, meeting.organisation, meeting.mandate, plan.name)
    changed = replace(meeting, name=plan.name, place=plan.place, people=plan.people, event=plan.event, state=plan.state)
    if not await work.meetings.save(changed):
        raise Stale("stale-changed")
    changed = replace(changed, version=meeting.version + 1)
    await _reschedule(work, changed.starts, meeting.organisation, plan.recurrence, STARTS_LATE)
    await _reschedule(work, changed.prompts, meeting.organisation, _daily(plan.recurrence), ASKS_LATE)
    await _note(work, by, changed, "sync-rearrange")
    await _move_planned(work, changed, plan.recurrence)
    if plan.state is MeetingState.ACTIVE:
        await _go_on(work, changed)
        await prompting.catch_up(work, changed)
    else:
        await _halt(work, changed)
    await redrawing.redraw(work, changed)
    await appointing.follow(work, await mandate_of(work, meeting.organisation, meeting.mandate), changed)
    return changed


async def plan_of(work: Work, meeting: Meeting) -> Plan:
    """What is set of a meeting."""
    schedule = await schedule_of(work, meeting)
    return Plan(meeting.name, schedule.recurrence, meeting.place, meeting.people, meeting.event, meeting.state)


async def schedule_of(work: Work, meeting: Meeting) -> Schedule:
    """The schedule that opens its agenda. Raises Gone."""
    schedule = await work.schedules.get(meeting.organisation, meeting.starts)
    if schedule is None:
        raise Gone
    return schedule


async def loaded(work: Work, organisation: str, id: str) -> Meeting:
    """A meeting, locked. Raises Gone, also for one that has ended."""
    meeting = await work.meetings.get(organisation, id, lock=True)
    if meeting is None or meeting.state is MeetingState.ENDED:
        raise Gone
    return meeting


def _daily(recurrence: Recurrence) -> Recurrence:
    """Each day at the hour of the meeting it is looked whether tomorrow, by the days of work, is one of it."""
    return Recurrence(Rule(Frequency.DAILY), recurrence.anchor - prompting.AHEAD, recurrence.at, recurrence.zone)


async def _schedule(
    work: Work, mandate: Mandate, kind: ScheduleKind, recurrence: Recurrence, grace: timedelta
) -> Schedule:
    return await scheduling.add(work, mandate.organisation, mandate.id, kind, recurrence, grace)


async def _reschedule(work: Work, id: str, organisation: str, recurrence: Recurrence, grace: timedelta) -> None:
    schedule = await work.schedules.get(organisation, id, lock=True)
    if schedule is None:
        raise Gone
    if (schedule.recurrence, schedule.grace) != (recurrence, grace):
        await scheduling.edit(work, organisation, id, schedule.version, recurrence, grace)


async def _halt(work: Work, meeting: Meeting) -> None:
    for id in (meeting.starts, meeting.prompts):
        schedule = await work.schedules.get(meeting.organisation, id, lock=True)
        if schedule is not None and not schedule.paused:
            await scheduling.pause(work, meeting.organisation, id, schedule.version)


async def _go_on(work: Work, meeting: Meeting) -> None:
    for id in (meeting.starts, meeting.prompts):
        schedule = await work.schedules.get(meeting.organisation, id, lock=True)
        if schedule is not None and schedule.paused:
            await scheduling.resume(work, meeting.organisation, id, schedule.version)


async def _move_planned(work: Work, meeting: Meeting, recurrence: Recurrence) -> None:
    """A sync that topics were asked for already begins at the new hour, if its day is still one of the meeting's."""
    for sitting in await work.sittings.planned(meeting):
        if not sitting.moved and is_on(recurrence, sitting):
            await work.sittings.save(replace(sitting, starts_at=recurrence.instant(sitting.day)))


def is_on(recurrence: Recurrence, sitting: Sitting) -> bool:
    """Whether a sync still comes: by the schedule as it is now, or because people moved it."""
    return sitting.moved or recurrence.days(sitting.day, sitting.day) == [sitting.day]


async def _require_name(work: Work, organisation: str, mandate: str, name: str) -> None:
    if any(meeting.name == name for meeting in await work.meetings.of_mandate(organisation, mandate)):
        raise Invalid("sync-name-taken", "name", name=name)


async def _note(work: Work, by: str, meeting: Meeting, verb: str) -> None:
    await work.register.note(
        meeting.organisation,
        at=work.now.instant,
        actor=by,
        verb=verb,
        subject=meeting.id,
        state=meeting.state.value,
    )
