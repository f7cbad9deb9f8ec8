"""What keeps a mandate from being spoken of, in one snapshot: its freeze in force, and the one being looked through.

Every verdict asks for both, one before it reads and one after: a snapshot gives them at once, and does not change.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.tidings import Freeze
from bot.storage import tables as t
from bot.storage.book import Book, often
from bot.storage.reviews import Reviews
from bot.storage.tidings import Freezes, freeze_of

_NOT_OVER = often(
    select(t.freeze)
    .where(
        t.freeze.c.organisation == bindparam("organisation"),
        t.freeze.c.mandate == bindparam("mandate"),
        or_(t.freeze.c.thawed_at.is_(None), t.freeze.c.reviewed_at.is_(None)),
    )
    .order_by(t.freeze.c.thawed_at.desc())
)
"""In force, or ended and not yet looked through, the last that ended first."""


class Halts(Book):
    """The freezes of a mandate that are not over, as one snapshot has them; asked for once."""

    def __init__(self, snapshot: AsyncConnection) -> None:
        super().__init__(snapshot)
        self._known: dict[tuple[str, str], Sequence[Freeze]] = {}

    async def of(self, organisation: str, mandate: str) -> Sequence[Freeze]:
        """Those in force, and those that are looked through, of these the last that ended first."""
        known = self._known.get((organisation, mandate))
        if known is None:
            rows = await self._rows(_NOT_OVER, organisation=organisation, mandate=mandate)
            known = self._known[organisation, mandate] = [freeze_of(row) for row in rows]
        return known


class SeenFreezes(Freezes):
    """Freezes, as one snapshot has them."""

    def __init__(self, snapshot: AsyncConnection, halts: Halts) -> None:
        super().__init__(snapshot)
        self._halts = halts

    async def in_force(self, organisation: str, mandate: str) -> Freeze | None:
        """The freeze that holds on a mandate in this snapshot."""
        found = await self._halts.of(organisation, mandate)
        return next((freeze for freeze in found if freeze.thawed_at is None), None)


class SeenReviews(Reviews):
    """Reviews, as one snapshot has them."""

    def __init__(self, snapshot: AsyncConnection, halts: Halts) -> None:
        super().__init__(snapshot)
        self._halts = halts

    async def open(self, organisation: str, mandate: str) -> Freeze | None:
        """The last freeze of a mandate that has ended, if not all that was in force before it holds again."""
        found = await self._halts.of(organisation, mandate)
        return next((freeze for freeze in found if freeze.thawed_at is not None), None)
