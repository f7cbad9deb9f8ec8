"""Whether a database has this code's schema. Without Alembic, which only changes one: a process that runs for weeks
would keep ten megabytes of it, and start a quarter of a second later, to compare two numbers."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, String, column, create_engine, inspect, select, table
from sqlalchemy.exc import DBAPIError

from bot.errors import Misconfigured
from bot.storage.engines import is_sqlite, normalised

UNREACHABLE = (DBAPIError, OSError)
"""What is raised when the database is not there."""

MIGRATIONS = Path(__file__).parent / "migrations"
_VERSIONS = sorted(each.stem[1:5] for each in (MIGRATIONS / "versions").glob("v[0-9]*.py"))
HEAD = _VERSIONS[-1]
"""The newest schema: each migration's file is named by its number, and follows the one before."""

_TABLE = table("alembic_version", column("version_num", String))


def at_head(url: str) -> bool:
    """Whether the schema is exactly this code's. Raises Misconfigured if it is newer than this code."""
    engine = create_engine(synchronous(url))
    try:
        with engine.connect() as connection:
            current = version_of(connection) == HEAD
            if not current or connection.dialect.name != "postgresql":
                return current
            from bot.storage import queue

            return queue.is_installed(connection)
    finally:
        engine.dispose()


def version_of(connection: Connection) -> str | None:
    """The schema that a database has; None if it has none. Raises Misconfigured if it is newer than this code."""
    if not inspect(connection).has_table(_TABLE.name):
        return None
    current = connection.execute(select(_TABLE.c.version_num)).scalar_one_or_none()
    if current is not None and current not in _VERSIONS:
        raise Misconfigured(
            f"the database's schema ({current}) is newer than this Passerelle; upgrade the program",
            "schema-newer",
            schema=str(current),
        )
    return current


def without_password(url: str) -> str:
    """The address as it may be shown."""
    return normalised(url).render_as_string(hide_password=True)


def synchronous(url: str) -> str:
    """The address with the driver that does not use asyncio, the password with it."""
    parsed = normalised(url)
    return (parsed.set(drivername="sqlite") if is_sqlite(parsed) else parsed).render_as_string(hide_password=False)
