"""Emptying a room's lane: one card at a time, drawn when it leaves, tried again when the platform is busy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.core.address import Platform
from bot.core.delivery import PRIORITIES, Delivery, DeliveryState, Kind, Priority, Upcoming
from bot.core.loops import Flow
from bot.errors import ChatBusy, ChatLost, ChatRefused, ChatUncertain, PasserelleError
from bot.following import following
from bot.jobs.appointing import appoint
from bot.jobs.ending import to_its_end
from bot.jobs.outcomes import Outcomes
from bot.jobs.pacing import Paces, Turns, urgent
from bot.jobs.parcels import Parcel
from bot.jobs.placing import Placer
from bot.jobs.tenure import Late, tenure
from bot.jobs.threads import begun
from bot.jobs.twins import Twins
from bot.measures import DELIVERIES, LEASES_LOST
from bot.ports import Chat, JobKind
from bot.services import composing, failing, gathering, gating, lingering, looping, outages
from bot.services.composing import compose, may_leave
from bot.services.gating import keep_back
from bot.storage.database import Database
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
        self._outcomes = Outcomes(database, chats, flow or Flow())
        self._chats = chats
        self._placer = Placer(database)
        self._twins = Twins(database, chats)
        self._paces = Paces({platform.value: chat.pace for platform, chat in chats.items()})

    async def __call__(self, lane: str) -> None:
        """Send what is due in a room, then ask to be woken for what is due later."""
        turns = self._paces.of(lane)
        while (first := await self._upcoming(turns, lane)) is not None:
            turned = await self._turn(turns, first)
            delivery, over = None, True
            try:
                delivery = await self._taken(lane, urgent=first.urgency == Priority.FREEZE)
                over = delivery is None or await to_its_end(self._sent(delivery))
            finally:
                if turned:
                    turns.end(used=delivery is not None)
            if over:
                return

    async def _taken(self, lane: str, *, urgent: bool) -> Delivery | None:
        """What comes next in a room, for this sender alone; else when to look again is arranged."""
        async with self._database.write(urgent=urgent) as work:
            delivery = await work.deliveries.claim(lane, work.now.instant, LEASE)
            later = None if delivery else await _later(work, lane)
        if delivery is None:
            await self._come_back(lane, later)
        return delivery

    async def _sent(self, delivery: Delivery) -> bool:
        """Send what was taken. Whether nothing at all waits in the room after it."""
        cause, platform = delivery.cause or delivery.id, delivery.place.room.platform.value
        with (
            urgent(int(PRIORITIES[delivery.kind])),
            following("deliver", cause, platform=platform, kind=delivery.kind.value),
            tenure(LEASE) as held,
        ):
            try:
                with following("send", cause, platform=platform):
                    return await self._send(delivery)
            except Late:  # not put off: what comes after it in the room waits until it is looked for
                LEASES_LOST.labels("delivery").inc()
                return False
            except Exception as error:  # the job loop's edge: one that cannot be drawn or sent keeps no other waiting
                await self._failed(delivery, error)
                return False
            finally:
                self._twins.suspect(delivery, held)

    async def _upcoming(self, turns: Turns, lane: str) -> Upcoming | None:
        """What comes next in a room. None if nothing may leave now: then nobody waits, and no turn is taken from a room
        that has something to send."""
        if turns.unlimited:
            return Upcoming(Priority.ANSWER, replaces=False)  # nobody waits: what it is, the claim finds out
        async with self._database.read() as work:
            first = await work.deliveries.upcoming(lane, work.now.instant)
            later = await _later(work, lane) if first is None else None
        if first is None:
            await self._come_back(lane, later)
        return first

    async def _turn(self, turns: Turns, first: Upcoming) -> bool:
        """Wait until the platform takes one more. Whether that took a turn: what is replaced may need none."""
        if first.replaces and not turns.edits:
            return False
        await turns.turn(first.urgency)
        return True

    async def _come_back(self, lane: str, later: datetime | None) -> None:
        if later is not None:
            await self._database.waker(JobKind.DRAIN, lane, later)

    async def _pack(self, work: Work, delivery: Delivery) -> Parcel | None:
        """Draw the card from what holds now; settle what is not to be sent."""
        at = work.now.instant
        card = await compose(work, delivery)
        may_stand = delivery.attempts > 0 and delivery.refreshes is None
        if card is None and may_stand:
            return Parcel(delivery, None)
        if card is None:
            await work.deliveries.finish(delivery, DeliveryState.DROPPED, at)
            return None
        stopped = not await may_leave(work, delivery, card)
        if stopped and may_stand:  # what stands there unknown could not be taken back
            return Parcel(delivery, None, stopped=True)
        if stopped:
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
        async with self._database.write(urgent=PRIORITIES[delivery.kind] is Priority.FREEZE) as work:
            if await looping.waits(work, delivery):
                return False
            if not await _ours(work, delivery):
                return False  # a slow start: another took it, and must not find us sending it too
            with work.once():
                parcel = await self._pack(work, delivery)
                if parcel is None:
                    return False
                reach, start = await gating.reach(work, delivery), await gathering.start_of(work, delivery)
        parcel = replace(parcel, reach=reach, start=start)
        chat = self._chats.get(delivery.place.room.platform)
        if chat is None:
            raise ChatRefused("no-adapter")
        ref = await self._placer.placed(chat, parcel)
        if ref is not None:
            done = await self._outcomes.note(parcel, ref)
            if start and start.on is None:
                await begun(chat, start, ref)
            return done
        await self._let_be(parcel)
        return False

    async def _let_be(self, parcel: Parcel) -> None:
        """Settle what was looked for, had not arrived, and is not to be sent any more."""
        delivery = parcel.delivery
        async with self._database.write() as work:
            if await _ours(work, delivery):  # looking took its time: who has it now may have sent it
                state = await keep_back(work, delivery) if parcel.stopped else DeliveryState.DROPPED
                await work.deliveries.finish(delivery, state, work.now.instant, "freeze" if parcel.stopped else None)

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
                if not error.alone:
                    await work.quiet.keep(error.beyond or of_room(delivery.lane), until)
                await work.deliveries.put_off(delivery, until, name, tried=False)
                await _told_if_away(work, delivery, error)
            elif isinstance(error, ChatRefused) or delivery.attempts >= len(BACK_OFF):
                await self._give_up(work, delivery, error.reason if isinstance(error, ChatRefused) else name)
            else:
                _count(delivery, "failed")
                await work.deliveries.put_off(delivery, at + timedelta(seconds=BACK_OFF[delivery.attempts]), name)
                await _told_if_away(work, delivery, error)

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


async def _ours(work: Work, delivery: Delivery) -> bool:
    """Whether this sender still has what it took; then for a lease more."""
    if await work.deliveries.renew(delivery, work.now.instant + LEASE):
        return True
    LEASES_LOST.labels("delivery").inc()
    return False


async def _told_if_away(work: Work, delivery: Delivery, error: Exception) -> None:
    if isinstance(error, ChatBusy | ChatUncertain) and await outages.suspected(work, delivery, error):
        _log.error("platform-away", platform=delivery.place.room.platform.value)


async def _later(work: Work, lane: str) -> datetime | None:
    """When to look into a room again; None for what the sweep comes back to, as to what gives way to a freeze."""
    due, at = await work.deliveries.next_due(lane), work.now.instant
    if due is None:
        return None
    due = max(due, await work.quiet.until(lane, at) or due)
    return due if due > at else None


def _count(delivery: Delivery, result: str) -> None:
    DELIVERIES.labels(delivery.place.room.platform.value, result).inc()
