"""From where the app was removed, and whose data wait there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update

from bot.core.address import Address, Platform
from bot.storage import tables as t
from bot.storage.book import Book, matching

Where = tuple[Platform, str]
"""A workspace of Slack or a server of Discord."""


@dataclass(frozen=True, slots=True)
class Departure:
    """Since when the app is gone (UTC); `kept`: nothing is deleted because of it."""

    at: datetime
    kept: bool = False


class Departures(Book):
    """Workspaces and servers without the app."""

    async def left(self, where: Where, at: datetime, *, kept: bool = False) -> bool:
        """The app is gone from there; False if that was known. What was known to be `kept` stays so."""
        row = {"platform": where[0].value, "workspace": where[1], "at": at, "kept": kept}
        added = self._insert(t.departure).values(row).on_conflict_do_nothing().returning(t.departure.c.at)
        if await self._first(added) is not None:
            return True
        if kept:
            await self._changed(update(t.departure).where(_of(where)).values(kept=True))
        return False

    async def back(self, where: Where) -> bool:
        """The app is there; False if it had never gone."""
        return await self._changed(delete(t.departure).where(_of(where))) > 0

    async def all(self) -> dict[Where, Departure]:
        """Where it is gone."""
        rows = await self._rows(matching(t.departure))
        return {(Platform(row.platform), row.workspace): Departure(row.at, row.kept) for row in rows}

    async def of(self, organisation: str) -> set[Where]:
        """Where an organisation has rooms or accounts."""
        rooms = select(t.room.c.address).where(t.room.c.organisation == organisation)
        accounts = select(t.account.c.address).where(t.account.c.organisation == organisation)
        found = [row.address for query in (rooms, accounts) for row in await self._rows(query)]
        addresses = map(Address.parse, found)
        return {(each.platform, each.workspace) for each in addresses}

    async def there(self, where: Where) -> Sequence[str]:
        """The organisations that have rooms or accounts in a place."""
        begins = f"{where[0].value}:{where[1]}/"
        queries = (
            select(table.c.organisation).where(table.c.address.startswith(begins, autoescape=True))
            for table in (t.room, t.account)
        )
        return sorted({str(row.organisation) for query in queries for row in await self._rows(query)})


def _of(where: Where) -> ColumnElement[bool]:
    return (t.departure.c.platform == where[0].value) & (t.departure.c.workspace == where[1])
