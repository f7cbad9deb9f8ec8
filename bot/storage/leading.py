"""Who does what only one replica may do at a time, such as listening at a gateway."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, or_

from bot.storage import tables as t
from bot.storage.book import Book


class Leading(Book):
    """One row for each office, held until an instant by the database's clock."""

    async def hold(self, office: str, holder: str, now: datetime, until: datetime) -> bool:
        """Take an office that is free, or keep one's own; False if another holds it."""
        new = self._insert(t.office).values(name=office, holder=holder, until=until)
        free = or_(t.office.c.holder == holder, t.office.c.until <= now)
        taken = new.on_conflict_do_update(
            index_elements=["name"], set_={"holder": new.excluded.holder, "until": new.excluded.until}, where=free
        )
        return await self._first(taken.returning(t.office.c.name)) is not None

    async def leave(self, office: str, holder: str) -> None:
        """Free one's own office, so that another can take it at once."""
        await self._changed(delete(t.office).where(t.office.c.name == office, t.office.c.holder == holder))
