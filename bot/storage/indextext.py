"""The statements of the index that are written as text: put together otherwise they would cost more than they take."""

from __future__ import annotations

from functools import cache

from sqlalchemy import TextClause, text

from bot.storage.book import often
from bot.storage.terms import Stand

_HITS = {
    False: "SELECT * FROM (SELECT rowid AS key FROM index_search WHERE index_search MATCH :query{0} "
    "ORDER BY rowid DESC LIMIT :limit)",
    # By no column, but a sum of it: PostgreSQL would else go through all entries, the newest first, until enough match.
    True: "(SELECT key, stand, id, record, organisation, mandate FROM index_entry "
    "WHERE to_tsvector('simple', terms) @@ CAST(:query{0} AS tsquery) ORDER BY key + 0 DESC LIMIT :limit)",
}
# In this order: what is found is looked up one by one. PostgreSQL would else read all news through to find two hundred;
# a LATERAL with a LIMIT it can only do for each.
_PLACES = {
    False: "SELECT entry.key, entry.stand, entry.id, news.version, news.state, news.hold, news.revision, "
    "ruling.state, ruling.expires_at "
    "FROM ({0}) AS hit CROSS JOIN index_entry AS entry ON entry.key = hit.key "
    "LEFT JOIN news ON entry.record = 'news' AND news.organisation = entry.organisation AND news.id = entry.id "
    "LEFT JOIN ruling ON entry.record = 'ruling' AND ruling.organisation = entry.organisation "
    "AND ruling.id = entry.id "
    "WHERE entry.organisation = :organisation AND entry.mandate = :mandate ORDER BY entry.key DESC",
    True: "SELECT hit.key, hit.stand, hit.id, item.version, item.state, item.hold, item.revision, "
    "given.state, given.expires_at "
    "FROM ({0}) AS hit "
    "LEFT JOIN LATERAL (SELECT version, state, hold, revision FROM news WHERE hit.record = 'news' "
    "AND news.organisation = hit.organisation AND news.id = hit.id LIMIT 1) AS item ON true "
    "LEFT JOIN LATERAL (SELECT state, expires_at FROM ruling WHERE hit.record = 'ruling' "
    "AND ruling.organisation = hit.organisation AND ruling.id = hit.id LIMIT 1) AS given ON true "
    "WHERE hit.organisation = :organisation AND hit.mandate = :mandate ORDER BY hit.key DESC",
}
_COUNT = (
    "INSERT INTO index_count (organisation, mandate, key, {0}) "
    "SELECT :organisation, :mandate, new.value, 1 FROM {1} WHERE true "
    "ON CONFLICT (mandate, key) DO UPDATE SET {0} = index_count.{0} + 1 RETURNING key, o + u + r + s AS everywhere"
)
_FILE = (
    "WITH counted AS ({0}), "
    'fresh AS (SELECT substr(key, 2) AS word, row_number() OVER (ORDER BY key COLLATE "C") AS place '
    "FROM counted WHERE everywhere = 1 AND left(key, 1) = 'w'), "
    "added AS (INSERT INTO index_word (organisation, mandate, serial, word) "
    "SELECT :organisation, :mandate, CAST(:words AS integer) + place, word FROM fresh) "
    "UPDATE index_stock SET words = words + (SELECT count(*) FROM fresh), "
    "records = records + :more, told = told + :more_told WHERE organisation = :organisation AND mandate = :mandate"
)
FIRST = text(
    "INSERT INTO index_stock (organisation, mandate, number) "
    "SELECT :organisation, :mandate, coalesce(max(number), 0) + 1 FROM index_stock WHERE true ON CONFLICT DO NOTHING"
)
"""The first record of a mandate: its number stands before its terms."""


def hits(wanted: int, *, postgresql: bool) -> str:
    """So many of each of so many queries, the newest: each found has a `key`."""
    return " UNION ALL ".join(_HITS[postgresql].format(at) for at in range(wanted))


@cache
def meeting(wanted: int, *, postgresql: bool) -> TextClause:
    """The same as their records stand now: the fields of a `shelved.Place`, of the newest first."""
    return often(text(_PLACES[postgresql].format(hits(wanted, postgresql=postgresql))))


@cache
def counting(stand: Stand) -> TextClause:
    """One more record with each of these keys, at one stand. As text: so many rows of values cost more to compile."""
    return text(_COUNT.format(stand.value, "json_each(:keys) AS new"))


@cache
def filing(stand: Stand) -> TextClause:
    """The same, and all that follows from it, at once: the words that nothing else has now, in order after those there
    are, and the mandate's stock. PostgreSQL's alone; SQLite writes to one table at a time."""
    return text(_FILE.format(_COUNT.format(stand.value, "unnest(CAST(:keys AS text[])) AS new(value)")))
