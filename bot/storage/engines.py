"""Database engines, with the traps of each driver avoided (docs/adr/0002-two-databases.md)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from psycopg import IsolationLevel
from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.errors import Misconfigured
from bot.storage import one_call
from bot.storage.vanished import KEEPALIVE, AsyncWatched, Watched, briefly

IDLE = 1.0
"""Seconds without use after which a connection is asked whether it still is one before it is used: the server may have
been started anew. Asked each time, every unit of work would take one trip more."""

STILL = 20.0
"""Seconds after which PostgreSQL ends a unit of work that writes and asks for nothing any more, and gives back what it
had locked: its process stands still, and others would wait for its rooms for as long as it does. Ours wait for nothing
else midway (`idle_in_transaction_session_timeout`, postgresql.org/docs/current/runtime-config-client.html)."""

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
    arguments = {**kept_alive(parsed), "async_creator_fn": AsyncWatched.connect}
    engine = create_async_engine(parsed, pool_size=5, max_overflow=5, hide_parameters=True, connect_args=arguments)
    _ask_after_a_rest(engine.sync_engine)
    if not read_only:
        _keep_nothing_locked(engine.sync_engine)
    else:
        engine = engine.execution_options(postgresql_readonly=True)
    return engine


def make_looking_engine(url: URL) -> Engine:
    """A read-only engine without asyncio, for a thread that asks many things in a row (`aside.py`)."""
    if not is_sqlite(url):
        engine = create_engine(url, pool_size=5, max_overflow=5, hide_parameters=True, connect_args=kept_alive(url))
        event.listen(engine, "do_connect", _watched)
        _ask_after_a_rest(engine)
        event.listen(engine, "connect", _prepare_looking)
        return engine
    engine = create_engine(url.set(drivername="sqlite+pysqlite"), hide_parameters=True)
    event.listen(engine, "connect", _prepare_reader)
    event.listen(engine, "begin", _begin_read)
    return engine


def kept_alive(url: URL) -> dict[str, Any]:
    """How a connection to PostgreSQL is found lost, where the address does not say it otherwise."""
    return {name: value for name, value in KEEPALIVE.items() if name not in url.query}


def _watched(_dialect: Any, _record: Any, arguments: Any, named: Any) -> Watched:
    return Watched.connect(*arguments, **named)


def _keep_nothing_locked(engine: Engine) -> None:
    """Have what stands still end after a while (`STILL`)."""

    def connected(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute(f"SET idle_in_transaction_session_timeout = {int(STILL * 1000)}")  # milliseconds
        cursor.close()
        connection.commit()

    event.listen(engine, "connect", connected)


def _prepare_looking(connection: Any, _record: Any) -> None:
    """Have PostgreSQL plan a statement once, whatever its values: planned for eighty keys, the search for their records
    reads ten thousand others through, which takes ten times as long (postgresql.org/docs: plan_cache_mode).

    Each look is one snapshot and changes nothing: said here, it is not said and taken back by each of them.
    """
    connection.execute("SET plan_cache_mode = force_generic_plan")
    connection.commit()
    connection.isolation_level = IsolationLevel.REPEATABLE_READ
    connection.read_only = True


def _ask_after_a_rest(engine: Engine) -> None:
    """Ask a connection that was idle for a while whether it still is one; where it is none, all are made anew."""

    def used(_connection: Any, record: Any) -> None:
        record.info["used"] = monotonic()

    def asked(connection: Any, record: Any, _proxy: Any) -> None:
        if monotonic() - record.info.get("used", 0.0) < IDLE:
            return
        try:
            with briefly(record.driver_connection):
                engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error:
            raise InvalidatePoolError from None

    event.listen(engine, "connect", used)
    event.listen(engine, "checkin", used)
    event.listen(engine, "checkout", asked)


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
