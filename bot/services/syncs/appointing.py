"""The next sync in the calendar that a whole workspace reads, for meetings of which a lead wants that: each time that
something may have changed, what stands there is compared with what holds (`appointed`)."""

from __future__ import annotations

from bot.core.address import Address, Place
from bot.core.appointments import calendar_of
from bot.core.delivery import Kind, Sent
from bot.core.people import Mandate
from bot.core.syncs import Meeting
from bot.services import dispatch
from bot.storage.work import Work


async def follow(work: Work, mandate: Mandate, meeting: Meeting) -> None:
    """Have the calendars looked at: those where the meeting is to stand, and those where it stood."""
    places = {sent.ref.room for sent in await stood(work, meeting.organisation, meeting.id)}
    if meeting.event:
        places |= await calendars(work, mandate)
    for calendar in sorted(places, key=str):
        await dispatch.post(work, Kind.SYNC_EVENT, meeting.id, mandate, Place(calendar))


async def follow_all(work: Work, mandate: Mandate) -> None:
    """The same for all meetings of a mandate: its rooms have changed, or it is over."""
    for meeting in await work.meetings.of_mandate(mandate.organisation, mandate.id):
        await follow(work, mandate, meeting)


async def calendars(work: Work, mandate: Mandate) -> set[Address]:
    """The calendars of the workspaces in which a mandate has rooms."""
    rooms = await work.people.rooms(mandate.organisation, mandate.id)
    return {calendar for room in rooms if (calendar := calendar_of(room.address)) is not None}


async def stood(work: Work, organisation: str, meeting: str) -> list[Sent]:
    """What stood in calendars of a meeting, oldest first."""
    return [sent for sent in await work.deliveries.copies(organisation, meeting) if sent.kind is Kind.SYNC_EVENT]
