"""Platforms that do not accept us any more, and whom that concerns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, literal, or_, select, update

from bot.core.delivery import DeliveryState
from bot.core.outage import Outage
from bot.storage import tables as t
from bot.storage.book import Book, often

_AWAY = ("chat-uncertain", "chat-busy", "chat-lost")
"""What is noted of a card that a platform did not take, or may not have taken."""


class Outages(Book):
    """At most one row for each platform or workspace."""

    async def begin(self, scope: str, at: datetime) -> bool:
        """Nothing works there from an instant on; False if that is known."""
        new = self._insert(t.outage).values(scope=scope, since=at, over=None)
        again = new.on_conflict_do_update(
            index_elements=["scope"], set_={"since": at, "over": None}, where=t.outage.c.over.is_not(None)
        )
        return bool(await self._rows(again.returning(t.outage.c.scope)))

    async def end(self, lane: str, at: datetime) -> Sequence[str]:
        """Something arrived in a room: where it stands all is well again. Returns the scopes that were not."""
        query = update(t.outage).where(t.outage.c.over.is_(None), _begins(literal(lane + "/"), t.outage.c.scope))
        return [row.scope for row in await self._rows(query.values(over=at).returning(t.outage.c.scope))]

    async def any(self) -> bool:
        """Whether one lasts, wherever it is."""
        return await self._first(_ANY) is not None

    async def of(self, scope: str) -> Outage | None:
        """What is known of a platform or a workspace."""
        row = await self._first(select(t.outage).where(t.outage.c.scope == scope))
        return Outage(row.scope, row.since, row.over) if row else None

    async def concerned(self, scope: str) -> Sequence[str]:
        """The organisations that have a room there."""
        query = select(t.room.c.organisation).where(_begins(t.room.c.address, literal(scope))).distinct()
        return sorted(row.organisation for row in await self._rows(query))

    async def reached(self, scope: str, since: datetime) -> bool:
        """Whether something arrived there after an instant."""
        sent = select(t.delivery.c.id).where(
            t.delivery.c.sent_at > since, _begins(t.delivery.c.lane + "/", literal(scope))
        )
        return await self._first(sent.limit(1)) is not None

    async def wake(self, scope: str, at: datetime) -> None:
        """Let leave what was put off because the platform did not take it; not what waits for anything else."""
        put_off = t.delivery.c.error.in_(_AWAY), _begins(t.delivery.c.lane + "/", literal(scope))
        query = update(t.delivery).where(t.delivery.c.state == DeliveryState.WAITING.value, *put_off)
        await self._changed(query.where(t.delivery.c.not_before > at).values(not_before=at))

    async def try_again(self, platform: str, at: datetime) -> None:
        """Let what waits for a platform that refused us leave: it has been given another token."""
        scopes = select(t.outage.c.scope).where(t.outage.c.over.is_(None), t.outage.c.scope.startswith(platform))
        lost = [row.scope for row in await self._rows(scopes)]
        if not lost:
            return
        await self._changed(delete(t.quiet).where(t.quiet.c.beginning.in_(lost)))
        parked = or_(*(_begins(t.delivery.c.lane + "/", literal(scope)) for scope in lost))
        query = update(t.delivery).where(t.delivery.c.state == DeliveryState.WAITING.value, parked)
        await self._changed(query.where(t.delivery.c.not_before > at).values(not_before=at))


_ANY = often(select(t.outage.c.scope).where(t.outage.c.over.is_(None)).limit(1))


def _begins(address: ColumnElement[Any], scope: ColumnElement[Any]) -> ColumnElement[bool]:
    return func.substr(address, 1, func.length(scope)) == scope
