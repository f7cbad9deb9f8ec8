"""The databases that the fixtures hand out: real, fresh, and of both kinds."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import psutil
import psycopg
import pytest
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from tests import databases
from tests.databases import Postgres


def names(url: str) -> set[str]:
    """The tables in a database, asked without SQLAlchemy."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(address.database or "")) as connection:
            return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    with closing(psycopg.connect(address.set(drivername="postgresql").render_as_string(hide_password=False))) as server:
        return {name for (name,) in server.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}


async def leave_a_trace(url: str) -> None:
    """Use a database as the app does, and leave a table behind."""
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.exec_driver_sql("CREATE TABLE trace (id INTEGER PRIMARY KEY)")
    await engine.dispose()


@pytest.mark.parametrize("_again", [1, 2])
async def test_an_empty_database_is_fresh_each_time(empty_database_url: str, _again: int) -> None:
    assert names(empty_database_url) == set()
    await leave_a_trace(empty_database_url)
    assert names(empty_database_url) == {"trace"}


@pytest.mark.parametrize("_again", [1, 2])
async def test_a_database_is_fresh_each_time(database_url: str, _again: int) -> None:
    assert "trace" not in names(database_url)
    await leave_a_trace(database_url)
    assert "trace" in names(database_url)


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_copy_has_all_that_a_migration_makes(request: pytest.FixtureRequest, kind: str) -> None:
    copied, made = (request.getfixturevalue(f"{fixture}_url") for fixture in (kind, f"empty_{kind}"))
    databases.migrate(made)
    assert names(copied)
    assert names(copied) == names(made)


def test_urls_are_what_the_settings_take(sqlite_url: str, postgres_url: str) -> None:
    assert sqlite_url.startswith("sqlite+aiosqlite:////")
    assert postgres_url.startswith("postgresql+psycopg://")


def test_a_dropped_database_is_gone_even_when_in_use(postgres: Postgres) -> None:
    name = postgres.create()
    with closing(psycopg.connect(postgres.conninfo(name))):
        postgres.drop(name)
    with pytest.raises(psycopg.OperationalError, match=name):
        psycopg.connect(postgres.conninfo(name))


def test_a_given_server_is_used_and_left_running(postgres: Postgres, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(databases.OVERRIDE, postgres.url("postgres"))
    with databases.postgres_server() as given:
        name = given.create()
    assert name in {row[0] for row in _rows(postgres, "SELECT datname FROM pg_database")}
    postgres.drop(name)


def _rows(postgres: Postgres, query: str) -> list[tuple[str]]:
    with closing(psycopg.connect(postgres.conninfo())) as connection:
        return connection.execute(query).fetchall()


def alive(process: psutil.Process) -> bool:
    """Whether it runs; a process that ended and awaits burial does not."""
    return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)


_SESSION = """
import time
from tests.databases import postgres_server
with postgres_server() as postgres:
    print(postgres.admin.query["host"], flush=True)
    time.sleep(60)
"""


@pytest.mark.usefixtures("postgres")
def test_the_server_of_a_killed_session_is_stopped_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not databases.HAS_LOCKS:
        pytest.skip("needs file locks")
    monkeypatch.delenv(databases.OVERRIDE, raising=False)
    session = subprocess.Popen([sys.executable, "-c", _SESSION], stdout=subprocess.PIPE, text=True)
    assert session.stdout
    data = Path(session.stdout.readline().strip())
    server = psutil.Process(int((data / "postmaster.pid").read_text().splitlines()[0]))
    databases._sweep()
    assert alive(server), "a living session keeps its server"
    session.send_signal(signal.SIGKILL)
    session.wait()
    session.stdout.close()
    assert alive(server)
    databases._sweep()
    deadline = time.monotonic() + 5
    while alive(server) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not alive(server)
    assert not data.parent.exists()
