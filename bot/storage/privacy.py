"""What each organisation decided about how long its records are kept, and what nobody may delete."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, or_, select, update

from bot.core.address import Address
from bot.core.retention import USUAL, USUAL_GRACE, Kept, LegalHold, Retention
from bot.storage import tables as t
from bot.storage.book import Book, often
from bot.storage.ids import new_id

_UNSWEPT = often(
    select(t.organisation.c.id)
    .select_from(t.organisation.outerjoin(t.retention, t.retention.c.organisation == t.organisation.c.id))
    .where(or_(t.retention.c.swept_at.is_(None), t.retention.c.swept_at < bindparam("since")))
    .order_by(t.organisation.c.id)
)
_ERASED = often(select(func.max(t.erasure.c.at).label("at")))


class Privacy(Book):
    """Retention, legal holds, and the names under which the register speaks of accounts."""

    # How long

    async def retention(self, organisation: str) -> Retention:
        """How long things are kept there; what is usual where nobody has said."""
        row = await self._first(select(t.retention).where(t.retention.c.organisation == organisation))
        if row is None:
            return Retention()
        months = {kind: int(row.months.get(kind.value, USUAL[kind])) for kind in Kept}
        return Retention(months, row.grace, row.version)

    async def set_retention(self, organisation: str, new: Retention) -> bool:
        """Keep another one, made from the one of its version; False if somebody was faster."""
        months = {kind.value: count for kind, count in new.months.items()}
        values = {"months": months, "grace": new.grace, "version": new.version + 1}
        await self._begun(organisation)
        mine = (t.retention.c.organisation == organisation) & (t.retention.c.version == new.version)
        return await self._changed(update(t.retention).where(mine).values(values)) == 1

    async def unswept(self, since: datetime) -> Sequence[str]:
        """The organisations in which nobody has looked since an instant for what is too old."""
        return [str(row.id) for row in await self._rows(_UNSWEPT, since=since)]

    async def take_sweep(self, organisation: str, since: datetime, now: datetime) -> bool:
        """Be the one who looks there now; False if somebody else has since that instant."""
        await self._begun(organisation)
        due = or_(t.retention.c.swept_at.is_(None), t.retention.c.swept_at < since)
        mine = update(t.retention).where(t.retention.c.organisation == organisation, due)
        return await self._changed(mine.values(swept_at=now)) == 1

    async def swept_at(self, organisation: str) -> datetime | None:
        """When somebody last looked for what is too old."""
        row = await self._first(select(t.retention.c.swept_at).where(t.retention.c.organisation == organisation))
        return row.swept_at if row else None

    async def _begun(self, organisation: str) -> None:
        usual = {kind.value: count for kind, count in USUAL.items()}
        row = {"organisation": organisation, "months": usual, "grace": USUAL_GRACE, "version": 0}
        await self._connection.execute(self._insert(t.retention).values(row).on_conflict_do_nothing())

    # Legal holds

    async def holds(self, organisation: str) -> Sequence[LegalHold]:
        """Those in force, the oldest first."""
        query = select(t.legal_hold).where(
            t.legal_hold.c.organisation == organisation, t.legal_hold.c.lifted_at.is_(None)
        )
        return [_hold(row) for row in await self._rows(query.order_by(t.legal_hold.c.at, t.legal_hold.c.id))]

    async def hold(self, organisation: str, id: str) -> LegalHold | None:
        """One that is in force."""
        mine = (t.legal_hold.c.organisation == organisation) & (t.legal_hold.c.id == id)
        row = await self._first(select(t.legal_hold).where(mine, t.legal_hold.c.lifted_at.is_(None)))
        return _hold(row) if row else None

    async def add_hold(self, made: LegalHold) -> bool:
        """Set one; False if that is held already."""
        row = {name: getattr(made, name) for name in ("id", "organisation", "subject", "label", "reason", "by", "at")}
        added = self._insert(t.legal_hold).values(row).on_conflict_do_nothing().returning(t.legal_hold.c.id)
        return await self._first(added) is not None

    async def lift_hold(self, organisation: str, id: str, by: str, at: datetime, reason: str) -> bool:
        """End one, and why; False if somebody else has."""
        mine = (t.legal_hold.c.organisation == organisation) & (t.legal_hold.c.id == id)
        query = update(t.legal_hold).where(mine, t.legal_hold.c.lifted_at.is_(None))
        return await self._changed(query.values(lifted_at=at, lifted_by=by, lifted_because=reason)) == 1

    async def lifted_by(self, organisation: str, id: str) -> str | None:
        """Which member ended one."""
        mine = (t.legal_hold.c.organisation == organisation) & (t.legal_hold.c.id == id)
        row = await self._first(select(t.legal_hold.c.lifted_by).where(mine))
        return row.lifted_by if row else None

    # What is gone

    async def note_erasure(self, at: datetime) -> None:
        """Something is gone that running processes may remember: each forgets what it remembers."""
        await self._changed(delete(t.erasure))
        await self._add(t.erasure, {"id": new_id("x"), "at": at})

    async def erased_at(self) -> datetime | None:
        """When something was last erased."""
        row = await self._first(_ERASED)
        return row.at if row else None

    # Accounts that can be forgotten

    async def pseudonym(self, organisation: str, account: Address | str, *, of: Address | None = None) -> str:
        """The name by which the register may speak of an account, or of the direct conversation `of` one; the same for
        the same address, until it is erased."""
        row = {
            "name": new_id("y"),
            "organisation": organisation,
            "address": str(account),
            "account": str(of) if of else None,
        }
        await self._connection.execute(self._insert(t.pseudonym).values(row).on_conflict_do_nothing())
        query = select(t.pseudonym.c.name).where(
            t.pseudonym.c.organisation == organisation, t.pseudonym.c.address == str(account)
        )
        found = await self._first(query)
        return str(found.name) if found else ""

    async def behind(self, organisation: str, names: Sequence[str]) -> dict[str, str]:
        """The accounts that those names stand for; without those that were erased."""
        query = select(t.pseudonym).where(t.pseudonym.c.organisation == organisation, t.pseudonym.c.name.in_(names))
        return {row.name: row.address for row in await self._rows(query)}


def _hold(row: Row[Any]) -> LegalHold:
    return LegalHold(row.id, row.organisation, row.subject, row.label, row.reason, row.by, row.at)
