"""Rooms that are left alone because we say too much there; told to every replica."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Row, func, select, update

from bot.core.delivery import DeliveryState, Priority
from bot.core.loops import Rest
from bot.storage import tables as t
from bot.storage.book import Book, matching

HELD = "room-held"
"""Why a delivery waits whose room is left alone."""


class Rests(Book):
    """At most one row for each room of an organisation: the last time that it was left alone."""

    async def of(self, organisation: str, lane: str, *, lock: bool = False) -> Rest | None:
        """The last rest of a room; None: it never had one."""
        query = matching(t.rest, "organisation", "lane", lock=lock)
        return _rest(await self._first(query, organisation=organisation, lane=lane))

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Rest | None:
        """One of them, by its id."""
        query = matching(t.rest, "organisation", "id", lock=lock)
        return _rest(await self._first(query, organisation=organisation, id=id))

    async def holding(self, organisation: str, at: datetime) -> Sequence[Rest]:
        """The rooms of an organisation that are left alone at an instant, the longest first."""
        query = select(t.rest).where(
            t.rest.c.organisation == organisation, t.rest.c.until > at, t.rest.c.resumed_at.is_(None)
        )
        return [Rest(**row._mapping) for row in await self._rows(query.order_by(t.rest.c.since, t.rest.c.id))]

    async def begin(self, rest: Rest) -> None:
        """Leave a room alone. `rest` has the id of the row that the room has, if it has one."""
        row = asdict(rest)
        kept = {"id", "organisation", "lane"}
        new = self._insert(t.rest).values(**row)
        values = {name: value for name, value in row.items() if name not in kept}
        await self._changed(new.on_conflict_do_update(index_elements=["organisation", "lane"], set_=values))

    async def told(self, organisation: str, id: str, at: datetime) -> None:
        """Comms hear of it."""
        query = update(t.rest).where(t.rest.c.organisation == organisation, t.rest.c.id == id)
        await self._changed(query.values(told_at=at))

    async def resume(self, organisation: str, id: str, at: datetime, by: str) -> None:
        """Leave the room alone no more, because a member says so; what waited for it may leave."""
        rest = await self.get(organisation, id)
        if rest is None:
            return
        mine = update(t.rest).where(t.rest.c.organisation == organisation, t.rest.c.id == id)
        await self._changed(mine.values(resumed_at=at, resumed_by=by))
        waits = update(t.delivery).where(
            t.delivery.c.organisation == organisation,
            t.delivery.c.lane == rest.lane,
            t.delivery.c.state == DeliveryState.WAITING.value,
            t.delivery.c.error == HELD,
            t.delivery.c.not_before > at,
        )
        await self._changed(waits.values(not_before=at))

    async def flowed(self, organisation: str, lane: str, after: datetime) -> int:
        """How many new messages that were written after an instant have left for a room, whoever sent them."""
        query = select(func.count()).where(
            t.delivery.c.organisation == organisation,
            t.delivery.c.lane == lane,
            t.delivery.c.state == DeliveryState.SENT.value,
            t.delivery.c.priority.in_([int(each) for each in Priority]),  # each of them, so that the index is of use
            t.delivery.c.created_at > after,
            t.delivery.c.refreshes.is_(None),
        )
        return int((await self._connection.execute(query)).scalar_one())


def _rest(row: Row[tuple[object, ...]] | None) -> Rest | None:
    return Rest(**row._asdict()) if row is not None else None
