"""The traps of PostgreSQL's driver, avoided: connections that ended or stand still, plans made for one value."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage import postgres
from bot.storage.engines import make_engine, make_looking_engine, normalised


async def test_who_looks_has_postgresql_plan_each_statement_once_and_changes_nothing(postgres_url: str) -> None:
    looking = make_looking_engine(normalised(postgres_url))
    with looking.connect() as connection:
        assert connection.exec_driver_sql("SHOW plan_cache_mode").scalar_one() == "force_generic_plan"
    for _ in range(2):  # as it was given back, too
        with looking.connect() as connection:
            assert connection.exec_driver_sql("SHOW transaction_isolation").scalar_one() == "repeatable read"
            assert connection.exec_driver_sql("SHOW transaction_read_only").scalar_one() == "on"
    looking.dispose()


async def test_a_connection_that_the_server_ended_while_it_was_idle_is_made_anew(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "IDLE", 0.05)
    engine, other = make_engine(postgres_url), make_engine(postgres_url)
    ended = await _process(engine)
    async with other.begin() as connection:
        await connection.execute(text("SELECT pg_terminate_backend(:it)"), {"it": ended})
    await asyncio.sleep(0.1)
    assert await _process(engine) != ended
    await engine.dispose()
    await other.dispose()


async def test_a_connection_in_use_is_not_asked_each_time_whether_it_is_one(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be a trip to the server more for each unit of work."""
    engine = make_engine(postgres_url)
    asked: list[object] = []
    dialect = engine.sync_engine.dialect
    do_ping = dialect.do_ping

    def pinged(connection: Any) -> bool:
        asked.append(connection)
        return do_ping(connection)

    monkeypatch.setattr(dialect, "do_ping", pinged)
    for _ in range(5):
        await _process(engine)
    assert asked == []
    monkeypatch.setattr(postgres, "IDLE", 0.0)
    await _process(engine)
    assert len(asked) == 1
    await engine.dispose()


async def _process(engine: AsyncEngine) -> int:
    async with engine.connect() as connection:
        return int((await connection.execute(text("SELECT pg_backend_pid()"))).scalar_one())


async def test_what_stands_still_in_the_midst_of_a_unit_of_work_keeps_nothing_locked(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a process that was stopped: whoever else wants the row would wait for as long as that lasts."""
    monkeypatch.setattr(postgres, "STILL", 0.2)
    still, other = make_engine(postgres_url), make_engine(postgres_url)
    async with other.begin() as connection:
        await connection.execute(text("CREATE TABLE thing (id integer)"))
        await connection.execute(text("INSERT INTO thing VALUES (1)"))
    standing = await still.connect()
    await standing.execute(text("UPDATE thing SET id = 2"))
    async with asyncio.timeout(10), other.begin() as connection:
        await connection.execute(text("UPDATE thing SET id = 3"))
    with pytest.raises(DBAPIError):
        await standing.commit()
    async with still.begin() as connection:  # and its process goes on with another connection
        assert (await connection.execute(text("SELECT id FROM thing"))).scalar_one() == 3
    await standing.close()
    await still.dispose()
    await other.dispose()
