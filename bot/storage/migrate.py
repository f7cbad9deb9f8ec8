"""Bringing a database to this code's schema, by Alembic, and to the job queue's on PostgreSQL."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, event, make_url

from bot.storage import queue
from bot.storage.engines import is_sqlite
from bot.storage.schema import HEAD, MIGRATIONS, synchronous, version_of


def upgrade(url: str) -> None:
    """Apply every migration that is missing, or, if it is killed, none of them. Raises Misconfigured if the schema is
    newer than this code."""
    parsed = make_url(synchronous(url))
    if parsed.database and is_sqlite(parsed):
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parsed)
    if is_sqlite(parsed):
        _transact(engine)
    try:
        with engine.connect() as connection:
            if version_of(connection) != HEAD:
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


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config
