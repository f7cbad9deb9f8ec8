"""Bringing a database to this code's schema, by Alembic, and to the job queue's on PostgreSQL."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError

from bot.errors import Misconfigured
from bot.storage import queue
from bot.storage.engines import is_sqlite, normalised

UNREACHABLE = (DBAPIError, OSError)
"""What is raised when the database is not there."""

_MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(url: str) -> None:
    """Apply every migration that is missing, or, if it is killed, none of them. Raises Misconfigured if the schema is
    newer than this code."""
    parsed = make_url(_synchronous(url))
    if parsed.database and is_sqlite(parsed):
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parsed)
    if is_sqlite(parsed):
        _transact(engine)
    try:
        with engine.connect() as connection:
            if _refuse_newer(connection) != _script().get_current_head():
                config = _config()
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                connection.commit()
            if not is_sqlite(parsed):
                queue.install(connection)
    finally:
        engine.dispose()


def _transact(engine: Engine) -> None:
    """Have SQLite change tables within a transaction. Python's sqlite3 begins one before rows are written, but none
    before a table is made: a process that was killed left half a schema, which no later one could mend
    (docs.sqlalchemy.org, "Enabling Non-Legacy SQLite Transactional Modes")."""
    event.listen(engine, "connect", lambda made, _record: setattr(made, "isolation_level", None))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))


def at_head(url: str) -> bool:
    """Whether the schema is exactly this code's."""
    engine = create_engine(_synchronous(url))
    try:
        with engine.connect() as connection:
            current = _refuse_newer(connection) == _script().get_current_head()
            return current and (connection.dialect.name != "postgresql" or queue.is_installed(connection))
    finally:
        engine.dispose()


def without_password(url: str) -> str:
    """The address as it may be shown."""
    return normalised(url).render_as_string(hide_password=True)


def _synchronous(url: str) -> str:
    parsed = normalised(url)
    return (parsed.set(drivername="sqlite") if is_sqlite(parsed) else parsed).render_as_string(hide_password=False)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config


def _script() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _refuse_newer(connection: Connection) -> str | None:
    current = MigrationContext.configure(connection).get_current_revision()
    known = {revision.revision for revision in _script().walk_revisions()}
    if current is not None and current not in known:
        raise Misconfigured(
            f"the database's schema ({current}) is newer than this Passerelle; upgrade the program",
            "schema-newer",
            schema=str(current),
        )
    return current
