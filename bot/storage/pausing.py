"""The operator's stop on all sending. It stands with the organisations, so that every replica sees it at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update

from bot.storage import tables as t
from bot.storage.book import Book, often

PAUSED = often(select(func.min(t.organisation.c.paused_at).label("since")))
"""One stop stops all: an organisation that was set up after it has none of its own yet."""


class Pausing(Book):
    """Whether anything is sent at all."""

    async def since(self) -> datetime | None:
        """Since when nothing is sent; None: all is sent."""
        row = await self._first(PAUSED)
        return row.since if row else None

    async def pause(self, at: datetime) -> Sequence[str]:
        """Stop all sending. Returns the organisations that were not stopped before."""
        query = update(t.organisation).where(t.organisation.c.paused_at.is_(None)).values(paused_at=at)
        return sorted(row.id for row in await self._rows(query.returning(t.organisation.c.id)))

    async def resume(self) -> Sequence[str]:
        """Let everything go again. Returns the organisations that were stopped."""
        query = update(t.organisation).where(t.organisation.c.paused_at.is_not(None)).values(paused_at=None)
        return sorted(row.id for row in await self._rows(query.returning(t.organisation.c.id)))
