"""Who was called about a question that waits: each rung once."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from bot.core.deadlines import Call, Rung
from bot.storage import tables as t
from bot.storage.book import Book


class Calls(Book):
    """The rungs that were reached."""

    async def add(self, organisation: str, question: str, call: Call) -> None:
        """One more rung of a question that is locked."""
        row = {
            "organisation": organisation,
            "question": question,
            "rung": call.rung.value,
            "at": call.at,
            "members": list(call.members),
        }
        await self._add(t.call, row)

    async def about(self, organisation: str, question: str) -> Sequence[Call]:
        """What was done about a question, first things first."""
        query = select(t.call).where(t.call.c.organisation == organisation, t.call.c.question == question)
        rows = await self._rows(query.order_by(t.call.c.at))
        return [Call(Rung(row.rung), row.at, tuple(row.members)) for row in rows]
