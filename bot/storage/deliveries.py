"""The outbox and the map of what was sent: written in the transaction of the state change."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, String, bindparam, exists, func, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from bot.core.address import Address, MessageRef
from bot.core.delivery import Delivery, DeliveryState, Kind, Priority, Sent, Upcoming
from bot.storage import tables as t
from bot.storage.book import Book, among
from bot.storage.outboxcoding import delivery_in, delivery_out, sent_in, sent_out
from bot.storage.pausing import PAUSED
from bot.storage.quiet import Instant, Lane, is_quiet

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
        row = await self._first(_CLAIM, its_room=lane, this_instant=now, lease_ends=now + lease)
        return replace(delivery_in(row), attempts=row.attempts - 1) if row else None

    async def _paused(self) -> bool:
        row = await self._first(PAUSED)
        return row is not None and row.since is not None

    async def _alone(self, lane: str) -> bool:
        """Whether nobody else is taking something in this room now; SQLite has one writer anyway."""
        if not self._postgresql:
            return True
        # What another takes at this moment cannot be seen yet, and SKIP LOCKED would step over it to the next.
        lock = select(func.pg_try_advisory_xact_lock(func.hashtextextended(lane, 0)))
        return bool((await self._connection.execute(lock)).scalar_one())

    async def upcoming(self, lane: str, now: datetime) -> Upcoming | None:
        """What comes next in a room; None when nothing may leave now, be it because what waits there gives way to a
        freeze."""
        row = await self._first(_UPCOMING, its_room=lane, this_instant=now)
        return Upcoming(row.priority, row.refreshes is not None) if row else None

    async def next_due(self, lane: str) -> datetime | None:
        """When the next delivery of a room may leave, or its lease ends; None when nothing waits."""
        query = select(func.min(t.delivery.c.not_before).label("due")).where(
            t.delivery.c.lane == lane, t.delivery.c.state.in_((_WAITING, _SENDING))
        )
        row = await self._first(query)
        return row.due if row else None

    async def waiting_in(self, lanes: Collection[str]) -> set[str]:
        """The rooms, of these, in which something waits or is under way."""
        query = select(t.delivery.c.lane).where(
            among(t.delivery.c.lane, "lanes", of_postgresql=self._postgresql),
            t.delivery.c.state.in_((_WAITING, _SENDING)),
        )
        return {row.lane for row in await self._rows(query.distinct(), lanes=self._as_one(lanes))}

    async def lanes_due(self, now: datetime) -> Sequence[str]:
        """The rooms for which something is due and nothing is under way; none while all sending is paused, and while a
        freeze has yet to be told, only those in which nothing gives way to it.
        """
        if await self._paused():
            return []
        return [row.lane for row in await self._rows(_LANES_DUE, this_instant=now)]

    async def renew(self, delivery: Delivery, until: datetime) -> bool:
        """Keep what this sender took until then; False if its lease had ended and another took it."""
        return await self._settle(delivery, not_before=until)

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
            query = update(t.delivery).where(
                t.delivery.c.organisation == mine[0].organisation,
                among(t.delivery.c.id, "ids", of_postgresql=self._postgresql),
                t.delivery.c.state == _SENDING,
                t.delivery.c.attempts == attempts + 1,
            )
            query = query.values(state=DeliveryState.SENT.value, sent_at=at, error=None).returning(t.delivery.c.id)
            rows = await self._rows(query, ids=self._as_one([each.id for each in mine]))
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
        row = await self._first(select(t.sent).where(t.sent.c.organisation == organisation, t.sent.c.id == id))
        return sent_in(row) if row else None

    async def copies(self, organisation: str, subject: str) -> Sequence[Sent]:
        """Every message of ours about a subject."""
        query = select(t.sent).where(t.sent.c.organisation == organisation, t.sent.c.subject == subject)
        return [sent_in(row) for row in await self._rows(query.order_by(t.sent.c.at, t.sent.c.id))]

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
        query = select(t.delivery.c.refreshes).where(
            t.delivery.c.organisation == deliveries[0].organisation,
            among(t.delivery.c.refreshes, "messages", of_postgresql=self._postgresql),
            t.delivery.c.state == _WAITING,
        )
        # One that is being sent does not count: it was drawn before this change. Locked, so that it stays waiting.
        messages = self._as_one([each.refreshes for each in deliveries])
        rows = await self._rows(query.order_by(t.delivery.c.id).with_for_update(), messages=messages)
        return {row.refreshes for row in rows}


def _next(delivery: FromClause) -> tuple[ColumnElement[Any], ...]:
    """In what order they leave a room. What a sender took and did not settle comes first (the states sort so, as in the
    index): it may be slow rather than dead, and two would be under way if another card were taken."""
    return delivery.c.state, delivery.c.priority, delivery.c.created_at, delivery.c.id


def _due(delivery: FromClause, lane: Lane, now: Instant) -> ColumnElement[bool]:
    """What may leave in a room now, as a condition."""
    waits = delivery.c.state.in_((_WAITING, _SENDING))
    return (delivery.c.lane == lane) & waits & (delivery.c.not_before <= now) & ~is_quiet(lane, now)


def _may_go(delivery: FromClause, now: Instant) -> ColumnElement[bool]:
    """That it was begun, is as urgent as an answer, or that no freeze could be told to some room now: where one waits,
    nothing is under way there, nor is the room to be left alone."""
    freeze, sending = t.delivery.alias(), t.delivery.alias()
    under_way = exists().where(sending.c.lane == freeze.c.lane, sending.c.state == _SENDING, sending.c.not_before > now)
    waits = exists().where(
        freeze.c.priority == int(Priority.FREEZE),
        freeze.c.state == _WAITING,
        freeze.c.not_before <= now,
        ~under_way,
        ~is_quiet(freeze.c.lane, now),
    )
    begun = delivery.c.state == _SENDING  # the last gate asks about the freeze before it is sent
    return begun | (delivery.c.priority <= int(Priority.ANSWER)) | ~waits


def _claiming() -> ReturningUpdate[Any]:
    """Take what comes next in a room: put together once, which costs more than to run it."""
    lane, now = bindparam("its_room", type_=String), bindparam("this_instant", type_=t.delivery.c.not_before.type)
    first, other, free = t.delivery.alias(), t.delivery.alias(), t.delivery.alias()
    busy = exists().where(other.c.lane == lane, other.c.state == _SENDING, other.c.not_before > now)
    query = select(first.c.id).where(_due(first, lane, now), ~busy, PAUSED.scalar_subquery().is_(None))
    comes_next = query.where(_may_go(first, now)).order_by(*_next(first)).limit(1).scalar_subquery()
    # Only then is it locked: a query that orders and skips what is locked would step over a card that is being renewed
    # or settled, and take the one after it. Looked at again under the lock, since its lease may be a new one by then.
    query = select(free.c.id).where(free.c.id == comes_next, _due(free, lane, now))
    chosen = query.with_for_update(skip_locked=True, of=free).scalar_subquery()
    taken = update(t.delivery).where(t.delivery.c.id == chosen)
    taken = taken.values(state=_SENDING, not_before=bindparam("lease_ends"), attempts=t.delivery.c.attempts + 1)
    return taken.returning(t.delivery)


_CLAIM = _claiming()


def _of_lanes() -> Select[Any]:
    now = bindparam("this_instant", type_=t.delivery.c.not_before.type)
    busy = select(t.delivery.c.lane).where(t.delivery.c.state == _SENDING, t.delivery.c.not_before > now)
    query = select(t.delivery.c.lane).where(
        t.delivery.c.state.in_((_WAITING, _SENDING)),
        t.delivery.c.not_before <= now,
        _may_go(t.delivery, now),
        t.delivery.c.lane.not_in(busy),
        ~is_quiet(t.delivery.c.lane, now),
    )
    return query.distinct()


_LANES_DUE = _of_lanes()


def _of_upcoming() -> Select[Any]:
    lane, now = bindparam("its_room", type_=String), bindparam("this_instant", type_=t.delivery.c.not_before.type)
    query = select(t.delivery.c.priority, t.delivery.c.refreshes)
    query = query.where(_due(t.delivery, lane, now), _may_go(t.delivery, now))
    return query.order_by(*_next(t.delivery)).limit(1)


_UPCOMING = _of_upcoming()
