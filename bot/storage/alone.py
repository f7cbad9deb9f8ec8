"""Being the one process on a SQLite file, by SQLite's own lock on an empty file beside it: it ends with the process."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from bot.errors import Misconfigured


def alone(file: Path) -> sqlite3.Connection:
    """Hold a SQLite file until the connection is closed or the process ends, however it ends. Raises Misconfigured.

    The file itself can be read and written by others as before: two engines on it would send everything twice.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(f"{file.resolve()}.lock", timeout=0, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        raise Misconfigured(
            f"{file}: another Passerelle already runs on this SQLite file; "
            "stop it, or move to PostgreSQL to run several",
            "database-taken",
            file=str(file),
        ) from None
    return connection
