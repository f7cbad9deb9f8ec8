"""Recalls, freezes and receipts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from bot.core.tidings import Freeze, Recall, RecallReason, Receipt, Subject
from bot.storage import tables as t
from bot.storage.book import Book


class Recalls(Book):
    """What no longer holds as it was told."""

    async def add(self, recall: Recall) -> None:
        """A new recall."""
        row = {
            "id": recall.id,
            "organisation": recall.organisation,
            "mandate": recall.mandate,
            "item": recall.item,
            "reason": recall.reason.value,
            "at": recall.at,
        }
        await self._add(t.recall, row)

    async def get(self, organisation: str, id: str) -> Recall | None:
        """One recall."""
        row = await self._first(select(t.recall).where(t.recall.c.organisation == organisation, t.recall.c.id == id))
        return (
            Recall(row.id, row.organisation, row.mandate, row.item, RecallReason(row.reason), row.at) if row else None
        )


_IN_FORCE = select(t.freeze).where(
    t.freeze.c.organisation == bindparam("organisation"),
    t.freeze.c.mandate == bindparam("mandate"),
    t.freeze.c.thawed_at.is_(None),
)


class Freezes(Book):
    """Emergency stops."""

    async def in_force(self, organisation: str, mandate: str) -> Freeze | None:
        """The freeze that holds on a mandate now. Every path that clears anything asks this."""
        row = await self._first(_IN_FORCE, organisation=organisation, mandate=mandate)
        return _freeze(row) if row else None

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Freeze | None:
        """One freeze, in force or over; `lock` keeps it from changing until the unit of work ends."""
        query = select(t.freeze).where(t.freeze.c.organisation == organisation, t.freeze.c.id == id)
        row = await self._first(query.with_for_update() if lock else query)
        return _freeze(row) if row else None

    async def add(self, freeze: Freeze) -> None:
        """A new freeze."""
        row = {
            "id": freeze.id,
            "organisation": freeze.organisation,
            "mandate": freeze.mandate,
            "reason": freeze.reason,
            "by": freeze.by,
            "at": freeze.at,
        }
        await self._add(t.freeze, row)

    async def thaw(self, freeze: Freeze, *, by: str, at: datetime) -> bool:
        """End a freeze if it still holds."""
        query = update(t.freeze).where(
            t.freeze.c.organisation == freeze.organisation, t.freeze.c.id == freeze.id, t.freeze.c.thawed_at.is_(None)
        )
        return await self._changed(query.values(thawed_at=at, thawed_by=by)) == 1


class Receipts(Book):
    """Who acknowledged what."""

    async def add(self, organisation: str, receipt: Receipt) -> bool:
        """Note an acknowledgement; False if it was already there."""
        values = {
            "organisation": organisation,
            "subject": receipt.subject.value,
            "id": receipt.id,
            "revision": receipt.revision,
            "member": receipt.member,
            "at": receipt.at,
        }
        # Asked for the row: how many rows an insert reached is not known on PostgreSQL.
        added = self._insert(t.receipt).values(values).on_conflict_do_nothing().returning(t.receipt.c.id)
        return await self._first(added) is not None

    async def of(self, organisation: str, subject: Subject, id: str, revision: int = 1) -> Sequence[Receipt]:
        """The receipts for one subject, first come first."""
        query = select(t.receipt).where(
            t.receipt.c.organisation == organisation,
            t.receipt.c.subject == subject.value,
            t.receipt.c.id == id,
            t.receipt.c.revision == revision,
        )
        return [
            Receipt(Subject(row.subject), row.id, row.member, row.at, row.revision)
            for row in await self._rows(query.order_by(t.receipt.c.at))
        ]


def _freeze(row: Row[Any]) -> Freeze:
    return Freeze(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        reason=row.reason,
        by=row.by,
        at=row.at,
        thawed_at=row.thawed_at,
        thawed_by=row.thawed_by,
    )
