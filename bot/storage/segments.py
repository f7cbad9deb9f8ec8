"""The segments of SQLite's search index: each look-up asks every one of them, and each record put in may begin another.

A house of ten thousand items has some six of them, and finds its records in half the time once they are one.
"""

from __future__ import annotations

from sqlalchemy import text

from bot.storage.book import Book

# In parts, and how one sees that nothing is left to do: sqlite.org/fts5.html, "The 'merge' Command".
_MERGE = text("INSERT INTO index_search (index_search, rank) VALUES ('merge', :pages)")
_CHANGES = text("SELECT total_changes()")
_PAGES = 500
"""Pages of four kilobytes written at once: some hundredths of a second in which nobody else writes."""
_WORKED = 2
"""Rows that change at least while there is something left to do."""


class Segments(Book):
    """How scattered the search index is. Nothing of what is found depends on it."""

    async def merge(self, *, begin: bool) -> bool:
        """Bring a part of the index together; False when there is nothing left to do. To `begin` is to take on all of
        it, and not only what came since. PostgreSQL has no segments."""
        if self._postgresql:
            return False
        before = await self._changes()
        await self._connection.execute(_MERGE, {"pages": -_PAGES if begin else _PAGES})
        return await self._changes() - before >= _WORKED

    async def _changes(self) -> int:
        return int((await self._connection.execute(_CHANGES)).scalar_one())
