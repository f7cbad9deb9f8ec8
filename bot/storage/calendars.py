"""The addresses under which a mandate's calendar is to be had: only their digests are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select

from bot.storage import tables as t
from bot.storage.book import Book

MOST = 20
"""Addresses of one member for one mandate; one more ends their oldest."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who asked for an address, and whose calendar it shows."""

    organisation: str
    mandate: str
    member: str


class Calendars(Book):
    """Who holds an address."""

    async def issue(self, digest: str, holder: Holder, now: datetime) -> None:
        """One more address."""
        row = {
            "digest": digest,
            "organisation": holder.organisation,
            "mandate": holder.mandate,
            "member": holder.member,
            "made_at": now,
        }
        await self._add(t.calendar, row)
        mine = select(t.calendar.c.digest).where(
            t.calendar.c.organisation == holder.organisation,
            t.calendar.c.mandate == holder.mandate,
            t.calendar.c.member == holder.member,
        )
        rows = await self._rows(mine.order_by(t.calendar.c.made_at.desc(), t.calendar.c.digest))
        await self._changed(delete(t.calendar).where(t.calendar.c.digest.in_([row.digest for row in rows[MOST:]])))

    async def revoke(self, organisation: str, mandate: str) -> None:
        """No address of a mandate leads anywhere any more."""
        mine = (t.calendar.c.organisation == organisation) & (t.calendar.c.mandate == mandate)
        await self._changed(delete(t.calendar).where(mine))

    async def holder(self, digest: str) -> Holder | None:
        """Whose address it is. The digest is all that whoever asks has: no organisation is known before."""
        row = await self._first(select(t.calendar).where(t.calendar.c.digest == digest))
        return Holder(row.organisation, row.mandate, row.member) if row else None
