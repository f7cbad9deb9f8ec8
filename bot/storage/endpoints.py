"""The two ends of a copy from one database into another: whether they are fit for it, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, create_engine, inspect, select, text

from bot.errors import Misconfigured
from bot.storage import tables as t
from bot.storage.alone import alone
from bot.storage.engines import is_sqlite, make_looking_engine, normalised

_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
    "AND backend_type = 'client backend'"
)


def same(one: str, other: str) -> bool:
    """Whether both name one database. Raises Misconfigured if one names none."""
    return _address(one) == _address(other)


def is_there(url: str) -> None:
    """Raises Misconfigured if there is no such SQLite file: looking into it would make it."""
    found = _address(url)
    if is_sqlite(found) and not Path(str(found.database)).exists():
        raise Misconfigured(f"{found.database}: there is no database", "transfer-nothing", file=str(found.database))


@contextmanager
def alone_on(url: str) -> Iterator[None]:
    """A while in which no Passerelle begins on a SQLite file. Raises Misconfigured if one runs there."""
    found = _address(url)
    if not is_sqlite(found):
        yield
        return
    with closing(alone(Path(str(found.database)))):
        yield


def used_by(url: str) -> int:
    """How many others are connected to a PostgreSQL just now, under the same role (of others it tells nothing,
    postgresql.org/docs/current/monitoring-stats.html)."""
    found = _address(url)
    if is_sqlite(found):
        return 0
    engine = create_engine(found)
    try:
        with engine.connect() as connection:
            return int(connection.execute(_OTHERS).scalar_one())
    finally:
        engine.dispose()


def is_prepared(url: str) -> bool:
    """Whether there is a schema, of whatever version. Raises Misconfigured if any of its tables has a row."""
    found = _address(url)
    engine = create_engine(found.set(drivername="sqlite") if is_sqlite(found) else found)
    try:
        with engine.connect() as connection:
            there = set(inspect(connection).get_table_names())
            for each in t.metadata.sorted_tables:
                if each.name in there and connection.execute(select(1).select_from(each).limit(1)).first():
                    raise Misconfigured(
                        f"the target is not empty (table {each.name}): make a new database, and name it",
                        "transfer-not-empty",
                        table=each.name,
                    )
            return bool(there)
    finally:
        engine.dispose()


@contextmanager
def reading(url: str) -> Iterator[Connection]:
    """A connection that sees one state of the database, and writes nothing."""
    engine = make_looking_engine(_address(url))
    try:
        with engine.connect() as connection, connection.begin():
            yield connection
    finally:
        engine.dispose()


def _address(url: str) -> URL:
    """Raises Misconfigured, without the address: a password may stand in it."""
    found = normalised(url)
    if is_sqlite(found) and found.database in (None, "", ":memory:"):
        raise Misconfigured("a database in memory has nothing to keep", "copy-memory")
    return found
