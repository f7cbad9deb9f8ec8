"""News items and their revisions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Table, and_, bindparam, func, select, update

from bot.core.address import Address, MessageRef
from bot.core.flags import Audience
from bot.core.news import NewsItem, NewsState, Revision
from bot.storage import tables as t
from bot.storage.book import Book, among, matching, often
from bot.storage.newscoding import item_in, news_out, revision_in, revision_out

LIVING = (NewsState.PENDING.value, NewsState.PASSED.value)


def _of_items(table: Table, *order: str) -> dict[bool, Select[Any]]:
    """The rows of a table that belong to some items, on SQLite and on PostgreSQL."""
    ours = table.c.organisation == bindparam("organisation")
    query = select(table).order_by(*(table.c[each] for each in order))
    return {kind: often(query.where(ours, among(table.c.item, "items", of_postgresql=kind))) for kind in (False, True)}


_REVISIONS, _LINKS = _of_items(t.revision), _of_items(t.news_mandate, "mandate")


class News(Book):
    """What comms tagged."""

    async def next_number(self, organisation: str) -> int:
        """The next number of this organisation; the row lock keeps two from getting the same."""
        query = update(t.organisation).where(t.organisation.c.id == organisation)
        query = query.values(last_news=t.organisation.c.last_news + 1)
        row = await self._first(query.returning(t.organisation.c.last_news))
        return int(row.last_news) if row else 0

    async def add(self, item: NewsItem, terms: str) -> None:
        """A new item with its first revision. `terms`: what it is found by."""
        await self._add(t.news, news_out(item) | {"terms": terms})
        await self._add(t.revision, revision_out(item, item.revision))
        links = [{"organisation": item.organisation, "item": item.id, "mandate": mandate} for mandate in item.mandates]
        await self._add(t.news_mandate, *links)

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> NewsItem | None:
        """One item; `lock` keeps it from changing until the unit of work ends."""
        row = await self._first(matching(t.news, "organisation", "id", lock=lock), organisation=organisation, id=id)
        return (await self._items([row]))[0] if row else None

    async def numbered(self, organisation: str, number: int) -> NewsItem | None:
        """The item that people call `N-number`."""
        return await self._one(and_(t.news.c.organisation == organisation, t.news.c.number == number))

    async def told(self, organisation: str, mandates: Sequence[str], number: int) -> NewsItem | None:
        """The item that people call `N-number`, if these mandates were told of it. Looked for in one go: one that is
        kept from them takes as long as one that never was."""
        there = select(t.news_mandate.c.item).where(
            t.news_mandate.c.organisation == organisation, t.news_mandate.c.mandate.in_(mandates)
        )
        read = select(t.revision.c.item).where(
            t.revision.c.organisation == organisation,
            t.revision.c.item == t.news.c.id,
            t.revision.c.number == t.news.c.revision,
            t.revision.c.audience == Audience.CM.value,
        )
        return await self._one(
            and_(
                t.news.c.organisation == organisation,
                t.news.c.number == number,
                t.news.c.passed_at.is_not(None),
                t.news.c.id.in_(there),
                read.exists(),
            )
        )

    async def from_source(self, organisation: str, ref: MessageRef) -> NewsItem | None:
        """The living item that was tagged from a message."""
        return await self._one(
            and_(
                t.news.c.organisation == organisation,
                t.news.c.source_room == str(ref.room),
                t.news.c.source_message == ref.id,
                t.news.c.state.in_(LIVING),
            ),
            lock=True,
        )

    async def organisations_of_source(self, ref: MessageRef) -> Sequence[str]:
        """Which organisations tagged a message: a platform's edit or delete concerns each of them."""
        query = select(t.news.c.organisation).where(
            t.news.c.source_room == str(ref.room), t.news.c.source_message == ref.id, t.news.c.state.in_(LIVING)
        )
        return [row.organisation for row in await self._rows(query)]

    async def sourced_in(self, organisation: str, room: Address, limit: int) -> Sequence[NewsItem]:
        """The newest living items that were tagged from a message of a room."""
        return await self._many(
            and_(
                t.news.c.organisation == organisation,
                t.news.c.state.in_(LIVING),
                t.news.c.source_room == str(room),
            ),
            limit=limit,
        )

    async def ever_from(self, ref: MessageRef) -> Sequence[NewsItem]:
        """Every item that was ever tagged from a message, dead or alive, in any organisation: locked."""
        query = select(t.news).where(t.news.c.source_room == str(ref.room), t.news.c.source_message == ref.id)
        rows = await self._rows(query.order_by(t.news.c.organisation, t.news.c.number).with_for_update())
        owners = dict.fromkeys(row.organisation for row in rows)
        return [item for owner in owners for item in await self._items([r for r in rows if r.organisation == owner])]

    async def judged(self, organisation: str, mandate: str) -> Sequence[NewsItem]:
        """Every item that counts in a verdict for this mandate: all but those taken back before anything left."""
        return await self._many(
            and_(
                t.news.c.organisation == organisation,
                t.news.c.state != NewsState.UNDONE.value,
                t.news.c.id.in_(_of_mandate(organisation, mandate)),
            )
        )

    async def latest(self, organisation: str, mandates: Sequence[str], limit: int) -> Sequence[NewsItem]:
        """The newest living items of some mandates, newest first."""
        return await self._many(
            and_(
                t.news.c.organisation == organisation,
                t.news.c.state.in_(LIVING),
                t.news.c.id.in_(
                    select(t.news_mandate.c.item).where(
                        t.news_mandate.c.organisation == organisation, t.news_mandate.c.mandate.in_(mandates)
                    )
                ),
            ),
            limit=limit,
        )

    async def pending(self, organisation: str, mandate: str) -> Sequence[NewsItem]:
        """The items of a mandate that have something which has not left yet."""
        return await self._many(
            and_(
                t.news.c.organisation == organisation,
                (t.news.c.state == NewsState.PENDING.value) | t.news.c.waiting.is_not(None),
                t.news.c.id.in_(_of_mandate(organisation, mandate)),
            )
        )

    async def of_ids(self, organisation: str, ids: Sequence[str]) -> Sequence[NewsItem]:
        """Those items, newest first."""
        return await self._many(and_(t.news.c.organisation == organisation, t.news.c.id.in_(ids)))

    async def save(self, item: NewsItem, terms: str) -> bool:
        """Store a changed item if it is still at `item.version`, which then grows; False if somebody was first.

        `terms`: what it is found by from now on.
        """
        values = news_out(item) | {"version": item.version + 1, "terms": terms}
        query = update(t.news).where(
            t.news.c.organisation == item.organisation, t.news.c.id == item.id, t.news.c.version == item.version
        )
        return await self._changed(query.values(values)) == 1

    async def embargoed_by(self, organisation: str, member: str, now: datetime) -> Sequence[NewsItem]:
        """The items passed on whose embargo, set by a member, is to lift by itself after an instant."""
        query = (
            select(t.news.c.id)
            .join(t.revision, (t.revision.c.item == t.news.c.id) & (t.revision.c.number == t.news.c.revision))
            .where(
                t.news.c.organisation == organisation,
                t.news.c.state == NewsState.PASSED.value,
                t.revision.c.by == member,
                t.revision.c.embargo_until > now,
                t.revision.c.embargo_asks.is_(False),
            )
        )
        return await self.of_ids(organisation, [row.id for row in await self._rows(query.order_by(t.news.c.number))])

    async def add_revision(self, item: NewsItem, revision: Revision) -> None:
        """One more revision of an item."""
        await self._add(t.revision, revision_out(item, revision))

    async def last_revision(self, organisation: str, id: str) -> int:
        """The highest revision number that was ever given to an item."""
        query = select(func.max(t.revision.c.number)).where(
            t.revision.c.organisation == organisation, t.revision.c.item == id
        )
        return int((await self._connection.execute(query)).scalar() or 0)

    async def revision(self, organisation: str, id: str, number: int) -> Revision | None:
        """One revision of an item."""
        query = select(t.revision).where(
            t.revision.c.organisation == organisation, t.revision.c.item == id, t.revision.c.number == number
        )
        row = await self._first(query)
        return revision_in(row) if row else None

    async def _one(self, where: ColumnElement[bool], *, lock: bool = False) -> NewsItem | None:
        query = select(t.news).where(where)
        row = await self._first(query.with_for_update() if lock else query)
        return (await self._items([row]))[0] if row else None

    async def _many(self, where: ColumnElement[bool], *, limit: int | None = None) -> Sequence[NewsItem]:
        query = select(t.news).where(where).order_by(t.news.c.posted_at.desc(), t.news.c.number.desc())
        return await self._items(await self._rows(query.limit(limit) if limit else query))

    async def _items(self, rows: Sequence[Row[Any]]) -> list[NewsItem]:
        if not rows:
            return []
        asked = {"organisation": rows[0].organisation, "items": self._as_one([row.id for row in rows])}
        found = await self._rows(_REVISIONS[self._postgresql], **asked)
        revisions = {(row.item, row.number): revision_in(row) for row in found}
        mandates: dict[str, list[str]] = {}
        for link in await self._rows(_LINKS[self._postgresql], **asked):
            mandates.setdefault(link.item, []).append(link.mandate)
        return [item_in(row, revisions, tuple(mandates.get(row.id, ()))) for row in rows]


def _of_mandate(organisation: str, mandate: str) -> Any:
    return select(t.news_mandate.c.item).where(
        t.news_mandate.c.organisation == organisation, t.news_mandate.c.mandate == mandate
    )
