"""The job queue's place in PostgreSQL: made once, at the level that the library needs, and seen to be missing."""

from __future__ import annotations

import asyncio
import importlib.metadata

import psycopg
import pytest
from procrastinate import App, PsycopgConnector
from sqlalchemy import create_engine, make_url, text

from bot.storage import migrate, queue, schema
from bot.storage.queue import PATIENCE, SCHEMA, connections
from tests.test_databases import names


def execute(url: str, statement: str) -> list[tuple[object, ...]]:
    """Run one statement, and return the rows if there are any."""
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            result = connection.execute(text(statement))
            return [tuple(row) for row in result] if result.returns_rows else []
    finally:
        engine.dispose()


def tables(url: str, schema: str = SCHEMA) -> set[str]:
    rows = execute(url, f"SELECT tablename FROM pg_tables WHERE schemaname = '{schema}'")
    return {str(name) for (name,) in rows}


def test_it_has_a_schema_of_its_own(postgres_url: str) -> None:
    assert "procrastinate_jobs" in tables(postgres_url)
    assert not {name for name in names(postgres_url) if name.startswith("procrastinate")}


def test_the_schema_says_the_level_that_the_installed_library_needs() -> None:
    """A new level of the library is a new schema: look at its notes, then change this line."""
    assert importlib.metadata.version("procrastinate").startswith("3.")
    assert SCHEMA == "procrastinate_03_04_00_50"


def test_a_database_without_it_is_not_up_to_date_until_it_is_made_again(postgres_url: str) -> None:
    execute(postgres_url, f"DROP SCHEMA {SCHEMA} CASCADE")
    assert not schema.at_head(postgres_url)
    migrate.upgrade(postgres_url)
    assert schema.at_head(postgres_url)
    assert "procrastinate_jobs" in tables(postgres_url)


def test_what_is_in_it_stays_when_it_is_made_again(postgres_url: str) -> None:
    execute(postgres_url, f"INSERT INTO {SCHEMA}.procrastinate_workers DEFAULT VALUES")
    migrate.upgrade(postgres_url)
    assert execute(postgres_url, f"SELECT id FROM {SCHEMA}.procrastinate_workers") == [(1,)]


def test_a_queue_of_another_level_is_left_alone(postgres_url: str) -> None:
    execute(postgres_url, f"ALTER SCHEMA {SCHEMA} RENAME TO procrastinate_02_00_00_50")
    assert not schema.at_head(postgres_url)
    migrate.upgrade(postgres_url)
    assert tables(postgres_url) == tables(postgres_url, "procrastinate_02_00_00_50") != set()


@pytest.mark.parametrize("options", ["", "-cstatement_timeout=9s"])
async def test_the_library_finds_its_tables(postgres_url: str, options: str) -> None:
    address = make_url(postgres_url).update_query_dict({"options": options} if options else {})
    app = App(connector=PsycopgConnector())
    async with connections(address.render_as_string(hide_password=False)) as pool, app.open_async(pool):
        assert await app.check_connection_async()
        async with pool.connection() as connection:
            (timeout,) = (await (await connection.execute("SHOW statement_timeout")).fetchone()) or ("",)
    assert timeout == ("9s" if options else "0")


async def test_a_server_that_is_away_is_said_to_be_soon(postgres_url: str) -> None:
    address = make_url(postgres_url).set(port=1).render_as_string(hide_password=False)
    assert PATIENCE < 5
    with pytest.raises(psycopg.OperationalError):
        async with connections(address):
            pass


async def test_a_connection_that_was_ended_while_it_was_idle_is_made_anew(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "IDLE", 0.05)
    async with connections(postgres_url) as pool:
        async with pool.connection() as connection:
            ended = connection.info.backend_pid
        execute(postgres_url, f"SELECT pg_terminate_backend({ended})")
        await asyncio.sleep(0.1)
        async with pool.connection() as connection:
            await connection.execute("SELECT 1")
            assert connection.info.backend_pid != ended


async def test_who_listens_is_told_of_a_new_job_at_once(postgres_url: str) -> None:
    """Else a replica would find it by looking again after a while, and nobody would notice."""
    app, heard = App(connector=PsycopgConnector()), asyncio.Event()
    app.task(name="any", queue="q")(lambda: None)

    async def told(**_of: object) -> None:
        heard.set()

    async with connections(postgres_url) as pool, app.open_async(pool):
        listening = asyncio.create_task(app.job_manager.listen_for_jobs(on_notification=told, queues=["q"]))
        async with asyncio.timeout(10):
            while not heard.is_set():
                await app.configure_task("any", queue="q").defer_async()
                await asyncio.wait({listening}, timeout=0.2)
                assert not listening.done()
        listening.cancel()
        await asyncio.wait({listening})


async def test_each_call_is_one_statement(postgres_url: str) -> None:
    async with connections(postgres_url) as pool, pool.connection() as connection:
        assert connection.autocommit
