"""Recalls, freezes and receipts; what answers rested on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select, update

from bot.core.tidings import Freeze, Recall, RecallReason, Receipt, Subject
from bot.storage import tables as t
from bot.storage.book import Book, matching, often

_OF_ITEM = matching(t.recall, "organisation", "item", order=("at", "id"))


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
            "question": recall.question,
            "ruling": recall.ruling,
            "settled_at": recall.settled_at,
        }
        await self._add(t.recall, row)

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Recall | None:
        """One recall; `lock` keeps it from changing until the unit of work ends."""
        query = select(t.recall).where(t.recall.c.organisation == organisation, t.recall.c.id == id)
        row = await self._first(query.with_for_update() if lock else query)
        return _recall(row) if row else None

    async def of_item(self, organisation: str, item: str) -> Sequence[Recall]:
        """The recalls of an item, oldest first."""
        rows = await self._rows(_OF_ITEM, organisation=organisation, item=item)
        return [_recall(row) for row in rows]

    async def of_question(self, organisation: str, question: str) -> Sequence[Recall]:
        """The recalls of what an answer rested on, oldest first."""
        query = select(t.recall).where(t.recall.c.organisation == organisation, t.recall.c.question == question)
        return [_recall(row) for row in await self._rows(query.order_by(t.recall.c.at, t.recall.c.id))]

    async def unsettled(self, organisation: str, mandates: Sequence[str]) -> Sequence[Recall]:
        """Those that somebody has yet to acknowledge, oldest first."""
        query = select(t.recall).where(
            t.recall.c.organisation == organisation,
            t.recall.c.settled_at.is_(None),
            t.recall.c.mandate.in_(mandates),
        )
        return [_recall(row) for row in await self._rows(query.order_by(t.recall.c.at, t.recall.c.id))]

    async def settle(self, recall: Recall, at: datetime) -> None:
        """Nobody has yet to acknowledge it."""
        query = update(t.recall).where(t.recall.c.organisation == recall.organisation, t.recall.c.id == recall.id)
        await self._changed(query.values(settled_at=at))


class Reliances(Book):
    """What the answers that granted something rested on."""

    async def set(self, organisation: str, question: str, records: Collection[str]) -> None:
        """An answer rests on these records now, and on no others."""
        mine = (t.reliance.c.organisation == organisation) & (t.reliance.c.question == question)
        await self._changed(delete(t.reliance).where(mine))
        rows = [{"organisation": organisation, "question": question, "record": id} for id in sorted(records)]
        await self._add(t.reliance, *rows)

    async def on(self, organisation: str, record: str) -> Sequence[str]:
        """The questions whose answers rest on a record."""
        query = select(t.reliance.c.question).where(
            t.reliance.c.organisation == organisation, t.reliance.c.record == record
        )
        return [row.question for row in await self._rows(query.order_by(t.reliance.c.question))]


_IN_FORCE = often(
    select(t.freeze).where(
        t.freeze.c.organisation == bindparam("organisation"),
        t.freeze.c.mandate == bindparam("mandate"),
        t.freeze.c.thawed_at.is_(None),
    )
)


_THAWED = often(
    select(func.max(t.freeze.c.thawed_at).label("at")).where(
        t.freeze.c.organisation == bindparam("organisation"), t.freeze.c.mandate == bindparam("mandate")
    )
)


class Freezes(Book):
    """Emergency stops."""

    changed = False
    """Whether this unit of work began or ended one."""

    async def in_force(self, organisation: str, mandate: str) -> Freeze | None:
        """The freeze that holds on a mandate now. Every path that clears anything asks this."""
        row = await self._first(_IN_FORCE, organisation=organisation, mandate=mandate)
        return freeze_of(row) if row else None

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Freeze | None:
        """One freeze, in force or over; `lock` keeps it from changing until the unit of work ends."""
        query = matching(t.freeze, "organisation", "id", lock=lock)
        row = await self._first(query, organisation=organisation, id=id)
        return freeze_of(row) if row else None

    async def add(self, freeze: Freeze) -> None:
        """A new freeze."""
        self.changed = True
        row = {
            "id": freeze.id,
            "organisation": freeze.organisation,
            "mandate": freeze.mandate,
            "reason": freeze.reason,
            "by": freeze.by,
            "at": freeze.at,
        }
        await self._add(t.freeze, row)

    async def ask_thaw(self, freeze: Freeze, by: str) -> None:
        """Somebody asked to end it; another person has to agree."""
        query = update(t.freeze).where(t.freeze.c.organisation == freeze.organisation, t.freeze.c.id == freeze.id)
        await self._changed(query.values(thaw_asked_by=by))

    async def thaw(self, freeze: Freeze, *, by: str, at: datetime) -> bool:
        """End a freeze if it still holds; after every one of its mandate that has ended, whatever the clock says: the
        last is the one that is looked through."""
        self.changed = True
        before = await self._first(_THAWED, organisation=freeze.organisation, mandate=freeze.mandate)
        if before is not None and before.at is not None:
            at = max(at, before.at + timedelta(microseconds=1))
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
        asked = {"organisation": organisation, "subject": subject.value, "id": id, "revision": revision}
        return [
            Receipt(Subject(row.subject), row.id, row.member, row.at, row.revision)
            for row in await self._rows(matching(t.receipt, *asked, order=("at",)), **asked)
        ]


def freeze_of(row: Row[Any]) -> Freeze:
    """A freeze from its row."""
    return Freeze(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        reason=row.reason,
        by=row.by,
        at=row.at,
        thawed_at=row.thawed_at,
        thawed_by=row.thawed_by,
        thaw_asked_by=row.thaw_asked_by,
        reviewed_at=row.reviewed_at,
        drawn_before=row.drawn_before,
    )


def _recall(row: Row[Any]) -> Recall:
    return Recall(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        item=row.item,
        reason=RecallReason(row.reason),
        at=row.at,
        question=row.question,
        ruling=row.ruling,
        settled_at=row.settled_at,
    )
