"""Until when a room, or all of a platform's account, is left alone: what the platform said, kept for every replica."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Exists, exists, func, literal, select

from bot.storage import tables as t
from bot.storage.book import Book

Lane = str | ColumnElement[str]
Instant = datetime | ColumnElement[datetime]


def is_quiet(lane: Lane, now: Instant) -> Exists:
    """Whether a lane is left alone at `now`, as a condition."""
    return exists().where(t.quiet.c.until > now, _covers(lane))


class Quiet(Book):
    """What is left alone for a while: at most one row for each room, so that nothing has to be cleared away."""

    async def keep(self, beginning: str, until: datetime) -> None:
        """Leave every room alone whose address begins so, until that instant or a later one that was said before."""
        new = self._insert(t.quiet).values(beginning=beginning, until=until)
        later = new.excluded.until > t.quiet.c.until
        await self._changed(
            new.on_conflict_do_update(index_elements=["beginning"], set_={"until": new.excluded.until}, where=later)
        )

    async def until(self, lane: str, now: datetime) -> datetime | None:
        """Until when a room is left alone; None if it is not."""
        query = select(func.max(t.quiet.c.until).label("until")).where(t.quiet.c.until > now, _covers(lane))
        row = await self._first(query)
        return row.until if row else None


def of_room(lane: str) -> str:
    """What the address of one room, and of no other, begins with."""
    return f"{lane}/"


def _covers(lane: Lane) -> ColumnElement[bool]:
    written = (literal(lane) if isinstance(lane, str) else lane) + "/"
    return func.substr(written, 1, func.length(t.quiet.c.beginning)) == t.quiet.c.beginning
