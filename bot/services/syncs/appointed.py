"""What stands in the calendar of a workspace, and what is to stand there, when a delivery about it leaves."""

from __future__ import annotations

from bot.core.address import MessageRef
from bot.core.appointments import LASTS, Appointment, Entry
from bot.core.delivery import Delivery, DeliveryState, Kind, Sent
from bot.core.syncs import MeetingState
from bot.i18n.words import words
from bot.services.syncs import coming
from bot.services.syncs.appointing import calendars, stood
from bot.storage.ids import new_id
from bot.storage.work import Work


async def entry(work: Work, delivery: Delivery) -> Entry:
    """What holds when a delivery leaves."""
    there = await stood(work, delivery.organisation, delivery.subject)
    here = [sent.ref.id for sent in there if sent.ref.room == delivery.place.room]
    others = await work.deliveries.ids_in(delivery.organisation, Kind.SYNC_EVENT, delivery.place.room)
    return Entry(await _wanted(work, delivery), here[-1] if here else None, others if delivery.attempts else None)


async def kept(work: Work, delivery: Delivery, before: str | None, id: str | None) -> None:
    """The calendar is as it should be; `id`: of what stands there now."""
    if not await work.deliveries.finish(delivery, DeliveryState.SENT, work.now.instant) or id == before:
        return
    if id is not None:
        of = delivery.organisation, delivery.mandate, delivery.kind, delivery.subject
        ref = MessageRef(delivery.place.room, id)
        await work.deliveries.note_sent(Sent(new_id("m"), *of, delivery.place, ref), work.now.instant)
    await work.register.note(
        delivery.organisation,
        at=work.now.instant,
        actor="passerelle",
        verb="sync-event" if id is not None else "sync-event-cancelled",
        subject=delivery.subject,
        room=str(delivery.place.room),
    )


async def _wanted(work: Work, delivery: Delivery) -> Appointment | None:
    meeting = await work.meetings.get(delivery.organisation, delivery.subject)
    mandate = await work.people.mandate(delivery.organisation, delivery.mandate)
    if meeting is None or mandate is None or mandate.ended_at or not meeting.event:
        return None
    if meeting.state is MeetingState.ENDED or delivery.place.room not in await calendars(work, mandate):
        return None
    found = await coming.next_time(work, meeting)
    if found is None:
        return None
    return Appointment(meeting.event, words(mandate.locale)("sync-event-place"), found[1], found[1] + LASTS)
