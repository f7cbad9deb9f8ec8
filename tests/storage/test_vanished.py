"""A connection at whose other end there is nobody any more is found, and a slow one is left alone."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import AsyncIterator

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.storage import vanished
from bot.storage.engines import make_engine, make_looking_engine, normalised
from bot.storage.queue import connections
from tests.wires import Wire, as_a_pooler, wire_to_postgres

SLOW = text("SELECT pg_sleep(3)")


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """In earnest it is ten seconds."""
    monkeypatch.setattr(vanished, "SILENT", 1.5)
    monkeypatch.setattr(vanished, "PING", 1.0)


@pytest.fixture
async def wired(postgres_url: str) -> AsyncIterator[tuple[Wire, str]]:
    async with wire_to_postgres(postgres_url) as found:
        yield found


async def test_an_answer_that_never_comes_is_waited_for_no_longer(hurried: None, wired: tuple[Wire, str]) -> None:
    wire, url = wired
    engine = make_engine(url)
    began = time.monotonic()
    connection = await engine.connect()
    await connection.execute(text("SELECT 1"))
    wire.swallow()
    with pytest.raises(DBAPIError):
        await connection.execute(text("SELECT 1"))
    await connection.close()
    assert time.monotonic() - began < 10  # the server, asked over a new connection, knows of no question
    async with engine.begin() as another:
        assert (await another.execute(text("SELECT 2"))).scalar_one() == 2
    await engine.dispose()


@pytest.mark.long
async def test_an_answer_that_got_lost_on_its_way_is_waited_for_no_longer(
    hurried: None, wired: tuple[Wire, str]
) -> None:
    wire, url = wired
    looking = make_looking_engine(normalised(url))

    def looked() -> None:
        with looking.connect() as connection:
            connection.execute(SLOW)

    task = asyncio.create_task(asyncio.to_thread(looked))
    await asyncio.sleep(1)
    wire.swallow()  # the question arrived: what is lost is what comes after three seconds
    with pytest.raises(DBAPIError):
        await asyncio.wait_for(task, 20)
    looking.dispose()


async def test_what_the_server_works_at_is_waited_for(hurried: None, wired: tuple[Wire, str]) -> None:
    _, url = wired
    engine = make_engine(url)
    async with engine.begin() as connection:
        await connection.execute(SLOW)
    await engine.dispose()


async def test_behind_what_shares_connections_nothing_is_known_and_it_is_waited_for(
    hurried: None, wired: tuple[Wire, str]
) -> None:
    """The number of the process that we were told is not the server's own: that nobody works under it says nothing."""
    wire, url = wired
    wire.disguised = as_a_pooler
    engine = make_engine(url)
    async with engine.begin() as connection:
        await connection.execute(SLOW)
    await engine.dispose()


@pytest.mark.long
async def test_a_process_that_is_slow_to_read_loses_no_connection(hurried: None, postgres_url: str) -> None:
    """The answer is there: it is not the server that is silent."""
    engine = make_engine(postgres_url)
    async with engine.connect() as connection:
        own = (await connection.execute(text("SELECT pg_backend_pid()"))).scalar_one()
        asking = asyncio.create_task(connection.execute(text("SELECT pg_sleep(0.3)")))
        await asyncio.sleep(0.1)
        time.sleep(9)  # nothing of this process goes on but the thread that watches
        await asking
        assert (await connection.execute(text("SELECT pg_backend_pid()"))).scalar_one() == own
    await engine.dispose()


@pytest.mark.long
async def test_a_server_that_cannot_be_asked_is_waited_for(hurried: None, wired: tuple[Wire, str]) -> None:
    """Nothing is known of it: it may stand still, and go on where it was. When it can be asked, it is."""
    wire, url = wired
    engine = make_engine(url)
    connection = await engine.connect()
    await connection.execute(text("SELECT 1"))
    wire.swallow(new=True)
    waiting = asyncio.create_task(connection.execute(text("SELECT 1")))
    await asyncio.wait({waiting}, timeout=5)
    assert not waiting.done()
    wire.mend()
    with pytest.raises(DBAPIError):
        await asyncio.wait_for(waiting, 20)
    await connection.close()
    await engine.dispose()


async def test_all_that_rested_are_made_anew_when_one_of_them_is_none_any_more(
    hurried: None, wired: tuple[Wire, str]
) -> None:
    wire, url = wired
    engine = make_engine(url)
    both = [await engine.connect() for _ in range(3)]
    for each in both:
        await each.close()
    made = wire.connections
    await asyncio.sleep(1.1)
    wire.swallow()
    began = time.monotonic()
    for _ in range(3):
        async with engine.begin() as connection:
            assert (await connection.execute(text("SELECT 1"))).scalar_one() == 1
    assert time.monotonic() - began < 6  # one of them was asked and did not answer
    assert wire.connections > made
    await engine.dispose()


@pytest.mark.long
async def test_one_that_listens_is_left_alone(hurried: None, wired: tuple[Wire, str]) -> None:
    """It waits for hours, and for no answer."""
    _, url = wired
    address = normalised(url).set(drivername="postgresql").render_as_string(hide_password=False)
    listening = await vanished.AsyncWatched.connect(address, autocommit=True)
    await listening.execute("LISTEN news")

    async def heard() -> str:
        async for each in listening.notifies():
            return each.payload
        return ""

    hearing = asyncio.create_task(heard())
    await asyncio.sleep(8)
    async with await psycopg.AsyncConnection.connect(address, autocommit=True) as other:
        await other.execute("NOTIFY news, 'there'")
    assert await asyncio.wait_for(hearing, 10) == "there"
    await listening.close()


@pytest.mark.long
async def test_the_queue_has_the_same(hurried: None, wired: tuple[Wire, str]) -> None:
    wire, url = wired
    async with connections(url) as pool:
        async with pool.connection() as connection:
            wire.swallow()
            with pytest.raises(psycopg.OperationalError):
                await asyncio.wait_for(connection.execute("SELECT 1"), 15)
        async with pool.connection(timeout=10) as connection:
            await connection.execute("SELECT 1")


@pytest.mark.parametrize("read_only", [False, True])
async def test_the_kernel_is_told_to_ask_the_other_machine(wired: tuple[Wire, str], read_only: bool) -> None:
    _, url = wired
    engine = make_engine(url, read_only=read_only)
    async with engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
        assert raw is not None
        with socket.fromfd(raw.fileno(), socket.AF_INET, socket.SOCK_STREAM) as ours:
            assert ours.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
            asked = (socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT, socket.TCP_USER_TIMEOUT)
            assert [ours.getsockopt(socket.IPPROTO_TCP, each) for each in asked] == [5, 5, 3, 20_000]
    await engine.dispose()


async def test_an_address_may_say_it_otherwise(wired: tuple[Wire, str]) -> None:
    _, url = wired
    engine = make_engine(f"{url}?keepalives_idle=2&tcp_user_timeout=1500&keepalives_interval=1&keepalives_count=1")
    async with engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
        assert raw is not None
        with socket.fromfd(raw.fileno(), socket.AF_INET, socket.SOCK_STREAM) as ours:
            assert ours.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == 2
            assert ours.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 1500
    await engine.dispose()


@pytest.mark.long
async def test_where_a_cable_is_pulled_it_is_found_in_half_a_minute(wired: tuple[Wire, str]) -> None:
    """As in earnest: the kernel finds it, though the server is to be reached by nobody."""
    wire, url = wired
    engine = make_engine(url)
    connection = await engine.connect()
    await connection.execute(text("SELECT 1"))
    wire.unplug()
    wire.swallow(new=True)
    began = time.monotonic()
    with pytest.raises(DBAPIError):
        await connection.execute(text("SELECT 1"))
    assert time.monotonic() - began < 30
    await connection.close()
    await engine.dispose()
