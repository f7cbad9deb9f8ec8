"""The inbox: events as they come in, stored before they are acknowledged, remembered while they may come again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import Table, bindparam, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.core.address import Platform
from bot.core.event import Event
from bot.storage import tables as t
from bot.storage.book import Book, often
from bot.storage.eventcoding import event_in, event_out
from bot.storage.ids import new_id

AT_ONCE = 500
"""Rows forgotten in one unit of work."""


class EventState(Enum):
    """Where an event is. `FAILED`: its handler failed too often; an operator's log says so."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


_WAITING = EventState.WAITING.value


@dataclass(frozen=True, slots=True)
class Received:
    """An event that waits to be handled. `attempts`: how often that failed."""

    id: str
    event: Event
    attempts: int


_ADD = {
    of_postgresql: (postgresql if of_postgresql else sqlite)
    .insert(t.event)
    .on_conflict_do_nothing()
    .returning(t.event.c.key)
    for of_postgresql in (False, True)
}
"""Asked for the rows: how many an insert reached is not known on PostgreSQL."""


_OLDEST = often(
    select(
        select(func.min(t.event.c.settled_at)).scalar_subquery().label("event"),
        select(func.min(t.source.c.at)).scalar_subquery().label("source"),
        select(func.min(t.occasion.c.at)).scalar_subquery().label("occasion"),
        select(func.min(t.intake.c.at)).scalar_subquery().label("intake"),
    )
)
_DUE = often(
    select(t.event.c.lane).where(t.event.c.state == _WAITING, t.event.c.not_before <= bindparam("now")).distinct()
)


class Inbox(Book):
    """What the platforms told us, and what people did that was answered at once."""

    async def add(self, events: Sequence[Event], received_at: datetime, not_before: datetime) -> set[str]:
        """Store events in one statement; the keys of those that were not known, as long as they are remembered."""
        if not events:
            return set()
        rows = [_row(event) | {"received_at": received_at, "not_before": not_before} for event in events]
        found = await self._connection.execute(_ADD[self._postgresql], rows)
        return {row.key for row in found}

    async def heard_until(self, platform: Platform, workspace: str) -> datetime | None:
        """When the newest event of a workspace was stored (UTC), of whatever tenant; None where none is remembered."""
        beginning = f"{platform.value}:{workspace}/" if workspace else f"{platform.value}:"
        query = select(func.max(t.event.c.received_at).label("at"))
        row = await self._first(query.where(func.substr(t.event.c.lane, 1, len(beginning)) == beginning))
        return row.at if row else None

    async def once(self, key: str, at: datetime) -> bool:
        """Whether a gesture is made for the first time. One that is just being made is waited for (PostgreSQL)."""
        return await self._first_time(t.occasion, {"key": key, "at": at})

    async def next(self, lane: str, now: datetime) -> Received | None:
        """The first event of a room that is due, in the platform's order. Others wait until this is committed."""
        if self._postgresql:
            # A lock of its own: the drain of the same room has another.
            lock = func.pg_advisory_xact_lock(func.hashtextextended(f"inbox {lane}", 0))
            await self._connection.execute(select(lock))
        query = select(t.event).where(t.event.c.lane == lane, t.event.c.state == _WAITING, t.event.c.not_before <= now)
        row = await self._first(
            query.order_by(t.event.c.at, t.event.c.sequence, t.event.c.rank, t.event.c.key).limit(1)
        )
        return Received(row.id, event_in(row.content), row.attempts) if row else None

    async def next_due(self, lane: str) -> datetime | None:
        """When the next event of a room may be handled; None when nothing waits."""
        query = select(func.min(t.event.c.not_before).label("due"))
        row = await self._first(query.where(t.event.c.lane == lane, t.event.c.state == _WAITING))
        return row.due if row else None

    async def lanes_due(self, now: datetime) -> Sequence[str]:
        """The rooms in which something waits to be handled."""
        return [row.lane for row in await self._rows(_DUE, now=now)]

    async def waiting(self) -> int:
        """How many events wait to be handled, whatever the room."""
        query = select(func.count()).select_from(t.event).where(t.event.c.state == _WAITING)
        return int((await self._connection.execute(query)).scalar() or 0)

    async def settle(
        self, received: Received, state: EventState, at: datetime, *, keep: bool, error: str | None = None
    ) -> bool:
        """An event is over; False if it was before. What it says is kept only if it may be needed again."""
        values: dict[str, Any] = {"state": state.value, "settled_at": at, "error": error}
        return await self._change(received, values if keep else values | {"content": None})

    async def put_off(self, received: Received, until: datetime, error: str) -> bool:
        """Try again later what failed."""
        return await self._change(received, {"not_before": until, "attempts": received.attempts + 1, "error": error})

    async def log(self, source: str) -> list[Event]:
        """What was handled about a message and may matter again, in the platform's order."""
        query = select(t.event.c.content).where(
            t.event.c.source == source, t.event.c.state == EventState.DONE.value, t.event.c.content.is_not(None)
        )
        return sorted((event_in(row.content) for row in await self._rows(query)), key=lambda event: event.order)

    async def told(self, source: str) -> list[Event]:
        """What is remembered of a message, be it handled or not, in the platform's order."""
        query = select(t.event.c.content).where(t.event.c.source == source, t.event.c.content.is_not(None))
        return sorted((event_in(row.content) for row in await self._rows(query)), key=lambda event: event.order)

    async def trace(self, source: str) -> str:
        """How the events of a message left what was made from it; empty if they left nothing."""
        row = await self._first(select(t.source.c.trace).where(t.source.c.key == source))
        return row.trace if row else ""

    async def leave(self, source: str, trace: str, at: datetime) -> None:
        """Remember how an event left what was made from its message."""
        if not await self._first_time(t.source, {"key": source, "trace": trace, "at": at}):
            await self._changed(update(t.source).where(t.source.c.key == source).values(trace=trace, at=at))

    async def forgettable(self, before: datetime) -> bool:
        """Whether there is anything that was settled, or begun and not finished, before an instant."""
        row = await self._first(_OLDEST)
        return row is not None and any(each is not None and each < before for each in row)

    async def forget(self, before: datetime) -> None:
        """Forget some of what was settled, and of what was begun and not finished, before an instant. What still waits
        is never forgotten."""
        for table, key, at in (
            (t.event, t.event.c.id, t.event.c.settled_at),
            (t.source, t.source.c.key, t.source.c.at),
            (t.occasion, t.occasion.c.key, t.occasion.c.at),
            (t.intake, t.intake.c.id, t.intake.c.at),
        ):
            old = select(key).where(at < before).limit(AT_ONCE)
            await self._changed(delete(table).where(key.in_(old)))

    async def _first_time(self, table: Table, row: dict[str, Any]) -> bool:
        # Asked for the row: how many rows an insert reached is not known on PostgreSQL.
        added = self._insert(table).values(row).on_conflict_do_nothing().returning(table.c.key)
        return await self._first(added) is not None

    async def _change(self, received: Received, values: dict[str, Any]) -> bool:
        query = update(t.event).where(
            t.event.c.id == received.id, t.event.c.state == _WAITING, t.event.c.attempts == received.attempts
        )
        return await self._changed(query.values(values)) == 1


def _row(event: Event) -> dict[str, Any]:
    return {
        "id": new_id("e"),
        "key": event.key,
        "source": event.source,
        "lane": event.lane,
        "content": event_out(event),
        "at": event.at,
        "rank": event.rank,
        "sequence": event.sequence,
        "state": _WAITING,
    }
