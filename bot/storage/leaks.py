"""What was reported of broken embargoes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import select

from bot.core.leaks import Leak
from bot.storage import tables as t
from bot.storage.book import Book


class Leaks(Book):
    """Broken embargoes."""

    async def add(self, leak: Leak) -> None:
        """One more report."""
        await self._add(t.leak, asdict(leak))

    async def about(self, organisation: str, item: str) -> Sequence[Leak]:
        """What was reported of an item, oldest first."""
        query = select(t.leak).where(t.leak.c.organisation == organisation, t.leak.c.item == item)
        rows = await self._rows(query.order_by(t.leak.c.at, t.leak.c.id))
        return [Leak(row.id, row.organisation, row.item, row.by, row.at, row.note) for row in rows]
