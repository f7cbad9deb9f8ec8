"""Fills a database with a large house at once: the same rows as the service makes one record at a time.

`tests/bench/test_bulk.py` holds it to that: two small databases, one filled by each, and every row alike.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, text, update

from bot.storage import schema
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.tables import metadata
from bot.storage.terms import Stand, terms_of
from tests.bench.filing import Filed, House, filed, read
from tests.builders import World, halles

NUMBER = 1
"""What the first mandate's terms begin with."""

_AT_ONCE = 20_000
_GIN = "ix_index_entry_terms"


def fill(url: str, house: House, files: Iterable[Path]) -> None:
    """Store all records, index them, and have the database look at its tables. The house has nothing on record yet."""
    engine = _engine(url)
    shelf = _Shelf(house)
    with _without_gin(engine):
        for file in files:
            with engine.begin() as connection:
                records = read(file)
                for name, rows in _by_table(records).items():
                    connection.execute(insert(metadata.tables[name]), rows)
                connection.execute(insert(t.entry), shelf.entries(records))
    with engine.begin() as connection:
        shelf.count(connection)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
    if engine.dialect.name == "sqlite":
        with engine.begin() as connection:  # as the daily sweep leaves it (`services/indexing.py`, merge)
            connection.execute(text("INSERT INTO index_search (index_search) VALUES ('optimize')"))
    engine.dispose()


class Large:
    """A large house: its records are read once, and stored in as many databases as one likes."""

    def __init__(self, items: int, rulings: int, folder: Path) -> None:
        self._size = items, rulings
        self._folder = folder
        self._house: House | None = None
        self._files: list[Path] = []

    async def store(self, database: Database) -> World:
        """Set the company up in an empty database, and store its records there."""
        world = await halles(database, undo="0s")
        async with database.read() as work:
            house = House(world, work.now, *self._size)
        if self._house is None:
            self._house, self._files = house, await asyncio.to_thread(filed, house, self._folder)
        assert house == self._house, "the ids of a company are the same in every database of a process"
        await asyncio.to_thread(fill, database.url.render_as_string(hide_password=False), house, self._files)
        return world


class _Shelf:
    """What the index counts of the records that were stored."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._owner = {"organisation": house.world.organisation.id, "mandate": house.world.mandate.id}
        self._counts: defaultdict[str, Counter[Stand]] = defaultdict(Counter)
        self._words: list[str] = []
        self._stands: Counter[Stand] = Counter()

    def entries(self, records: Sequence[Filed]) -> list[dict[str, Any]]:
        """The rows of their entries; each is counted."""
        return [self._entry(record) for record in records]

    def _entry(self, record: Filed) -> dict[str, Any]:
        entry = record.entry
        self._stands[entry.stand] += 1
        for key in sorted(entry.keys):  # words get their serial by record, and within one by the alphabet
            if key not in self._counts and key.startswith("w"):
                self._words.append(key[1:])
            self._counts[key][entry.stand] += 1
        values = {name: getattr(entry, name) for name in ("record", "id", "weight", "edition")}
        terms = terms_of(NUMBER, entry.stand, entry.keys)
        return self._owner | values | {"stand": entry.stand.value, "terms": terms}

    def count(self, connection: Connection) -> None:
        """Store the counts, the vocabulary, the stock, and the numbers that the organisation has given."""
        counts = (
            self._owner | {"key": key} | {stand.value: each[stand] for stand in Stand}
            for key, each in sorted(self._counts.items())
        )
        words = (self._owner | {"serial": at, "word": word} for at, word in enumerate(self._words, start=1))
        for table, rows in ((t.count, counts), (t.word, words)):
            for part in _parts(rows):
                connection.execute(insert(table), part)
        stock = {"number": NUMBER, "records": self._stands.total(), "words": len(self._words)}
        told = sum(count for stand, count in self._stands.items() if stand.told)
        connection.execute(insert(t.stock), self._owner | stock | {"told": told})
        numbers = {"last_news": self._house.items, "last_question": self._house.rulings}
        ours = t.organisation.c.id == self._owner["organisation"]
        connection.execute(update(t.organisation).where(ours).values(numbers))


def _by_table(records: Sequence[Filed]) -> dict[str, list[dict[str, Any]]]:
    """Their rows, by table, those first that others point to."""
    found: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        for name, row in record.rows:
            found.setdefault(name, []).append(row)
    return found


def _parts(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    part: list[dict[str, Any]] = []
    for row in rows:
        part.append(row)
        if len(part) == _AT_ONCE:
            yield part
            part = []
    if part:
        yield part


def _engine(url: str) -> Engine:
    engine = create_engine(schema.synchronous(url))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _in_haste)
    return engine


def _in_haste(connection: Any, _record: object) -> None:
    """A benchmark's file that a power cut damages is made anew."""
    for pragma in ("journal_mode=WAL", "synchronous=OFF", "foreign_keys=ON", "cache_size=-262144"):
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def _without_gin(engine: Engine) -> Iterator[None]:
    """PostgreSQL builds its search index faster of what is there than row by row; the same index, by its own words."""
    if engine.dialect.name == "sqlite":
        yield
        return
    with engine.begin() as connection:
        asked = text("SELECT indexdef FROM pg_indexes WHERE indexname = :name AND schemaname = current_schema()")
        made = connection.execute(asked, {"name": _GIN}).scalar_one()
        connection.execute(text(f"DROP INDEX {_GIN}"))
    yield
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL maintenance_work_mem = '512MB'"))
        connection.execute(text(made))
