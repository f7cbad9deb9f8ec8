"""Database engines, with the traps of SQLite's driver avoided (docs/adr/0002); PostgreSQL's are of `postgres.py`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.errors import Misconfigured
from bot.storage import one_call

BUSY_MS = 1500
"""How long a SQLite call waits for the write lock; a cancelled call still waits it out, so it is short."""

_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", f"busy_timeout={BUSY_MS}")
"""`secure_delete`: what is deleted is overwritten with zeros (sqlite.org/pragma.html#pragma_secure_delete)."""


_DRIVERS = {"postgresql": "postgresql+psycopg", "sqlite": "sqlite+aiosqlite"}


def normalised(url: str) -> URL:
    """The address with the driver that we use: plain `postgresql://` means psycopg 3, `sqlite://` aiosqlite. Raises
    Misconfigured, without the address: a password may stand in it."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise Misconfigured(
            "no address of a database: sqlite:///FILE or postgresql://USER@HOST/NAME", "setting-database"
        ) from None
    found = parsed.set(drivername=_DRIVERS.get(parsed.drivername, parsed.drivername))
    if found.drivername not in _DRIVERS.values():
        raise Misconfigured(
            f"{found.drivername}: neither sqlite nor postgresql, or by another driver than ours",
            "setting-database-kind",
            kind=found.drivername,
        )
    return found


def is_sqlite(url: URL) -> bool:
    """Whether the address names a SQLite file."""
    return url.get_backend_name() == "sqlite"


def is_there(url: str) -> bool:
    """Whether there may be a database: of SQLite, whether there is the file, which a look would make, empty."""
    parsed = normalised(url)
    file = parsed.database if is_sqlite(parsed) else None
    return not file or Path(file).exists()


@dataclass(frozen=True, slots=True)
class Engines:
    """What speaks to one database: to write, to look, and to look from a thread. Each keeps the statements that it has
    compiled, also when its connections were given back; they may be used by one `Database` after the other."""

    writer: AsyncEngine
    reader: AsyncEngine
    looking: Engine

    @classmethod
    def of(cls, url: str) -> Engines:
        """Those of an address; nothing is opened before it is used."""
        return cls(make_engine(url), make_engine(url, read_only=True), make_looking_engine(normalised(url)))


def make_engine(url: str, *, read_only: bool = False) -> AsyncEngine:
    """An engine for units of work that write, or (`read_only`) for those that only look. Its errors do not show the
    values of a statement (`hide_parameters`), which are what people wrote."""
    parsed = normalised(url)
    if is_sqlite(parsed):
        return _sqlite(parsed, read_only=read_only)
    from bot.storage import postgres

    return postgres.make_engine(parsed, read_only=read_only)


def make_looking_engine(url: URL) -> Engine:
    """A read-only engine without asyncio, for a thread that asks many things in a row (`aside.py`)."""
    if not is_sqlite(url):
        from bot.storage import postgres

        return postgres.make_looking_engine(url)
    engine = create_engine(url.set(drivername="sqlite+pysqlite"), hide_parameters=True)
    event.listen(engine, "connect", _prepare_reader)
    event.listen(engine, "begin", _begin_read)
    return engine


def _sqlite(url: URL, *, read_only: bool) -> AsyncEngine:
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(url, connect_args={"async_creator_fn": one_call.connection}, hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _prepare_reader if read_only else _prepare_writer)
    event.listen(engine.sync_engine, "begin", _begin_read if read_only else _begin_write)
    return engine


def _prepare_writer(connection: Any, _record: Any) -> None:
    # The driver's own transactions begin too late and lose updates silently: we begin ourselves, in `_begin_write`.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _prepare_reader(connection: Any, record: Any) -> None:
    _prepare_writer(connection, record)
    cursor = connection.cursor()
    cursor.execute("PRAGMA query_only=ON")
    cursor.close()


def _begin_write(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_read(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN")
