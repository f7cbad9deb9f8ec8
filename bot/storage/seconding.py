"""Releases that wait for a second person."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from bot.storage import tables as t
from bot.storage.book import Book, matching

_BEGUN = matching(t.seconding, "organisation", "subject")


class Seconding(Book):
    """Who began the releases that wait for somebody else."""

    async def begun_by(self, organisation: str, subject: str) -> str | None:
        """Who began to release a record that waits for a second person; None if it waits for nobody."""
        row = await self._first(_BEGUN, organisation=organisation, subject=subject)
        return row.by if row else None

    async def begin(self, organisation: str, subject: str, by: str, at: datetime) -> None:
        """Somebody begins to release a record, as it is now: whoever began to release it before may agree."""
        await self.end(organisation, subject)
        await self._add(t.seconding, {"organisation": organisation, "subject": subject, "by": by, "at": at})

    async def end(self, organisation: str, subject: str) -> None:
        """A record waits for nobody any more."""
        query = delete(t.seconding)
        await self._changed(query.where(t.seconding.c.organisation == organisation, t.seconding.c.subject == subject))
