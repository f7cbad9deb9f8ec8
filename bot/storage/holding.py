"""Having whoever changes a record wait until this unit of work is committed."""

from __future__ import annotations

from sqlalchemy import Table, select

from bot.storage import tables as t
from bot.storage.book import Book

_CHANGED: dict[str, Table] = {
    "n_": t.news,
    "q_": t.question,
    "f_": t.freeze,
    "r_": t.recall,
    "v_": t.signal,
    "z_": t.sitting,
    "x_": t.topic,
    "a_": t.task,
}
"""What a card can be about and people change, by the beginning of its ids."""


class Holding(Book):
    """Locks on what a card is about."""

    async def hold(self, organisation: str, subject: str) -> None:
        """Whoever changes the subject of a card waits, of a digest whoever changes anything that it tells of. Nothing
        to do on SQLite, where one unit of work writes at a time.
        """
        if not self._postgresql:
            return
        for each in await self._told_by(organisation, subject) if subject.startswith("e_") else (subject,):
            table = _CHANGED.get(each[:2])
            if table is not None:
                query = select(table.c.id).where(table.c.organisation == organisation, table.c.id == each)
                await self._first(query.with_for_update())

    async def _told_by(self, organisation: str, edition: str) -> list[str]:
        """In the order in which everybody locks them."""
        lines = select(t.edition_line.c.subject).where(
            t.edition_line.c.organisation == organisation, t.edition_line.c.edition == edition
        )
        return sorted({row.subject for row in await self._rows(lines)})
