"""Leaving nothing of what was deleted in the database's files."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, create_engine

from bot.storage.engines import is_sqlite

PATIENCE = 10.0
"""Seconds to wait for those who are reading an older state of a SQLite file."""

_MERGE = (
    "INSERT INTO news_search (news_search) VALUES ('optimize')",
    "INSERT INTO index_search (index_search) VALUES ('optimize')",
)
_LOOK = 0.1


def scrub(url: URL, *, thorough: bool) -> bool:
    """Give back the room of what was deleted. False if some of it may still stand in the write-ahead log.

    SQLite: the search tables keep deleted terms until they are merged (sqlite.org/fts5.html#the_optimize_command);
    VACUUM writes the whole file anew; a checkpoint empties the log, once nobody reads what is in it. PostgreSQL: VACUUM
    frees the rows without keeping anybody waiting; its pages, its write-ahead log and its backups are the server's.
    """
    if is_sqlite(url):
        return _sqlite(Path(url.database or ""), thorough=thorough)
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("VACUUM")
    finally:
        engine.dispose()
    return True


def _sqlite(file: Path, *, thorough: bool) -> bool:
    with closing(sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete=ON")
        for statement in _MERGE:
            connection.execute(statement)
        if thorough:
            connection.execute("VACUUM")
        return _checkpointed(connection)


def _checkpointed(connection: sqlite3.Connection) -> bool:
    late = time.monotonic() + PATIENCE
    while True:
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not busy or time.monotonic() > late:
            return not busy
        time.sleep(_LOOK)
