"""A copy of the whole database in one file, and a database from such a copy, while others go on writing.

SQLite by VACUUM INTO: a copy of the file alone is malformed when somebody writes meanwhile (reliability.md, M11).
PostgreSQL by its own pg_dump and pg_restore.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, create_engine, inspect

from bot.errors import Misconfigured
from bot.storage.engines import is_sqlite, normalised

_OF_SQLITE = b"SQLite format 3\x00"
_OF_POSTGRESQL = b"PGDMP"


def copy_out(url: str, file: Path) -> None:
    """Write a copy that only its owner can read. Raises Misconfigured if the file is there already, or for whatever
    the database or its tools say; then there is no file."""
    if file.exists():
        raise Misconfigured(f"{file}: is there already; a backup is never written over", "copy-there", file=str(file))
    part = file.with_name(f"{file.name}.part")
    part.unlink(missing_ok=True)
    try:
        part.touch(mode=0o600)
        parsed = normalised(url)
        if is_sqlite(parsed):
            _vacuum(_file_of(parsed), part)
        else:
            _run(["pg_dump", "--format=custom", f"--file={part}", f"--dbname={_conninfo(parsed)}"], parsed)
        part.rename(file)
    except OSError as error:
        raise Misconfigured(
            f"{file}: cannot be written: {error.strerror}", "copy-unwritten", file=str(file), why=error.strerror or ""
        ) from None
    finally:
        part.unlink(missing_ok=True)


def copy_in(url: str, file: Path) -> None:
    """Fill an empty database from a copy. Raises Misconfigured if the copy is none or damaged, or of the other kind of
    database, or if there is anything in the database: nothing is ever written over."""
    parsed = normalised(url)
    _suits(parsed, file)
    if is_sqlite(parsed):
        _put(file, _file_of(parsed))
        return
    if _has_tables(parsed):
        raise Misconfigured(
            "the database is not empty: make a new one, and name it in PASSERELLE_DATABASE_URL", "copy-not-empty"
        )
    wanted = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
    _run(["pg_restore", *wanted, f"--dbname={_conninfo(parsed)}", str(file)], parsed)


def _suits(url: URL, file: Path) -> None:
    try:
        with file.open("rb") as opened:
            beginning = opened.read(len(_OF_SQLITE))
    except OSError as error:
        raise Misconfigured(
            f"{file}: cannot be read: {error.strerror}", "copy-unread", file=str(file), why=error.strerror or ""
        ) from None
    of_sqlite = beginning == _OF_SQLITE
    if not of_sqlite and not beginning.startswith(_OF_POSTGRESQL):
        raise Misconfigured(f"{file}: is no backup of passerelle", "copy-none", file=str(file))
    if of_sqlite != is_sqlite(url):
        one, other = ("SQLite", "PostgreSQL") if of_sqlite else ("PostgreSQL", "SQLite")
        raise Misconfigured(
            f"{file}: is a copy of {one}, and the configured database is {other}",
            "copy-other",
            file=str(file),
            one=one,
            other=other,
        )


# SQLite


def _vacuum(source: Path, part: Path) -> None:
    if not source.exists():
        raise Misconfigured(f"{source}: there is no database yet", "copy-no-database", file=str(source))
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True, timeout=30)) as connection:
            connection.execute("VACUUM INTO ?", (str(part),))
        _intact(part)
    except sqlite3.Error as error:
        raise Misconfigured(
            f"{source}: cannot be copied: {error}", "copy-uncopied", file=str(source), why=str(error)
        ) from None


def _intact(file: Path) -> None:
    """Raises Misconfigured for a file that SQLite finds damaged."""
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            found = connection.execute("PRAGMA integrity_check").fetchall()
    except sqlite3.Error as error:
        found = [(str(error),)]
    if found != [("ok",)]:
        raise Misconfigured(f"{file}: is damaged: {found[0][0]}", "copy-damaged", file=str(file), why=found[0][0])


def _put(file: Path, target: Path) -> None:
    if target.exists() and target.stat().st_size:
        raise Misconfigured(
            f"{target}: is there already: move it aside first, with its -wal and -shm",
            "copy-in-the-way",
            file=str(target),
        )
    _intact(file)
    part = target.with_name(f"{target.name}.part")
    target.parent.mkdir(parents=True, exist_ok=True)
    part.touch(mode=0o600)
    shutil.copyfile(file, part)
    with part.open("rb+") as written:
        os.fsync(written.fileno())
    part.rename(target)


def _file_of(url: URL) -> Path:
    if not url.database or url.database == ":memory:":
        raise Misconfigured("a database in memory has nothing to keep", "copy-memory")
    return Path(url.database)


# PostgreSQL


def _conninfo(url: URL) -> str:
    """Where the database is, for the tools' command line, which everybody on the machine can read: no password."""
    host = {"host": url.host, "port": url.port, "user": url.username, "dbname": url.database}
    from psycopg.conninfo import make_conninfo

    return make_conninfo("", **{**host, **url.query})  # type: ignore[arg-type]


def _run(command: Sequence[str], url: URL) -> None:
    password = {"PGPASSWORD": str(url.password)} if url.password else {}
    try:
        done = subprocess.run(command, env=os.environ | password, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise Misconfigured(
            f"{command[0]} is not installed: it comes with PostgreSQL's client programs",
            "copy-no-program",
            name=command[0],
        ) from None
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["no reason given"]
        raise Misconfigured(f"{command[0]}: {said[0]}", "copy-said", name=command[0], why=said[0])


def _has_tables(url: URL) -> bool:
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            return bool(inspect(connection).get_table_names())
    finally:
        engine.dispose()
