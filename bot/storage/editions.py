"""What an older edition of the desk indexed, to be indexed again."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from bot.storage import tables as t
from bot.storage.book import Book, often

_OLDER = select(t.entry.c.key).where(t.entry.c.mandate == t.mandate.c.id, t.entry.c.edition < bindparam("edition"))
_BEHIND = often(select(t.mandate.c.organisation).where(_OLDER.exists()).distinct())


class Editions(Book):
    """Entries of the index (`index.py`) by the edition of the desk that made them."""

    async def behind(self, edition: int) -> Sequence[str]:
        """The organisations of which something is indexed under an edition before this one."""
        return [row.organisation for row in await self._rows(_BEHIND, edition=edition)]

    async def older(self, organisation: str, edition: int, after: int, limit: int) -> Sequence[tuple[int, str, str]]:
        """Key, kind and id of its records that are indexed under an edition before this one, after a key, in order."""
        mine = t.entry.c.mandate.in_(select(t.mandate.c.id).where(t.mandate.c.organisation == organisation))
        query = select(t.entry.c.key, t.entry.c.record, t.entry.c.id).where(
            t.entry.c.organisation == organisation, mine, t.entry.c.edition < edition, t.entry.c.key > after
        )
        rows = await self._rows(query.order_by(t.entry.c.key).limit(limit))
        return [(row.key, row.record, row.id) for row in rows]
