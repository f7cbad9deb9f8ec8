"""Who is waited for: reminders under way, and who has put them off for themself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from bot.core.nagging import Ladder
from bot.core.tidings import Subject
from bot.storage import tables as t
from bot.storage.book import Book


class Nags(Book):
    """The reminders about each thing told to each mandate."""

    async def begin(self, ladder: Ladder) -> Ladder:
        """Begin reminders, instead of any about the same thing in the same mandate; the row keeps its id."""
        values = _row(ladder)
        kept = {name: value for name, value in values.items() if name != "id"}
        query = self._insert(t.nag).values(values)
        query = query.on_conflict_do_update(index_elements=["about", "mandate"], set_=kept)
        row = await self._first(query.returning(t.nag))
        return _ladder(row) if row else ladder

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Ladder | None:
        """One ladder; `lock` keeps it from changing until the unit of work ends."""
        query = select(t.nag).where(t.nag.c.organisation == organisation, t.nag.c.id == id)
        row = await self._first(query.with_for_update() if lock else query)
        return _ladder(row) if row else None

    async def about(self, organisation: str, about: str) -> Sequence[Ladder]:
        """Those about an item, a recall or a freeze, ended or not: one for each mandate."""
        query = select(t.nag).where(t.nag.c.organisation == organisation, t.nag.c.about == about)
        return [_ladder(row) for row in await self._rows(query.order_by(t.nag.c.mandate))]

    async def save(self, ladder: Ladder) -> None:
        """Store a changed ladder."""
        query = update(t.nag).where(t.nag.c.organisation == ladder.organisation, t.nag.c.id == ladder.id)
        await self._changed(query.values(_row(ladder)))

    async def snooze(self, organisation: str, nag: str, member: str, until: datetime) -> None:
        """Leave a person alone until an instant, instead of any they gave before."""
        values = {"organisation": organisation, "nag": nag, "member": member, "until": until}
        query = self._insert(t.snooze).values(values)
        await self._rows(
            query.on_conflict_do_update(index_elements=["nag", "member"], set_={"until": until}).returning(
                t.snooze.c.nag
            )
        )

    async def snoozes(self, organisation: str, nag: str) -> Mapping[str, datetime]:
        """Until when each person who said so is left alone, also if that is over."""
        query = select(t.snooze).where(t.snooze.c.organisation == organisation, t.snooze.c.nag == nag)
        return {row.member: row.until for row in await self._rows(query)}


def _ladder(row: Row[Any]) -> Ladder:
    return Ladder(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        subject=Subject(row.subject),
        about=row.about,
        since=row.since,
        looked_at=row.looked_at,
        next_at=row.next_at,
        revision=row.revision,
        step=row.step,
        ended_at=row.ended_at,
    )


def _row(ladder: Ladder) -> dict[str, Any]:
    return {
        "id": ladder.id,
        "organisation": ladder.organisation,
        "mandate": ladder.mandate,
        "subject": ladder.subject.value,
        "about": ladder.about,
        "revision": ladder.revision,
        "step": ladder.step,
        "since": ladder.since,
        "looked_at": ladder.looked_at,
        "next_at": ladder.next_at,
        "ended_at": ladder.ended_at,
    }
