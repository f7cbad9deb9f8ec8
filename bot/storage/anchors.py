"""Anchors on their way out, one for each organisation and day (UTC)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, and_, func, select, update

from bot.storage import tables as t
from bot.storage.book import Book


@dataclass(frozen=True, slots=True)
class Waiting:
    """An anchor that is to be kept elsewhere; `attempts` that failed."""

    organisation: str
    day: date
    line: str
    attempts: int


class Anchors(Book):
    """What was signed, and whether it is kept elsewhere yet."""

    async def due(self, now: datetime) -> Sequence[str]:
        """The organisations whose anchor waits, or that have none for today."""
        today = and_(t.anchor.c.organisation == t.organisation.c.id, t.anchor.c.day == now.date())
        missing = select(t.organisation.c.id).outerjoin(t.anchor, today)
        rows = await self._rows(missing.where(t.anchor.c.day.is_(None), t.organisation.c.last_chained > 0))
        late = await self._rows(select(t.anchor.c.organisation).where(t.anchor.c.look_at <= now))
        return sorted({*(row.id for row in rows), *(row.organisation for row in late)})

    async def add(self, organisation: str, day: date, line: str, at: datetime) -> bool:
        """The anchor of a day, once: of several that try, one gets True."""
        row = {"organisation": organisation, "day": day, "line": line, "made_at": at, "attempts": 0, "look_at": at}
        query = self._insert(t.anchor).values(row)
        return await self._first(query.on_conflict_do_nothing().returning(t.anchor.c.day)) is not None

    async def has(self, organisation: str, day: date) -> bool:
        """Whether the anchor of a day was made."""
        query = select(t.anchor.c.day).where(t.anchor.c.organisation == organisation, t.anchor.c.day == day)
        return await self._first(query) is not None

    async def take(self, organisation: str, now: datetime, until: datetime) -> Waiting | None:
        """The oldest anchor that waits, for whoever takes it alone until an instant."""
        query = select(t.anchor).where(t.anchor.c.organisation == organisation, t.anchor.c.look_at <= now)
        row = await self._first(query.order_by(t.anchor.c.day).limit(1).with_for_update(skip_locked=True))
        if row is None:
            return None
        waiting = _waiting(row)
        await self.put_off(waiting, until, failed=False)
        return waiting

    async def put_off(self, waiting: Waiting, until: datetime | None, *, failed: bool) -> None:
        """Try again at an instant; None: it is kept."""
        query = update(t.anchor).where(t.anchor.c.organisation == waiting.organisation, t.anchor.c.day == waiting.day)
        await self._changed(query.values(look_at=until, attempts=waiting.attempts + failed))

    async def oldest_waiting(self) -> datetime | None:
        """When the anchor was made that has waited longest, whoever's it is."""
        query = select(func.min(t.anchor.c.made_at).label("made_at")).where(t.anchor.c.look_at.is_not(None))
        row = await self._first(query)
        return row.made_at if row else None


def _waiting(row: Row[Any]) -> Waiting:
    return Waiting(row.organisation, row.day, row.line, row.attempts)
