"""Connections to PostgreSQL, with the traps of its driver avoided (docs/adr/0002-two-databases.md). Loaded for an
address of PostgreSQL alone: where there is a file, the driver would take ten megabytes for nothing."""

from __future__ import annotations

from time import monotonic
from typing import Any

from psycopg import IsolationLevel
from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.vanished import KEEPALIVE, AsyncWatched, Watched, briefly

IDLE = 1.0
"""Seconds without use after which a connection is asked whether it still is one before it is used: the server may have
been started anew. Asked each time, every unit of work would take one trip more."""

STILL = 20.0
"""Seconds after which PostgreSQL ends a unit of work that writes and asks for nothing any more, and gives back what it
had locked: its process stands still, and others would wait for its rooms for as long as it does. Ours wait for nothing
else midway (`idle_in_transaction_session_timeout`, postgresql.org/docs/current/runtime-config-client.html)."""


def make_engine(url: URL, *, read_only: bool) -> AsyncEngine:
    """An engine for units of work that write, or for those that only look."""
    arguments = {**kept_alive(url), "async_creator_fn": AsyncWatched.connect}
    engine = create_async_engine(url, pool_size=5, max_overflow=5, hide_parameters=True, connect_args=arguments)
    _ask_after_a_rest(engine.sync_engine)
    if read_only:
        return engine.execution_options(postgresql_readonly=True)
    _keep_nothing_locked(engine.sync_engine)
    return engine


def make_looking_engine(url: URL) -> Engine:
    """A read-only engine without asyncio, for a thread."""
    engine = create_engine(url, pool_size=5, max_overflow=5, hide_parameters=True, connect_args=kept_alive(url))
    event.listen(engine, "do_connect", _watched)
    _ask_after_a_rest(engine)
    event.listen(engine, "connect", _prepare_looking)
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
