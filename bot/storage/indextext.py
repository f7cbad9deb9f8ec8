"""The statements of the index that are written as text: put together otherwise they would cost more than they take."""

from __future__ import annotations

from functools import cache

from sqlalchemy import TextClause, text

from bot.storage.book import often
from bot.storage.terms import Stand

_SQLITE = (
    "SELECT * FROM (SELECT rowid AS key FROM index_search WHERE index_search MATCH :query{0} "
    "ORDER BY rowid DESC LIMIT :limit)"
)
_POSTGRESQL = (
    "(WITH hit AS MATERIALIZED "
    "(SELECT key FROM index_entry WHERE to_tsvector('simple', terms) @@ to_tsquery('simple', :query{0})) "
    "SELECT key FROM hit ORDER BY key DESC LIMIT :limit)"
)
_COUNT = (
    "INSERT INTO index_count (organisation, mandate, key, {0}) "
    "SELECT :organisation, :mandate, new.value, 1 FROM {1} WHERE true "
    "ON CONFLICT (mandate, key) DO UPDATE SET {0} = index_count.{0} + 1 RETURNING key, o + u + r + s AS everywhere"
)
_KEYS = {False: "json_each(:keys) AS new", True: "unnest(CAST(:keys AS text[])) AS new(value)"}
FIRST = text(
    "INSERT INTO index_stock (organisation, mandate, number) "
    "SELECT :organisation, :mandate, coalesce(max(number), 0) + 1 FROM index_stock WHERE true ON CONFLICT DO NOTHING"
)
"""The first record of a mandate: its number stands before its terms."""


@cache
def meeting(wanted: int, *, postgresql: bool) -> TextClause:
    """So many of each of so many queries."""
    one = _POSTGRESQL if postgresql else _SQLITE
    return often(text(" UNION ALL ".join(one.format(at) for at in range(wanted))))


@cache
def counting(stand: Stand, *, postgresql: bool) -> TextClause:
    """One more record with each of these keys, at one stand. As text: so many rows of values cost more to compile."""
    return text(_COUNT.format(stand.value, _KEYS[postgresql]))
