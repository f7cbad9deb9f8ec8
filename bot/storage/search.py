"""Finding news by its terms: FTS5 on SQLite, a GIN index on PostgreSQL, over the same column."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, text

from bot.storage.book import Book

_SQLITE = text(
    "SELECT news.id FROM news_search JOIN news_key ON news_key.key = news_search.rowid "
    "JOIN news ON news.id = news_key.item "
    "WHERE news_search MATCH :query AND news.organisation = :organisation "
    "AND news.state IN ('pending', 'passed') AND EXISTS (SELECT 1 FROM news_mandate "
    "WHERE news_mandate.item = news.id AND news_mandate.mandate IN :mandates) "
    "ORDER BY news.posted_at DESC LIMIT :limit"
).bindparams(bindparam("mandates", expanding=True))

_POSTGRESQL = text(
    "SELECT news.id FROM news WHERE to_tsvector('simple', news.terms) @@ to_tsquery('simple', :query) "
    "AND news.organisation = :organisation AND news.state IN ('pending', 'passed') AND EXISTS "
    "(SELECT 1 FROM news_mandate WHERE news_mandate.item = news.id AND news_mandate.mandate IN :mandates) "
    "ORDER BY news.posted_at DESC LIMIT :limit"
).bindparams(bindparam("mandates", expanding=True))


class Search(Book):
    """News by what it says."""

    async def news(self, organisation: str, mandates: Sequence[str], terms: Sequence[str], limit: int) -> list[str]:
        """Ids of the living items of those mandates that hold every term (`desk.terms`: [a-z0-9] only)."""
        safe = [term for term in terms if term.isascii() and term.isalnum()]
        if not safe or not mandates:
            return []
        query = " & ".join(safe) if self._postgresql else " AND ".join(f'"{term}"' for term in safe)
        parameters = {"query": query, "organisation": organisation, "mandates": list(mandates), "limit": limit}
        found = await self._connection.execute(_POSTGRESQL if self._postgresql else _SQLITE, parameters)
        return [row.id for row in found]
