"""What is said of a room in other rows than its links: it goes with the room to another address."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, Text, cast, update

from bot.core.address import Address
from bot.storage import tables as t
from bot.storage.book import Book


class Moves(Book):
    """Rooms that were given another address, of every organisation alike: an address is a platform's."""

    async def follow(self, old: Address, new: Address) -> None:
        """Whatever names the old address names the new one: messages that were tagged, cards that stand, what waits to
        go out, and where questions are to be answered. Done again, it does nothing."""
        there, here = str(old), str(new)
        await self._changed(update(t.news).where(t.news.c.source_room == there).values(source_room=here))
        await self._changed(update(t.sent).where(t.sent.c.room == there).values(room=here))
        await self._changed(update(t.delivery).where(t.delivery.c.lane == there).values(lane=here))
        for table in (t.sent, t.delivery, t.question):
            await self._replace(table, there, here)

    async def _replace(self, table: Table, old: str, new: str) -> None:
        named = cast(table.c.place, Text).contains(f'"{old}"', autoescape=True)
        query = table.select().with_only_columns(table.c.organisation, table.c.id, table.c.place).where(named)
        for row in await self._rows(query):
            place: dict[str, Any] = {**row.place, "room": new}
            mine = (table.c.organisation == row.organisation) & (table.c.id == row.id)
            await self._changed(update(table).where(mine).values(place=place))
