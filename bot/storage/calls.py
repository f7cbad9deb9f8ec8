"""Who was called about a question that waits: each rung once."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.deadlines import Call, Rung
from bot.storage import tables as t
from bot.storage.book import Book, matching

_ABOUT = matching(t.call, "organisation", "question", order=("at",))


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
        rows = await self._rows(_ABOUT, organisation=organisation, question=question)
        return [Call(Rung(row.rung), row.at, tuple(row.members)) for row in rows]
