"""The outbox and the map of what was sent: written in the transaction of the state change."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import func, select, update

from bot.core.address import Address, MessageRef
from bot.core.delivery import Delivery, DeliveryState, Kind, Sent, Upcoming
from bot.storage import tables as t
from bot.storage.book import Book, matching
from bot.storage.outboxasked import (
    CLAIM,
    COPIES,
    LANES_DUE,
    LOCK,
    NEXT_DUE,
    REFRESHES,
    RENEW,
    SENT,
    UPCOMING,
    WAITING_IN,
)
from bot.storage.outboxcoding import delivery_in, delivery_out, sent_in, sent_out
from bot.storage.pausing import PAUSED

_WAITING = DeliveryState.WAITING.value
_SENDING = DeliveryState.SENDING.value


class Deliveries(Book):
    """What waits to go out."""

    async def add(self, delivery: Delivery, not_before: datetime) -> None:
        """One more card to send from an instant on."""
        await self.add_all([delivery], not_before)

    async def add_all(self, deliveries: Sequence[Delivery], not_before: datetime) -> None:
        """More cards of one organisation, from an instant on. Of one message only one refresh waits at a time."""
        waiting = await self._refreshes_that_wait([each for each in deliveries if each.refreshes])
        new = [delivery_out(each, not_before) for each in deliveries if each.refreshes not in waiting]
        await self._add(t.delivery, *new)

    async def claim(self, lane: str, now: datetime, lease: timedelta) -> Delivery | None:
        """Take what comes next in a room if nothing else is under way: what was begun and not settled, then the most
        urgent, then the oldest.

        Whoever takes it has until the lease ends; then another may take it, and must look whether it arrived.
        While all sending is paused there is nothing to take; nor what gives way to a freeze that has yet to be told.
        """
        if not await self._alone(lane):
            return None
        row = await self._first(CLAIM, its_room=lane, this_instant=now, lease_ends=now + lease)
        return replace(delivery_in(row), attempts=row.attempts - 1) if row else None

    async def _paused(self) -> bool:
        row = await self._first(PAUSED)
        return row is not None and row.since is not None

    async def _alone(self, lane: str) -> bool:
        """Whether nobody else is taking something in this room now; SQLite has one writer anyway."""
        if not self._postgresql:
            return True
        # What another takes at this moment cannot be seen yet, and SKIP LOCKED would step over it to the next.
        return bool((await self._connection.execute(LOCK, {"lane": lane})).scalar_one())

    async def upcoming(self, lane: str, now: datetime) -> Upcoming | None:
        """What comes next in a room; None when nothing may leave now, be it because what waits there gives way to a
        freeze."""
        row = await self._first(UPCOMING, its_room=lane, this_instant=now)
        return Upcoming(row.priority, row.refreshes is not None) if row else None

    async def next_due(self, lane: str) -> datetime | None:
        """When the next delivery of a room may leave, or its lease ends; None when nothing waits."""
        row = await self._first(NEXT_DUE, lane=lane)
        return row.due if row else None

    async def waiting_in(self, lanes: Collection[str]) -> set[str]:
        """The rooms, of these, in which something waits or is under way."""
        return {row.lane for row in await self._rows(WAITING_IN[self._postgresql], lanes=self._as_one(lanes))}

    async def lanes_due(self, now: datetime) -> Sequence[str]:
        """The rooms for which something is due and nothing is under way; none while all sending is paused, and while a
        freeze has yet to be told, only those in which nothing gives way to it.
        """
        if await self._paused():
            return []
        return [row.lane for row in await self._rows(LANES_DUE, this_instant=now)]

    async def renew(self, delivery: Delivery, until: datetime) -> bool:
        """Keep what this sender took until then; False if its lease had ended and another took it."""
        mine = {"whose": delivery.organisation, "mine": delivery.id, "attempt": delivery.attempts + 1}
        return await self._changed(RENEW, **mine, until=until) == 1

    async def finish(self, delivery: Delivery, state: DeliveryState, at: datetime, error: str | None = None) -> bool:
        """Settle a delivery that this sender took; False if its lease had ended and another took it."""
        sent_at = at if state is DeliveryState.SENT else None
        return await self._settle(delivery, state=state.value, sent_at=sent_at, error=error)

    async def all_sent(self, deliveries: Sequence[Delivery], at: datetime) -> set[str]:
        """Settle as sent what this sender took, of one organisation. Returns the ids of those that no other sender has
        taken since."""
        kept: set[str] = set()
        for attempts in sorted({each.attempts for each in deliveries}):
            mine = [each for each in deliveries if each.attempts == attempts]
            asked = {"whose": mine[0].organisation, "ids": self._as_one([each.id for each in mine])}
            rows = await self._rows(SENT[self._postgresql], **asked, attempt=attempts + 1, now=at)
            kept |= {row.id for row in rows}
        return kept

    async def put_off(self, delivery: Delivery, until: datetime, error: str, *, tried: bool = True) -> bool:
        """Try again later what this sender took; not `tried`: nothing was done, and it does not count as an attempt."""
        attempts = delivery.attempts + 1 if tried else delivery.attempts
        return await self._settle(delivery, state=_WAITING, not_before=until, error=error, attempts=attempts)

    async def _settle(self, delivery: Delivery, **values: object) -> bool:
        query = update(t.delivery).where(
            t.delivery.c.organisation == delivery.organisation,
            t.delivery.c.id == delivery.id,
            t.delivery.c.state == _SENDING,
            t.delivery.c.attempts == delivery.attempts + 1,
        )
        return await self._changed(query.values(**values)) == 1

    async def release_held(self, organisation: str, subject: str, at: datetime) -> int:
        """Let go what a freeze stopped at the last gate, because a person said so after the thaw."""
        query = update(t.delivery).where(
            t.delivery.c.organisation == organisation,
            t.delivery.c.subject == subject,
            t.delivery.c.state == DeliveryState.HELD.value,
        )
        return await self._changed(query.values(state=_WAITING, not_before=at))

    async def state_of(self, organisation: str, id: str) -> tuple[DeliveryState, int] | None:
        """Where a delivery is, and how often it was taken; None where there is no such."""
        query = select(t.delivery.c.state, t.delivery.c.attempts).where(
            t.delivery.c.organisation == organisation, t.delivery.c.id == id
        )
        row = await self._first(query)
        return (DeliveryState(row.state), row.attempts) if row else None

    async def counted(self, organisation: str) -> dict[DeliveryState, int]:
        """How many deliveries are in each state."""
        query = select(t.delivery.c.state, func.count().label("many")).where(t.delivery.c.organisation == organisation)
        rows = await self._rows(query.group_by(t.delivery.c.state))
        return {DeliveryState(row.state): row.many for row in rows}

    async def in_state(self, organisation: str, subject: str, state: DeliveryState) -> int:
        """How many deliveries about a subject are in a state."""
        query = select(func.count()).where(
            t.delivery.c.organisation == organisation,
            t.delivery.c.subject == subject,
            t.delivery.c.state == state.value,
        )
        return int((await self._connection.execute(query)).scalar() or 0)

    async def arrived(self, organisation: str, subject: str, kind: Kind) -> bool:
        """Whether a card of that kind about a subject may have been read: one was sent, or none ever had to be."""
        query = select(t.delivery.c.state, t.delivery.c.attempts).where(
            t.delivery.c.organisation == organisation,
            t.delivery.c.subject == subject,
            t.delivery.c.kind == kind.value,
            t.delivery.c.refreshes.is_(None),
        )
        rows = await self._rows(query)
        return not rows or any(row.state == DeliveryState.SENT.value for row in rows)

    async def note_sent(self, sent: Sent, at: datetime) -> None:
        """A card of ours now stands in a room."""
        await self.note_all_sent([sent], at)

    async def note_all_sent(self, sent: Sequence[Sent], at: datetime) -> None:
        """Cards of ours now stand in rooms."""
        await self._add(t.sent, *(sent_out(each, at) for each in sent))

    async def sent(self, organisation: str, id: str) -> Sent | None:
        """One message of ours."""
        row = await self._first(matching(t.sent, "organisation", "id"), organisation=organisation, id=id)
        return sent_in(row) if row else None

    async def copies(self, organisation: str, subject: str) -> Sequence[Sent]:
        """Every message of ours about a subject."""
        rows = await self._rows(COPIES, organisation=organisation, subject=subject)
        return [sent_in(row) for row in rows]

    async def told_in(self, organisation: str, kind: Kind, room: Address) -> set[str]:
        """What our cards of that kind in a room are about."""
        query = select(t.sent.c.subject).where(
            t.sent.c.organisation == organisation, t.sent.c.kind == kind.value, t.sent.c.room == str(room)
        )
        return {row.subject for row in await self._rows(query.distinct())}

    async def ids_in(self, organisation: str, kind: Kind, room: Address) -> frozenset[str]:
        """The ids of what we sent of a kind into a room."""
        query = select(t.sent.c.message).where(
            t.sent.c.organisation == organisation, t.sent.c.kind == kind.value, t.sent.c.room == str(room)
        )
        return frozenset(row.message for row in await self._rows(query))

    async def is_ours(self, ref: MessageRef) -> bool:
        """Whether a message is one of ours: the guard against loops."""
        query = select(t.sent.c.id).where(t.sent.c.room == str(ref.room), t.sent.c.message == ref.id)
        return await self._first(query) is not None

    async def _refreshes_that_wait(self, deliveries: Sequence[Delivery]) -> set[str]:
        """The messages, of those that these would replace, for which one waits already."""
        if not deliveries:
            return set()
        messages = self._as_one([each.refreshes for each in deliveries])
        asked = {"organisation": deliveries[0].organisation, "messages": messages}
        rows = await self._rows(REFRESHES[self._postgresql], **asked)
        return {row.refreshes for row in rows}
