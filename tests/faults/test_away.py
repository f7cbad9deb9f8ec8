"""F2: the database goes away while people act: nothing is shown as done, nothing is lost, and all goes on by itself."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import httpx
import psutil
import psycopg
import pytest
from sqlalchemy import make_url

from tests.databases import OVERRIDE, Postgres
from tests.faults.conftest import MakeSite
from tests.faults.ground import KARIM, LEA, said, unlike
from tests.faults.harness import Site, until
from tests.faults.test_kill import ACTS, NEWS, NO

AWAY = 1.5
"""Seconds."""

PLATFORM = 3.0
"""Seconds after which a platform gives up."""

ANSWERED = 2.5
"""Seconds within which a click must be answered with "not recorded"."""

MANY, TOLD, APART, LONG = 60, 10, 0.05, 8.0
"""Messages, and how often each is tagged: twenty events a second for half a minute; for how many seconds of these there
is no database."""

Gone = Callable[[Site], AbstractContextManager[None]]


@contextmanager
def locked(site: Site) -> Iterator[None]:
    """Another program holds the SQLite file."""
    with closing(sqlite3.connect(str(make_url(site.url).database), isolation_level=None)) as other:
        other.execute("PRAGMA busy_timeout=5000")
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def stopped(postgres: Postgres) -> Iterator[None]:
    """PostgreSQL with all its processes stands still: connections are neither refused nor served."""
    with closing(psycopg.connect(postgres.conninfo())) as connection:
        folder = connection.execute("SHOW data_directory").fetchone()
    assert folder is not None
    server = psutil.Process(int((Path(folder[0]) / "postmaster.pid").read_text().split()[0]))
    halted = [server, *server.children(recursive=True)]
    for process in halted:
        process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        for process in reversed(halted):
            process.send_signal(signal.SIGCONT)


@pytest.fixture(params=["sqlite", "postgres"])
def away(request: pytest.FixtureRequest) -> tuple[MakeSite, Gone]:
    """A site, and how its database goes away."""
    if request.param == "sqlite":
        return request.getfixturevalue("sqlite_site"), locked
    if os.environ.get(OVERRIDE):
        pytest.skip("another's server is not ours to stop")
    make: MakeSite = request.getfixturevalue("postgres_site")
    server: Postgres = request.getfixturevalue("postgres")
    return make, lambda site: stopped(server)


async def test_what_comes_while_the_database_is_away_is_taken_when_it_is_back(
    grounds: object, away: tuple[MakeSite, Gone]
) -> None:
    make_site, gone = away
    site, ground = await make_site()
    house = site.start()
    await house.answers()
    with gone(site):
        site.send(ground.tag())
        await asyncio.sleep(AWAY)
        async with httpx.AsyncClient(verify=False, trust_env=False) as client:
            assert (await client.get(f"{house.door}/livez", timeout=1)).status_code == 200
        told = site.peer.told()
        assert not told.events["tag"]["acknowledged"]
        assert len(told.posts) == ground.seen
    await site.done()
    await site.judge(ACTS["tag"][1])


@pytest.mark.long
async def test_under_load_nothing_is_taken_that_is_not_stored_and_all_is_told_in_time(
    grounds: object, away: tuple[MakeSite, Gone]
) -> None:
    make_site, gone = away
    site, ground = await make_site()
    messages = [said(site.peer, text) for text in unlike(MANY)]
    keys = [f"tag-{number}" for number in range(MANY * TOLD)]
    events = {key: ground.tag(key, messages[number % MANY]) for number, key in enumerate(keys)}
    await site.start().answers()
    site.send(*events.values(), apart=APART, patience=PLATFORM)
    await asyncio.sleep(MANY * APART / 2)
    with gone(site):
        since = time.monotonic()
        await asyncio.sleep(LONG)
        back = time.monotonic()
    await site.acknowledged(within=180)
    told = site.peer.told().events.values()
    assert not [each for each in told if since + 0.1 < each["acknowledged"] < back], "taken without a database"
    tries = [each for event in told for each in event["tries"]]
    meanwhile = [each["took"] for each in tries if since < each["at"] < back - ANSWERED]
    assert len(meanwhile) > LONG, "some came meanwhile"
    assert sorted(meanwhile)[int(len(meanwhile) * 0.99)] < PLATFORM, (
        "whoever waits is told before the platform gives up"
    )
    refused = [event for key, event in events.items() if not site.peer.told().events[key]["acknowledged"]]
    site.send(*refused, apart=APART, patience=30)  # the platform gave up: people try again
    await site.done(within=180)
    await site.judge(Counter({("cm", NEWS): MANY, ("comms", NEWS): MANY}))


@pytest.mark.long
async def test_a_card_that_arrived_while_the_database_was_away_stands_there_once(
    grounds: object, away: tuple[MakeSite, Gone]
) -> None:
    make_site, gone = away
    site, ground = await make_site()
    site.peer.ask("order", kind="stall", room="cm", seconds=1.0)
    house = site.start(PATIENCE="5", LEASE="2")
    await house.answers()
    site.send(ground.answer())
    await site.acknowledged()
    await until(lambda: any(call["fault"] for call in site.peer.told().calls), 10, "a send hangs")
    with gone(site):
        await asyncio.sleep(2 * AWAY)
    await site.done()
    await site.judge(Counter({("cm", NO): 1}))


async def test_a_click_is_told_in_time_that_it_was_not_recorded(grounds: object, away: tuple[MakeSite, Gone]) -> None:
    make_site, gone = away
    site, ground = await make_site()
    await site.start().answers()
    with gone(site):
        site.send(ground.answer("one", KARIM), ground.answer("two", LEA), again=False, patience=10)
        await asyncio.sleep(ANSWERED + 0.3)
        told = site.peer.told()
    await site.done()
    for event in told.events.values():
        assert [attempt["status"] for attempt in event["tries"]] == [503]
        assert event["tries"][0]["took"] <= ANSWERED
