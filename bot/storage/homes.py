"""Who looks at an overview that stays open on their platform, and what it showed last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import select, update

from bot.core.people import Caller
from bot.storage import tables as t
from bot.storage.book import Book

_CALLER = TypeAdapter(Caller)


@dataclass(frozen=True, slots=True)
class Home:
    """One person's overview: `shown` is a digest of what it showed last."""

    caller: Caller
    shown: str


class Homes(Book):
    """The overviews that are kept up to date."""

    async def see(self, organisation: str, caller: Caller, at: datetime, shown: str) -> None:
        """Somebody looked at theirs at an instant."""
        values = {"caller": _CALLER.dump_python(caller, mode="json"), "seen_at": at, "shown": shown}
        new = self._insert(t.home).values(organisation=organisation, account=str(caller.account), **values)
        await self._changed(new.on_conflict_do_update(index_elements=["organisation", "account"], set_=values))

    async def of(self, organisation: str, since: datetime) -> Sequence[Home]:
        """Those of an organisation that were looked at since an instant."""
        query = select(t.home).where(t.home.c.organisation == organisation, t.home.c.seen_at >= since)
        rows = await self._rows(query.order_by(t.home.c.account))
        return [Home(_CALLER.validate_python(row.caller), row.shown) for row in rows]

    async def show(self, organisation: str, caller: Caller, shown: str) -> None:
        """It shows something else now."""
        mine = (t.home.c.organisation == organisation) & (t.home.c.account == str(caller.account))
        await self._changed(update(t.home).where(mine).values(shown=shown))
