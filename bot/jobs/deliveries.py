"""Emptying a room's lane: one card at a time, drawn when it leaves, tried again when the platform is busy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.core.address import MessageRef, Place, Platform
from bot.core.card import Tone
from bot.core.delivery import PRIORITIES, Delivery, DeliveryState, Kind, Sent
from bot.core.loops import Flow
from bot.errors import ChatBusy, ChatLost, ChatRefused, ChatUnreadable, PasserelleError
from bot.following import following
from bot.jobs.appointing import appoint
from bot.jobs.ending import to_its_end
from bot.jobs.pacing import Paces, urgent
from bot.jobs.parcels import Parcel, learnt
from bot.jobs.threads import begun
from bot.measures import DELIVERIES, DELIVERY_SECONDS, LEASES_LOST
from bot.ports import Chat, JobKind, RoomFacts
from bot.services import composing, dispatch, failing, gathering, gating, lingering, looping, outages
from bot.services.composing import compose, may_leave
from bot.services.gating import keep_back
from bot.services.privacy.pseudonyms import room_named
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.quiet import of_room
from bot.storage.work import Work

LEASE = timedelta(seconds=30)
"""How long a sender has a delivery to itself; longer than any send may take."""

BACK_OFF = (5, 300, 1800, 2 * 3600, 5 * 3600, 10 * 3600, 10 * 3600)
"""Seconds before each new attempt: eight attempts over more than 24 h (the schedule that Svix publishes)."""

WIDER = frozenset(("room-too-wide", "room-lets-in"))
"""Why nothing is sent to a room that others than those it is meant for can read."""

PAUSE = 1.0
"""Seconds that a busy platform is left alone, at the least."""

_log = structlog.get_logger()


class Drain:
    """The handler of `drain lane L`: run twice, late or for nothing, it does no harm."""

    def __init__(self, database: Database, chats: Mapping[Platform, Chat], flow: Flow | None = None) -> None:
        self._database = database
        self._flow = flow or Flow()
        self._chats = chats
        self._paces = Paces({platform.value: chat.pace for platform, chat in chats.items()})

    async def __call__(self, lane: str) -> None:
        """Send what is due in a room, then ask to be woken for what is due later."""
        while True:
            await self._turn(lane)
            async with self._database.write() as work:
                delivery = await work.deliveries.claim(lane, work.now.instant, LEASE)
                if delivery is None:  # what gives way to a freeze the sweep comes back to
                    await self._come_back(work, lane)
                    return
            if await to_its_end(self._sent(delivery)):
                return

    async def _sent(self, delivery: Delivery) -> bool:
        """Send what was taken. Whether nothing at all waits in the room after it."""
        cause, platform = delivery.cause or delivery.id, delivery.place.room.platform.value
        with (
            urgent(int(PRIORITIES[delivery.kind])),
            following("deliver", cause, platform=platform, kind=delivery.kind.value),
        ):
            try:
                with following("send", cause, platform=platform):
                    return await self._send(delivery)
            except Exception as error:  # the job loop's edge: one that cannot be drawn or sent keeps no other waiting
                await self._failed(delivery, error)
                return False

    async def _turn(self, lane: str) -> None:
        """Wait until the platform takes one more, if there is anything to send."""
        turns = self._paces.of(lane)
        if turns is None:
            return
        async with self._database.read() as work:
            urgency = await work.deliveries.urgency(lane, work.now.instant)
        if urgency is not None:
            await turns.turn(urgency)

    async def _come_back(self, work: Work, lane: str) -> None:
        due, at = await work.deliveries.next_due(lane), work.now.instant
        if due is None:
            return
        due = max(due, await work.quiet.until(lane, at) or due)
        if due > at:
            work.wake(JobKind.DRAIN, lane, due)

    async def _pack(self, work: Work, delivery: Delivery) -> Parcel | None:
        """Draw the card from what holds now; settle what is not to be sent."""
        at = work.now.instant
        card = await compose(work, delivery)
        if card is None and delivery.attempts and delivery.refreshes is None:
            return Parcel(delivery, None)
        if card is None:
            await work.deliveries.finish(delivery, DeliveryState.DROPPED, at)
            return None
        if not await may_leave(work, delivery, card):
            await work.deliveries.finish(delivery, await keep_back(work, delivery), at, "freeze")
            return None
        if delivery.refreshes is None:
            again = await composing.sent_again(work, delivery, card) if delivery.attempts else None
            return Parcel(delivery, card, again=again)
        sent = await work.deliveries.sent(delivery.organisation, delivery.refreshes)
        if sent is None:
            await work.deliveries.finish(delivery, DeliveryState.DROPPED, at)
            return None
        return Parcel(delivery, card, sent.ref)

    async def _send(self, delivery: Delivery) -> bool:
        if delivery.kind is Kind.SYNC_EVENT:
            await appoint(self._database, self._chats, delivery)
            return False
        async with self._database.write() as work:
            if await looping.waits(work, delivery):
                return False
            if not await work.deliveries.renew(delivery, work.now.instant + LEASE):
                LEASES_LOST.labels("delivery").inc()
                return False  # a slow start: another took it, and must not find us sending it too
            parcel = await self._pack(work, delivery)
            if parcel is None:
                return False
            reach, start = await gating.reach(work, delivery), await gathering.start_of(work, delivery)
        parcel = replace(parcel, reach=reach, start=start)
        chat = self._chats.get(delivery.place.room.platform)
        if chat is None:
            raise ChatRefused("no-adapter")
        ref = await self._deliver(chat, parcel)
        if ref is not None:
            done = await self._done(parcel, ref)
            if start and start.on is None:
                await begun(chat, start, ref)
            return done
        async with self._database.write() as work:
            await work.deliveries.finish(delivery, DeliveryState.DROPPED, work.now.instant)
        return False

    async def _deliver(self, chat: Chat, parcel: Parcel) -> MessageRef | None:
        """Where the card stands now; None if there was nothing to send, and no earlier attempt had arrived."""
        delivery = parcel.delivery
        if parcel.over is not None and parcel.card is not None:
            if parcel.card.tone is not Tone.RECALL:
                await self._place(chat, parcel)  # what only takes back may be said in a room grown too wide
            await chat.update(parcel.over, parcel.card)
            return parcel.over
        place = await self._place(chat, parcel)
        if delivery.attempts:
            return await self._deliver_again(chat, place, parcel)
        return await chat.post(place, parcel.card, key=delivery.id) if parcel.card else None

    async def _deliver_again(self, chat: Chat, place: Place, parcel: Parcel) -> MessageRef | None:
        """The same where an earlier attempt may have arrived although we were not told."""
        key = parcel.delivery.id
        try:
            found = await chat.find(place, key)
        except ChatUnreadable:
            if parcel.again is None:  # what holds no more may stand there, and nobody could take it back
                raise ChatRefused("maybe-there") from None
            return await chat.post(place, parcel.again, key=key)
        if found is None:
            return await chat.post(place, parcel.card, key=key) if parcel.card else None
        if parcel.card is not None:
            await chat.update(found, parcel.card)  # what was drawn for it may not hold any more
        return found

    async def _place(self, chat: Chat, parcel: Parcel) -> Place:
        """The place as the platform knows it now. Raises ChatRefused when it is none for this card any more, or when
        others than those it is meant for can read it."""
        place = parcel.delivery.place
        if parcel.reach.refusal:
            raise ChatRefused(parcel.reach.refusal)
        if place.person:
            return await chat.direct(place.room)
        if not place.direct:
            facts = await chat.room_facts(place.room)
            await learnt(self._database, place.room, parcel.reach.called, facts.name)
            refusal = parcel.reach.forbids(facts) or await self._still_in(chat, parcel, facts)
            if refusal:
                raise ChatRefused(refusal)
            if facts.forum and not place.thread:
                return replace(place, thread=await self._thread(parcel.delivery))
            if parcel.start and parcel.start.on:
                return replace(place, thread=await begun(chat, parcel.start, parcel.start.on) or place.thread)
        return place

    async def _still_in(self, chat: Chat, parcel: Parcel, facts: RoomFacts) -> str:
        """Why nothing is sent to a room in which somebody still reads who has left; empty if nobody does."""
        departed = parcel.reach.departed
        if not departed:
            return ""
        found = await chat.readers(parcel.delivery.place.room, departed.keys())
        return lingering.refusal([departed[each] for each in found], facts.name) if found else ""

    async def _thread(self, delivery: Delivery) -> str | None:
        """In a forum: the thread of what a card is about, if it has one."""
        async with self._database.read() as work:
            return await gathering.thread_of(work, delivery)

    async def _done(self, parcel: Parcel, ref: MessageRef) -> bool:
        """Note that it was sent. Whether nothing waits in its room any more: then nobody has to look there again."""
        delivery = parcel.delivery
        async with self._database.write() as work:
            at = work.now.instant
            _count(delivery, "sent")
            if not delivery.attempts:
                waited = (at - delivery.created_at).total_seconds()
                DELIVERY_SECONDS.labels(delivery.place.room.platform.value).observe(max(0.0, waited))
            await self._rest(work, delivery, at)
            await outages.over(work, delivery.lane)
            await work.holding.hold(delivery.organisation, delivery.subject)
            kept = await work.deliveries.finish(delivery, DeliveryState.SENT, at)
            if not kept:
                LEASES_LOST.labels("delivery").inc()
            elif parcel.over is None:
                await self._note(work, parcel, ref, at)
                await looping.left(work, self._flow, delivery)
            return await work.deliveries.next_due(delivery.lane) is None

    async def _note(self, work: Work, parcel: Parcel, ref: MessageRef, at: datetime) -> None:
        """A new card of ours stands in a room: for the map of what was sent, and for the register."""
        delivery = parcel.delivery
        place = replace(delivery.place, room=ref.room, person=False)
        reader = delivery.place.room.identity if delivery.place.person else None
        of = delivery.organisation, delivery.mandate, delivery.kind, delivery.subject
        sent = Sent(new_id("m"), *of, place, ref, reader)
        await work.deliveries.note_sent(sent, at)
        if await compose(work, replace(delivery, refreshes=sent.id)) != parcel.card:
            # It changed while it was being sent, when nobody could know of this copy.
            await dispatch.refresh(work, delivery.organisation, delivery.subject)
        await work.register.note(
            delivery.organisation,
            at=at,
            actor="passerelle",
            verb="delivered",
            subject=delivery.subject,
            kind=delivery.kind.value,
            room=await room_named(work, delivery.organisation, delivery.place, ref.room),
        )

    async def _rest(self, work: Work, delivery: Delivery, at: datetime) -> None:
        """Leave the room alone for as long as its platform wants it between two messages."""
        rest = self._chats[delivery.place.room.platform].pace.room
        if rest > 0:
            await work.quiet.keep(of_room(delivery.lane), at + timedelta(seconds=rest))

    async def _failed(self, delivery: Delivery, error: Exception) -> None:
        name = error.key if isinstance(error, PasserelleError) else type(error).__name__
        async with self._database.write() as work:
            at = work.now.instant
            _log.warning("delivery-failed", kind=delivery.kind.value, attempt=delivery.attempts + 1, error=name)
            if isinstance(error, ChatBusy):
                _count(delivery, "busy")
                until = at + timedelta(seconds=max(error.after, PAUSE))
                if isinstance(error, ChatLost) and await outages.begun(work, error.beyond):
                    _log.error("platform-lost", platform=delivery.place.room.platform.value)
                await work.quiet.keep(error.beyond or of_room(delivery.lane), until)
                await work.deliveries.put_off(delivery, until, name, tried=False)
            elif isinstance(error, ChatRefused) or delivery.attempts >= len(BACK_OFF):
                await self._give_up(work, delivery, error.reason if isinstance(error, ChatRefused) else name)
            else:
                _count(delivery, "failed")
                await work.deliveries.put_off(delivery, at + timedelta(seconds=BACK_OFF[delivery.attempts]), name)

    async def _give_up(self, work: Work, delivery: Delivery, reason: str) -> None:
        """Not again by itself; comms are told, or else whoever reads the register and the log."""
        if await failing.let_go(work, delivery, reason):
            _count(delivery, "dropped")
            return
        # Else a card that is just being noted as sent to comms would neither tell of it nor be drawn anew.
        await work.holding.hold(delivery.organisation, await work.letters.about_what(delivery))
        dead = await work.deliveries.finish(delivery, DeliveryState.DEAD, work.now.instant, reason)
        _count(delivery, "dead")
        if dead and reason in WIDER:
            await gating.widened(work, delivery)
        if dead and not await failing.noticed(work, delivery):
            _log.error(
                "delivery-failed-unseen", kind=delivery.kind.value, delivery=delivery.id, error=lingering.code(reason)
            )


def _count(delivery: Delivery, result: str) -> None:
    DELIVERIES.labels(delivery.place.room.platform.value, result).inc()
