"""Every row of one database into another of the same schema, of either kind, in one transaction.

JSON goes as the text it is stored as, so that a missing value stays apart from a `null`, and a line of the register is
to the letter what its digest was made of.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Row,
    Select,
    Table,
    TableClause,
    Text,
    bindparam,
    cast,
    column,
    func,
    insert,
    select,
    table,
    update,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import NullType

from bot.errors import Misconfigured
from bot.storage import tables as t

BATCH = 1000
"""Rows that are read and written at once."""

Rows = tuple[int, int]
"""How many rows a table has, and the sum of their digests: the same in whatever order they are read, since each
database sorts texts by its own rules."""


def carry(source: Connection, target: Connection) -> Mapping[str, int]:
    """Fill empty tables with all that stands in the source, which must not change meanwhile. Returns how many
    rows each has now.

    Raises Misconfigured, by the name of the table, for a row that the target does not take or holds otherwise.
    """
    read = {each.name: _filled(each, source, target) for each in t.metadata.sorted_tables}
    _heads(source, target)
    _count_on(target)
    for each in t.metadata.sorted_tables:
        if _sum(target.execute(_all(each))) != read[each.name]:
            raise Misconfigured(
                f"table {each.name}: the copy is not what the source holds; nothing was kept",
                "transfer-differs",
                table=each.name,
            )
    return {name: rows for name, (rows, _) in read.items()}


def _filled(each: Table, source: Connection, target: Connection) -> Rows:
    """Copy one table; what was read."""
    count = total = 0
    for rows in _batches(source, each):
        try:
            target.execute(insert(_plain(each)), [dict(row._mapping) for row in rows])
        except DBAPIError as error:  # its text may hold the row
            why = type(error.orig).__name__
            raise Misconfigured(
                f"table {each.name}: a row is refused: {why}", "transfer-refused", table=each.name, why=why
            ) from None
        more, added = _sum(rows)
        count, total = count + more, total + added
    return count, total


def _batches(source: Connection, each: Table) -> Iterator[Sequence[Row[Any]]]:
    options = {"stream_results": True, "yield_per": BATCH}
    yield from source.execute(_all(each), execution_options=options).partitions()


def _all(each: Table) -> Select[Any]:
    """Every row. Lines of the register in their order: each moves the end of its chain on."""
    query = select(*(cast(one, Text).label(one.name) if _is_json(one) else one for one in each.c))
    return query.order_by(each.c.organisation, each.c.sequence) if each is t.register else query


def _plain(each: Table) -> TableClause:
    """The table with JSON as bare text, which both drivers hand over as it is."""
    columns = [column(one.name, NullType() if _is_json(one) else one.type) for one in each.c]
    return table(each.name, *columns)


def _is_json(one: Column[Any]) -> bool:
    return isinstance(one.type, JSON)


def _sum(rows: Iterable[Row[Any]]) -> Rows:
    count = total = 0
    for row in rows:
        count += 1
        total += int.from_bytes(hashlib.sha256(repr(tuple(row)).encode("utf-8", "backslashreplace")).digest())
    return count, total


def _heads(source: Connection, target: Connection) -> None:
    """What each organisation's row says of its register: a trigger counted along, but a chain that somebody cut off
    must not be mended by being copied."""
    mine = t.organisation.c
    query = update(t.organisation).where(mine.id == bindparam("of"))
    query = query.values(last_chained=bindparam("chained"), last_digest=bindparam("digest"))
    for row in source.execute(select(mine.id, mine.last_chained, mine.last_digest)):
        target.execute(query, {"of": row.id, "chained": row.last_chained, "digest": row.last_digest})


def _count_on(target: Connection) -> None:
    """Let PostgreSQL number new rows after those that were copied; SQLite does so by itself."""
    if target.dialect.name != "postgresql":
        return
    for each in t.metadata.sorted_tables:
        for counted in (one for one in each.c if one.autoincrement is True):
            last = select(func.max(counted)).scalar_subquery()
            target.execute(select(func.setval(func.pg_get_serial_sequence(each.name, counted.name), last)))
