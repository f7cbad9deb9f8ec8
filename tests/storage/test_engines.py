"""The traps of each driver, avoided: lost updates, writers that only look, addresses."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError

from bot.storage.database import Database
from bot.storage.engines import is_sqlite, make_engine, normalised


@pytest.mark.parametrize(
    ("url", "driver"),
    [
        ("postgresql://u:p@h/db", "postgresql+psycopg"),
        ("postgresql+psycopg://h/db", "postgresql+psycopg"),
        ("sqlite:///x.db", "sqlite+aiosqlite"),
        ("sqlite+aiosqlite:///x.db", "sqlite+aiosqlite"),
    ],
)
def test_the_driver_is_ours_to_choose(url: str, driver: str) -> None:
    assert normalised(url).drivername == driver
    assert normalised(url).database == make_url(url).database


def test_which_is_sqlite() -> None:
    assert is_sqlite(normalised("sqlite:///x.db"))
    assert not is_sqlite(normalised("postgresql://h/db"))


async def _add_one(url_engine: object, name: str) -> None:
    async with url_engine.begin() as connection:  # type: ignore[attr-defined]
        seen = (await connection.execute(text("SELECT n FROM counter"))).scalar_one()
        await asyncio.sleep(0.01)
        await connection.execute(text("UPDATE counter SET n = :n"), {"n": seen + 1})


async def test_fifteen_read_modify_writes_at_once_make_fifteen(sqlite_url: str) -> None:
    engine = make_engine(sqlite_url)
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE counter (n INTEGER)"))
        await connection.execute(text("INSERT INTO counter VALUES (0)"))
    await asyncio.gather(*(_add_one(engine, str(each)) for each in range(15)))
    async with engine.connect() as connection:
        assert (await connection.execute(text("SELECT n FROM counter"))).scalar_one() == 15
    await engine.dispose()


async def test_sqlite_is_durable_and_keeps_its_keys(sqlite_url: str) -> None:
    engine = make_engine(sqlite_url)
    async with engine.connect() as connection:
        found = {
            name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    await engine.dispose()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 1500}


async def test_who_only_looks_cannot_write(database_url: str) -> None:
    reader = make_engine(database_url, read_only=True)
    async with reader.connect() as connection, connection.begin():
        with pytest.raises(DBAPIError):
            await connection.execute(text("UPDATE organisation SET locale = 'en'"))
    await reader.dispose()


async def test_a_reader_does_not_wait_for_a_writer(database_url: str) -> None:
    database = Database(database_url)
    async with database.write() as writing:
        await writing.connection.execute(text("DELETE FROM organisation"))
        async with asyncio.timeout(1), database.read() as reading:
            assert await reading.people.organisation_named("nobody") is None
    await database.close()


async def test_the_folder_of_a_file_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "x.sqlite3"
    engine = make_engine(f"sqlite:///{path}")
    async with engine.connect():
        assert path.exists()
    await engine.dispose()
