"""The index of what is on record, kept in the transaction of the record itself: FTS5 on SQLite, GIN on PostgreSQL.

It knows keys (`bot/desk/records/imprint.py`), not words: what they mean is the desk's affair. Terms are stored with a
short prefix of mandate and stand, so that no look-up can ever reach another mandate's records.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import tables as t
from bot.storage.book import Book, among, often
from bot.storage.indextext import FIRST, counting, filing
from bot.storage.terms import Stand, keys_of, packed_keys, terms_of

_STANDS = tuple(Stand)

# What every verdict asks, and every record does, is put together once: that costs more than to run it.
_EDITIONS = select(t.entry.c.edition).where(t.entry.c.mandate == bindparam("mandate")).limit(1)
# The oldest and the newest: to be asked for "another", PostgreSQL reads every entry to find none.
_OTHERS = select(t.mandate.c.id).where(
    t.mandate.c.organisation == bindparam("organisation"),
    t.mandate.c.id != bindparam("mandate"),
    t.mandate.c.ended_at.is_(None),
)
_STOCK = often(
    select(
        t.stock,
        (~_OTHERS.exists()).label("alone"),
        _EDITIONS.order_by(t.entry.c.edition).scalar_subquery().label("oldest"),
        _EDITIONS.order_by(t.entry.c.edition.desc()).scalar_subquery().label("newest"),
    ).where(t.stock.c.organisation == bindparam("organisation"), t.stock.c.mandate == bindparam("mandate"))
)
_COUNTS = {
    of_postgresql: often(
        select(t.count.c.key, *(t.count.c[stand.value] for stand in Stand)).where(
            t.count.c.mandate == bindparam("mandate"),
            t.count.c.organisation == bindparam("organisation"),
            among(t.count.c.key, "keys", of_postgresql=of_postgresql),
        ),
        named=False,
    )
    for of_postgresql in (False, True)
}
_WORDS = often(
    select(t.word.c.word)
    .where(
        t.word.c.mandate == bindparam("mandate"),
        t.word.c.organisation == bindparam("organisation"),
        t.word.c.serial > bindparam("serial"),
    )
    .order_by(t.word.c.serial)
    .limit(bindparam("limit"))
)
WORDS_AT_ONCE = 5000
"""Words read at a time: the rows of a hundred thousand would take twenty megabytes, which are never given back."""

_STOCK_OF = (t.stock.c.organisation == bindparam("whose")) & (t.stock.c.mandate == bindparam("of"))
_ZONE = select(t.mandate.c.zone).where(
    t.mandate.c.organisation == bindparam("whose"), t.mandate.c.id == bindparam("of")
)
_LOCK = (
    update(t.stock)
    .where(_STOCK_OF)
    .values(records=t.stock.c.records + bindparam("more"), told=t.stock.c.told + bindparam("more_told"))
    .returning(*t.stock.c, _ZONE.scalar_subquery().label("zone"))
)
_KEPT = select(t.entry).where(
    t.entry.c.organisation == bindparam("organisation"),
    t.entry.c.mandate == bindparam("mandate"),
    t.entry.c.id == bindparam("id"),
)
_GROWN = (
    update(t.stock)
    .where(_STOCK_OF)
    .values(
        records=t.stock.c.records + bindparam("more"),
        told=t.stock.c.told + bindparam("more_told"),
        words=t.stock.c.words + bindparam("new_words"),
    )
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of one record of one mandate. `record` is the name of its kind."""

    organisation: str
    mandate: str
    record: str
    id: str
    stand: Stand
    keys: frozenset[str]
    weight: float
    edition: int


@dataclass(frozen=True, slots=True)
class Stock:
    """How much is indexed for a mandate. `number` stands before its terms; `words` counts its vocabulary.

    `whole`: every record is indexed under the edition that was asked for. `alone`: its organisation runs no other
    mandate. `zone`: the mandate's (IANA), for whoever locked it.
    """

    number: int
    records: int
    told: int
    words: int
    whole: bool = False
    alone: bool = False
    zone: str = "UTC"


class Index(Book):
    """Records by their keys."""

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection)
        self.changed = False
        """Whether this unit of work put something in: what it counts is then its own, and not committed yet."""

    async def add(self, new: Entry, stock: Stock) -> None:
        """Index a record that was never there. `stock`: what `enter` gave, which has counted it."""
        self.changed = True
        await self._move(None, new, _values(new, stock))
        await self._count(new, stock)

    async def put(self, new: Entry, stock: Stock | None = None) -> None:
        """Index a record as it is now, instead of what was kept of it before. `stock`: what `lock` gave, if it did."""
        self.changed = True
        stock = stock or await self.lock(new.organisation, new.mandate)
        old = await self._first(_KEPT, organisation=new.organisation, mandate=new.mandate, id=new.id)
        values = _values(new, stock)
        if old is not None and (old.terms, old.edition) == (values["terms"], new.edition):
            return
        if old is not None:
            await self._uncount(new.organisation, new.mandate, old)
        if old is not None and (packed_keys(old.terms), old.weight) == (packed_keys(values["terms"]), new.weight):
            await self._changed(update(t.entry).where(t.entry.c.key == old.key).values(values))
        else:
            await self._move(old, new, values)
        await self._count(new, stock, more=1, more_told=int(new.stand.told))

    async def drop(self, organisation: str, mandate: str, id: str) -> None:
        """Forget a record: as if it had never been."""
        self.changed = True
        await self.lock(organisation, mandate)
        mine = (t.entry.c.organisation == organisation) & (t.entry.c.mandate == mandate)
        gone = delete(t.entry).where(mine, t.entry.c.id == id)
        old = await self._first(gone.returning(t.entry.c.stand, t.entry.c.terms))
        if old is not None:
            await self._uncount(organisation, mandate, old)

    async def stock(self, organisation: str, mandate: str, edition: int) -> Stock:
        """How much is indexed for a mandate."""
        row = await self._first(_STOCK, organisation=organisation, mandate=mandate)
        if row is not None:
            whole = {row.oldest, row.newest} <= {edition, None}
            return Stock(row.number, row.records, row.told, row.words, whole=whole, alone=bool(row.alone))
        mine = (t.entry.c.organisation == organisation) & (t.entry.c.mandate == mandate)
        empty = await self._first(select(t.entry.c.key).where(mine).limit(1)) is None
        return Stock(0, 0, 0, 0, whole=empty)

    async def counts(self, organisation: str, mandate: str, keys: Iterable[str]) -> Mapping[str, Mapping[Stand, int]]:
        """By key, how many records have it at each stand; without the keys that were never counted."""
        query, asked = _COUNTS[self._postgresql], self._as_one(sorted(keys))
        rows = await self._rows(query, organisation=organisation, mandate=mandate, keys=asked)
        return {row[0]: dict(zip(_STANDS, row[1:], strict=True)) for row in rows}

    async def words_since(self, organisation: str, mandate: str, serial: int) -> Sequence[str]:
        """The first words, so many at most, that came into a mandate's vocabulary after the first `serial` of them."""
        asked = {"organisation": organisation, "mandate": mandate, "serial": serial, "limit": WORDS_AT_ONCE}
        return [row[0] for row in await self._rows(_WORDS, **asked)]

    async def newest(self, organisation: str, mandate: str, stand: Stand, limit: int) -> Sequence[int]:
        """The newest entries of one stand."""
        query = select(t.entry.c.key).where(
            t.entry.c.organisation == organisation, t.entry.c.mandate == mandate, t.entry.c.stand == stand.value
        )
        return [row.key for row in await self._rows(query.order_by(t.entry.c.key.desc()).limit(limit))]

    async def everywhere(self, limit: int) -> Sequence[tuple[str, str, int]]:
        """The newest entries of all mandates, newest first: organisation, mandate and key of each."""
        query = select(t.entry.c.organisation, t.entry.c.mandate, t.entry.c.key).order_by(t.entry.c.key.desc())
        return [(row.organisation, row.mandate, row.key) for row in await self._rows(query.limit(limit))]

    async def of_ids(self, organisation: str, mandate: str, ids: Sequence[str]) -> Sequence[Entry]:
        """The entries of those records."""
        query = select(t.entry).where(
            t.entry.c.organisation == organisation, t.entry.c.mandate == mandate, t.entry.c.id.in_(ids)
        )
        return [_entry(row) for row in await self._rows(query)]

    async def restricted_since(self, organisation: str, mandate: str, at: datetime) -> set[str]:
        """The ids of the closed records that were tagged, edited, held or ruled after an instant."""
        closed = and_(
            t.entry.c.organisation == organisation,
            t.entry.c.mandate == mandate,
            t.entry.c.stand.in_((Stand.CLOSED_TOLD.value, Stand.CLOSED_UNTOLD.value)),
        )
        news = (
            select(t.entry.c.id)
            .join(t.news, t.news.c.id == t.entry.c.id)
            .join(t.revision, and_(t.revision.c.item == t.news.c.id, t.revision.c.number == t.news.c.revision))
            .where(closed, or_(t.revision.c.at > at, t.news.c.held_since > at))
        )
        rulings = select(t.entry.c.id).join(t.ruling, t.ruling.c.id == t.entry.c.id).where(closed, t.ruling.c.at > at)
        return {row.id for query in (news, rulings) for row in await self._rows(query)}

    async def outdate(self, organisation: str, mandate: str) -> None:
        """Have everything of a mandate indexed again."""
        self.changed = True
        query = update(t.entry).where(t.entry.c.organisation == organisation, t.entry.c.mandate == mandate)
        await self._changed(query.values(edition=0))

    async def outdated(self, edition: int, limit: int) -> Sequence[tuple[str, str, str]]:
        """Organisation, kind and id of records that are not indexed under this edition, the oldest first."""
        query = select(t.entry.c.organisation, t.entry.c.record, t.entry.c.id).where(t.entry.c.edition != edition)
        rows = await self._rows(query.order_by(t.entry.c.key).limit(limit))
        return [(row.organisation, row.record, row.id) for row in rows]

    async def lock(self, organisation: str, mandate: str) -> Stock:
        """The mandate's stock, locked until the unit of work ends: counts change in one order, words too. Raises
        KeyError for the mandate of another organisation."""
        return await self._locked(organisation, mandate, more=0, more_told=0)

    async def enter(self, organisation: str, mandate: str, *, told: bool) -> Stock:
        """The same, with one more record counted, which this unit of work is about to `add`."""
        return await self._locked(organisation, mandate, more=1, more_told=int(told))

    async def _locked(self, organisation: str, mandate: str, **more: int) -> Stock:
        while (row := await self._first(_LOCK, whose=organisation, of=mandate, **more)) is None:
            # Of two first records at once one makes the row, or takes the number; the other looks again.
            await self._connection.execute(FIRST, {"organisation": organisation, "mandate": mandate})
            there = await self._first(select(t.stock.c.organisation).where(t.stock.c.mandate == mandate))
            if there is not None and there.organisation != organisation:
                raise KeyError(mandate)
        return Stock(row.number, row.records, row.told, row.words, zone=row.zone or "UTC")

    async def _move(self, old: Row[Any] | None, new: Entry, values: dict[str, Any]) -> None:
        """To a place of its own: what others remember of the keys of a place stays true (`shelved.py`)."""
        if old is not None:
            mine = t.entry.c.organisation == new.organisation
            await self._changed(delete(t.entry).where(mine, t.entry.c.key == old.key))
        row = {name: getattr(new, name) for name in ("organisation", "mandate", "record", "id")}
        await self._add(t.entry, row | values)

    async def _uncount(self, organisation: str, mandate: str, old: Row[Any]) -> None:
        """Take what was kept of a record out of all counts; one that was never indexed was never counted."""
        if old.terms:
            stand = Stand(old.stand)
            await self._step(organisation, mandate, stand, keys_of(old.terms), -1)
            fewer = {"records": t.stock.c.records - 1, "told": t.stock.c.told - int(stand.told)}
            mine = (t.stock.c.organisation == organisation) & (t.stock.c.mandate == mandate)
            await self._changed(update(t.stock).where(mine).values(fewer))

    async def _step(self, organisation: str, mandate: str, stand: Stand, keys: Iterable[str], step: int) -> None:
        column = t.count.c[stand.value]
        ours = among(t.count.c.key, "counted", of_postgresql=self._postgresql)
        mine = (t.count.c.organisation == organisation) & (t.count.c.mandate == mandate)
        query = update(t.count).where(mine, ours).values({column: column + step})
        await self._connection.execute(query, {"counted": self._as_one(sorted(keys))})

    async def _count(self, new: Entry, stock: Stock, *, more: int = 0, more_told: int = 0) -> None:
        """Count a record's keys, and keep the words that nothing else has now."""
        owner = {"organisation": new.organisation, "mandate": new.mandate}
        keys, grown = self._as_one(sorted(new.keys)), {"more": more, "more_told": more_told}
        if self._postgresql:
            await self._connection.execute(filing(new.stand), {**owner, **grown, "keys": keys, "words": stock.words})
            return
        found = await self._connection.execute(counting(new.stand), owner | {"keys": keys})
        words = sorted(row.key[1:] for row in found.all() if row.everywhere == 1 and row.key.startswith("w"))
        serials = enumerate(words, start=stock.words + 1)
        await self._add(t.word, *(owner | {"serial": serial, "word": word} for serial, word in serials))
        if words or more:
            whose = {"whose": new.organisation, "of": new.mandate, "new_words": len(words)}
            await self._connection.execute(_GROWN, {**whose, **grown})


def _values(new: Entry, stock: Stock) -> dict[str, Any]:
    terms = terms_of(stock.number, new.stand, new.keys)
    return {"stand": new.stand.value, "terms": terms, "weight": new.weight, "edition": new.edition}


def _entry(row: Sequence[Any]) -> Entry:
    _, organisation, mandate, record, id_, stand, terms, weight, edition = row
    return Entry(organisation, mandate, record, id_, Stand(stand), frozenset(keys_of(terms)), weight, edition)
