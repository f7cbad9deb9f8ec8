"""Noting what was sent. What arrives while the last of a subject was noted is noted together: of a freeze that is told
to a thousand rooms each card writes the same, and whoever lifts it waits for all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.address import MessageRef, Platform
from bot.core.delivery import PRIORITIES, Delivery, Priority, Sent
from bot.core.loops import Flow
from bot.errors import NotRecorded
from bot.jobs.parcels import Parcel
from bot.measures import DELIVERIES, DELIVERY_SECONDS, LEASES_LOST
from bot.ports import Chat
from bot.services import composing, dispatch, looping, outages
from bot.services.privacy.pseudonyms import room_named
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.quiet import of_room
from bot.storage.work import Work

AT_ONCE = 50
"""Cards noted in one unit of work."""

About = tuple[str, str, str]
"""The organisation, the subject, and what it comes of: only one subject is locked at a time."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A card that stands in a room, and who waits for it to be noted."""

    parcel: Parcel
    ref: MessageRef
    noted: asyncio.Future[bool]

    @property
    def delivery(self) -> Delivery:
        """What was delivered."""
        return self.parcel.delivery


class Outcomes:
    """Notes what was sent: in the outbox, in the map of what stands where, and in the register."""

    def __init__(self, database: Database, chats: Mapping[Platform, Chat], flow: Flow) -> None:
        self._database = database
        self._chats = chats
        self._flow = flow
        self._waiting: dict[About, list[Arrival]] = {}
        self._noting: dict[About, asyncio.Task[None]] = {}

    async def note(self, parcel: Parcel, ref: MessageRef) -> bool:
        """Note that a card was sent. Whether nothing waits in its room any more: then nobody has to look there again.
        Raises what keeps it from being noted."""
        delivery = parcel.delivery
        about = (delivery.organisation, delivery.subject, delivery.cause)
        arrival = Arrival(parcel, ref, asyncio.get_running_loop().create_future())
        self._waiting.setdefault(about, []).append(arrival)
        if about not in self._noting:
            noting = self._noting[about] = self._database.lingering(asyncio.create_task(self._note_all(about)))
            noting.add_done_callback(lambda ended: self._cut_off(about, ended))
        return await arrival.noted

    async def _note_all(self, about: About) -> None:
        while waiting := self._waiting.get(about, []):
            batch = waiting[:AT_ONCE]
            await self._note(batch)
            del waiting[: len(batch)]
        del self._waiting[about], self._noting[about]

    def _cut_off(self, about: About, ended: asyncio.Task[None]) -> None:
        """Have nobody wait for ever when noting ended before its end."""
        if self._noting.get(about) is ended:
            del self._noting[about]
            for each in self._waiting.pop(about):
                _settle(each, NotRecorded(certain=False))

    async def _note(self, batch: Sequence[Arrival]) -> None:
        """Note all of them, or else each by itself: one that cannot be noted keeps no other from it."""
        noting = asyncio.create_task(self._written(batch))
        await asyncio.wait({noting})
        error = NotRecorded(certain=False) if noting.cancelled() else noting.exception()
        if error is not None and len(batch) > 1:
            for each in batch:
                await self._note([each])
            return
        for each in batch:
            if error is not None:
                _settle(each, error)
            elif not each.noted.done():  # else whoever waited was cut off; it is noted all the same
                each.noted.set_result(each.delivery.lane not in noting.result())

    async def _written(self, batch: Sequence[Arrival]) -> set[str]:
        """Write them down. Returns the rooms of theirs in which something waits."""
        deliveries = [each.delivery for each in batch]
        organisation, subject = deliveries[0].organisation, deliveries[0].subject
        urgent = any(PRIORITIES[each.kind] is Priority.FREEZE for each in deliveries)
        lanes = sorted({each.lane for each in deliveries})
        async with self._database.write(urgent=urgent) as work:
            at = work.now.instant
            await self._rest(work, [each.delivery for each in batch if each.parcel.over is None], at)
            await outages.over(work, lanes)
            await work.holding.hold(organisation, subject)
            kept = await work.deliveries.all_sent(deliveries, at)
            new = [each for each in batch if each.delivery.id in kept and each.parcel.over is None]
            with work.once():
                await _map(work, new, at)
            for each in new:
                await looping.left(work, self._flow, each.delivery)
            waiting = await work.deliveries.waiting_in(lanes)
        for delivery in deliveries:
            _count(delivery, at, kept=delivery.id in kept)
        return waiting

    async def _rest(self, work: Work, deliveries: Sequence[Delivery], at: datetime) -> None:
        """Leave each room alone for as long as its platform wants it between two new messages."""
        for delivery in sorted(deliveries, key=lambda delivery: delivery.lane):
            rest = self._chats[delivery.place.room.platform].pace.room
            if rest > 0:
                await work.quiet.keep(of_room(delivery.lane), at + timedelta(seconds=rest))


def _settle(arrival: Arrival, error: BaseException) -> None:
    """Have whoever still waits know that it was not noted."""
    if not arrival.noted.done():
        arrival.noted.set_exception(error)


async def _map(work: Work, new: Sequence[Arrival], at: datetime) -> None:
    """New cards of ours stand in rooms: for the map of what was sent, and for the register."""
    if not new:
        return
    sent = [_sent(each) for each in new]
    await work.deliveries.note_all_sent(sent, at)
    first = new[0].delivery
    if await _have_changed(work, new, sent):
        # It changed while it was being sent, when nobody could know of this copy.
        await dispatch.refresh(work, first.organisation, first.subject)
    lines = [await _line(work, each) for each in new]
    await work.register.note_each(
        first.organisation, lines, at=at, actor="passerelle", verb="delivered", subject=first.subject
    )


async def _have_changed(work: Work, new: Sequence[Arrival], sent: Sequence[Sent]) -> bool:
    """Whether any of the cards would be drawn otherwise now. What looks the same in every room is drawn once."""
    drawn = {}
    for arrival, copy in zip(new, sent, strict=True):
        delivery = arrival.delivery
        alike = (delivery.kind, delivery.mandate, "" if delivery.kind in composing.ALIKE else copy.id)
        if alike not in drawn:
            drawn[alike] = await composing.compose(work, replace(delivery, refreshes=copy.id))
        if drawn[alike] != arrival.parcel.card:
            return True
    return False


def _sent(arrival: Arrival) -> Sent:
    delivery, ref = arrival.delivery, arrival.ref
    place = replace(delivery.place, room=ref.room, person=False)
    reader = delivery.place.room.identity if delivery.place.person else None
    of = delivery.organisation, delivery.mandate, delivery.kind, delivery.subject
    return Sent(new_id("m"), *of, place, ref, reader)


async def _line(work: Work, arrival: Arrival) -> dict[str, object]:
    """What the register keeps of one of them."""
    delivery = arrival.delivery
    room = await room_named(work, delivery.organisation, delivery.place, arrival.ref.room)
    return {"kind": delivery.kind.value, "room": room}


def _count(delivery: Delivery, at: datetime, *, kept: bool) -> None:
    platform = delivery.place.room.platform.value
    DELIVERIES.labels(platform, "sent").inc()
    if not delivery.attempts:
        DELIVERY_SECONDS.labels(platform).observe(max(0.0, (at - delivery.created_at).total_seconds()))
    if not kept:
        LEASES_LOST.labels("delivery").inc()
