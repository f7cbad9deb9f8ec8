"""A sync as one side may read it now: everything that a card of it is drawn from."""

from __future__ import annotations

from datetime import datetime

from bot.cards.syncs import Agenda
from bot.core.people import Mandate, Organisation, Role, Side
from bot.core.syncs import Found, Meeting, MeetingState, Minute, Sitting, SittingState, Topic
from bot.services.syncs import findings
from bot.services.syncs.meetings import is_on, schedule_of
from bot.storage.work import Work


async def agenda(
    work: Work, organisation: Organisation, mandate: Mandate, sitting: Sitting, side: Side, locale: str
) -> Agenda | None:
    """All that a side may read of a sync; None if its meeting is gone."""
    meeting = await work.meetings.get(sitting.organisation, sitting.meeting)
    if meeting is None:
        return None
    recurrence = (await schedule_of(work, meeting)).recurrence
    present = await work.sittings.present(sitting)
    tasks = await work.tasks.of_meeting(sitting.organisation, meeting.id, sitting.id)
    minutes = await work.minutes.of_sitting(sitting.organisation, sitting.id)
    expected = await expected_people(work, mandate, meeting)
    return Agenda(
        side=side,
        meeting=meeting,
        sitting=sitting,
        zone=recurrence.zone,
        on=meeting.state is MeetingState.ACTIVE and is_on(recurrence, sitting),
        topics=[(topic, await name_of(work, topic.organisation, topic.written.by)) for topic in
                await topics_for(work, meeting, sitting, side)],
        found=await _found(work, mandate, sitting, side),
        tasks=[(task, await name_of(work, task.organisation, task.owner)) for task in tasks
               if task.written.may_be_read_by(side, work.now)],
        minutes=[(minute, await name_of(work, minute.organisation, minute.written.by)) for minute in minutes
                 if _may_read(work, minute, side)],
        present=[await name_of(work, sitting.organisation, member) for member in present],
        awaited=[await name_of(work, sitting.organisation, member) for member in expected if member not in present]
        if sitting.state is SittingState.OPEN
        else [],
        holiday=organisation.work_time.holiday(recurrence.today(sitting.starts_at), locale),
        silent=await _silent(work, organisation, mandate) if side is Side.COMMS else 0,
    )  # fmt: skip


async def topics_for(work: Work, meeting: Meeting, sitting: Sitting | None, side: Side) -> list[Topic]:
    """The topics of a meeting that a side may read: those that wait, and those that ended in this sync."""
    found = await work.topics.waiting(meeting.organisation, meeting.id, sitting.id if sitting else "")
    return [topic for topic in found if topic.written.may_be_read_by(side, work.now)]


async def expected_people(work: Work, mandate: Mandate, meeting: Meeting) -> list[str]:
    """Who is awaited: those named that are still members, else the CM's people of the mandate."""
    members = {member.id for member in await work.people.members(mandate.organisation)}
    return [member for member in meeting.people or mandate.members if member in members]


async def name_of(work: Work, organisation: str, member: str) -> str:
    """A member's name, also of one who has left."""
    found = await work.people.member(organisation, member)
    return found.name if found else member


async def people_of(work: Work, mandate: Mandate) -> list[tuple[str, str, Role]]:
    """Who may be named in a sync of a mandate: everybody in comms, and its own CM people."""
    members = await work.people.members(mandate.organisation)
    return [
        (member.id, member.name, member.role)
        for member in members
        if member.role.is_comms or member.id in mandate.members
    ]


def _may_read(work: Work, minute: Minute, side: Side) -> bool:
    return minute.written.may_be_read_by(side, work.now)


async def _found(work: Work, mandate: Mandate, sitting: Sitting, side: Side) -> list[Found]:
    """The bot's topics: as they are now before the sync, and those of its hour from then on, as far as they hold."""
    listed = sitting.findings
    if sitting.state is SittingState.PLANNED:
        since = (sitting.prompted_at or work.now.instant) - findings.WEEK
        listed = await findings.look(work, mandate, since)
    found = [await findings.shown(work, mandate, finding, side) for finding in listed]
    return [each for each in found if each is not None]


async def _silent(work: Work, organisation: Organisation, mandate: Mandate) -> int:
    """For how many days of work nothing was passed on to this CM."""
    passed = await work.happened.last_passed(mandate.organisation, mandate.id)
    return _days_since(organisation, passed, work.now.instant) if passed else 0


def _days_since(organisation: Organisation, last: datetime, now: datetime) -> int:
    if now <= last:
        return 0
    days = organisation.work_time.working_days(last.date(), now.date())
    return max(0, days - 1)
