"""The job queue's own place in PostgreSQL: a schema of the level that the installed library needs, and connections."""

from __future__ import annotations

import importlib.resources
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic
from weakref import WeakKeyDictionary

from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool
from sqlalchemy import Connection, make_url, text

from bot.storage.postgres import IDLE, kept_alive
from bot.storage.vanished import AsyncWatched, briefly

_LIBRARY = importlib.resources.files("procrastinate.sql")

MANY = 5
"""Connections of one process to the queue, besides the one that listens."""

PATIENCE = 2
"""Seconds that a connection may take: a queue that is away is tried again soon."""


def _level() -> str:
    """The library's newest migration, such as `03_04_00_50`: what its `schema.sql` is up to."""
    newest = max(each.name for each in (_LIBRARY / "migrations").iterdir() if each.name.endswith(".sql"))
    return "_".join(newest.replace(".", "_").split("_")[:4])


SCHEMA = f"procrastinate_{_level()}"
"""One schema for each level: replicas of two versions have a queue each, and our rows are the truth for both."""


def install(connection: Connection) -> None:
    """Make the queue's tables if they are missing; of several processes that try at once, one does."""
    connection.execute(text("SELECT pg_advisory_xact_lock(726178)"))
    if not is_installed(connection):
        connection.execute(text(f"CREATE SCHEMA {SCHEMA}"))
        connection.execute(text(f"SET LOCAL search_path TO {SCHEMA}"))
        plain = connection.execution_options(no_parameters=True)  # its % are no placeholders
        plain.exec_driver_sql((_LIBRARY / "schema.sql").read_text(encoding="utf-8"))
    connection.commit()


def is_installed(connection: Connection) -> bool:
    """Whether the queue's tables are there, at exactly the level that the installed library needs."""
    found = connection.execute(text("SELECT to_regclass(:name)"), {"name": f"{SCHEMA}.procrastinate_jobs"})
    return found.scalar_one() is not None


class _Rested:
    """Asks a connection whether it still is one, if it was idle for a while (`postgres.py` does the same)."""

    def __init__(self) -> None:
        self._used: WeakKeyDictionary[AsyncConnection, float] = WeakKeyDictionary()

    async def used(self, connection: AsyncConnection) -> None:
        """It is given back."""
        self._used[connection] = monotonic()

    async def asked(self, connection: AsyncConnection) -> None:
        """It is taken. Raises psycopg's OperationalError if it is none any more."""
        if monotonic() - self._used.get(connection, 0.0) >= IDLE:
            with briefly(connection):
                await AsyncConnectionPool.check_connection(connection)


async def _alone(connection: AsyncConnection) -> None:
    """Each call of the library is one statement: no transaction is begun and ended around it."""
    await connection.set_autocommit(True)


@asynccontextmanager
async def connections(address: str) -> AsyncIterator[AsyncConnectionPool[AsyncWatched]]:
    """Connections that see the queue's tables. Raises psycopg's OperationalError while there are none to be had."""
    rested = _Rested()
    url = make_url(address)
    _, arguments = url.get_dialect()().create_connect_args(url)
    pool = AsyncConnectionPool(
        connection_class=AsyncWatched,
        kwargs={
            **arguments,
            **kept_alive(url),
            "options": f"{arguments.get('options', '')} -csearch_path={SCHEMA}",
            "connect_timeout": PATIENCE,
            "application_name": "passerelle-queue",
        },
        min_size=1,
        max_size=MANY,
        timeout=PATIENCE,
        configure=_alone,
        check=rested.asked,
        reset=rested.used,
        open=False,
    )
    try:
        await pool.open(wait=True, timeout=PATIENCE)
        yield pool
    finally:
        await pool.close()
