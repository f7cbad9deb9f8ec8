"""What is asked about the outbox over and over: put together once, which costs more than to run it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, String, bindparam, exists, func, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from bot.core.delivery import DeliveryState, Priority
from bot.storage import tables as t
from bot.storage.book import among, matching, often
from bot.storage.pausing import PAUSED
from bot.storage.quiet import Instant, Lane, is_quiet

_WAITING = DeliveryState.WAITING.value
_SENDING = DeliveryState.SENDING.value


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


CLAIM = often(_claiming())


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


LANES_DUE = often(_of_lanes())


LOCK = often(
    select(func.pg_try_advisory_xact_lock(func.hashtextextended(bindparam("lane", type_=String), 0)).label("locked"))
)
_LIVING = t.delivery.c.state.in_((_WAITING, _SENDING))
NEXT_DUE = often(
    select(func.min(t.delivery.c.not_before).label("due")).where(t.delivery.c.lane == bindparam("lane"), _LIVING)
)
WAITING_IN = {
    kind: often(
        select(t.delivery.c.lane).where(among(t.delivery.c.lane, "lanes", of_postgresql=kind), _LIVING).distinct()
    )
    for kind in (False, True)
}
_TAKEN = (
    (t.delivery.c.organisation == bindparam("whose"))
    & (t.delivery.c.state == _SENDING)
    & (t.delivery.c.attempts == bindparam("attempt"))
)
RENEW = often(
    update(t.delivery).where(_TAKEN, t.delivery.c.id == bindparam("mine")).values(not_before=bindparam("until"))
)
SENT = {
    kind: often(
        update(t.delivery)
        .where(_TAKEN, among(t.delivery.c.id, "ids", of_postgresql=kind))
        .values(state=DeliveryState.SENT.value, sent_at=bindparam("now"), error=None)
        .returning(t.delivery.c.id)
    )
    for kind in (False, True)
}
COPIES = matching(t.sent, "organisation", "subject", order=("at", "id"))
# One that is being sent does not count: it was drawn before this change. Locked, so that it stays waiting.
REFRESHES = {
    kind: often(
        select(t.delivery.c.refreshes)
        .where(
            t.delivery.c.organisation == bindparam("organisation"),
            among(t.delivery.c.refreshes, "messages", of_postgresql=kind),
            t.delivery.c.state == _WAITING,
        )
        .order_by(t.delivery.c.id)
        .with_for_update()
    )
    for kind in (False, True)
}


def _of_upcoming() -> Select[Any]:
    lane, now = bindparam("its_room", type_=String), bindparam("this_instant", type_=t.delivery.c.not_before.type)
    query = select(t.delivery.c.priority, t.delivery.c.refreshes)
    query = query.where(_due(t.delivery, lane, now), _may_go(t.delivery, now))
    return query.order_by(*_next(t.delivery)).limit(1)


UPCOMING = often(_of_upcoming())
