"""Units of work with a limit of time: what is said not to be recorded is not, now or later."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress

import pytest

from bot.errors import Gone, NotRecorded
from bot.storage.database import Database
from bot.storage.quiet import of_room
from bot.storage.soon import soon
from bot.storage.work import Work
from tests.builders import World

LANE = "demo:cm"


async def keep(work: Work) -> str:
    """Something that can be seen to be stored."""
    await work.quiet.keep(of_room(LANE), work.now.instant.replace(year=2100))
    return "kept"


async def is_kept(database: Database) -> bool:
    async with database.read() as work:
        return await work.quiet.until(LANE, work.now.instant) is not None


async def test_it_is_stored_and_gives_what_the_act_gives(database: Database) -> None:
    assert await soon(database, keep) == "kept"
    assert await is_kept(database)


async def test_a_refusal_comes_through_and_nothing_stays(database: Database) -> None:
    async def refused(work: Work) -> None:
        await keep(work)
        raise Gone

    with pytest.raises(Gone):
        await soon(database, refused)
    assert not await is_kept(database)


async def test_whoever_waits_for_another_is_told_in_time_and_it_is_never_stored(
    database: Database, rival: Database, world: World
) -> None:
    async def register(work: Work) -> None:
        at = work.now.instant
        await work.register.note(world.organisation.id, at=at, actor="x", verb="late", subject="n_1")

    async with rival.write() as work:
        await register(work)
        before = time.monotonic()
        with pytest.raises(NotRecorded) as told:
            await soon(database, register, 0.3)
        assert time.monotonic() - before < 1.0
        assert told.value.certain
    await asyncio.sleep(0.3)
    async with database.read() as work:
        assert len(await work.register.about(world.organisation.id, "n_1")) == 1


async def test_an_act_that_does_not_listen_is_not_stored_either(database: Database) -> None:
    over = asyncio.Event()

    async def stubborn(work: Work) -> None:
        await keep(work)
        try:
            await asyncio.sleep(0.4)
        except asyncio.CancelledError:
            over.set()  # and goes on to its end

    with pytest.raises(NotRecorded):
        await soon(database, stubborn, 0.1)
    await over.wait()
    await asyncio.sleep(0.1)
    assert not await is_kept(database)


async def test_a_commit_that_has_begun_is_waited_for(database: Database) -> None:
    woken = asyncio.Event()

    async def slow(*_: object) -> None:
        await asyncio.sleep(0.3)  # the commit is over, but whoever waits does not know yet
        woken.set()

    async def waking(work: Work) -> str:
        work.wakes.append(("drain", LANE, None))  # type: ignore[arg-type]
        return await keep(work)

    database.waker = slow
    assert await soon(database, waking, 0.2) == "kept"
    assert woken.is_set()
    assert await is_kept(database)


async def test_whoever_stops_waiting_has_nothing_stored(database: Database) -> None:
    begun = asyncio.Event()

    async def stubborn(work: Work) -> None:
        await keep(work)
        begun.set()
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(0.3)  # and goes on to its end

    waiting = asyncio.create_task(soon(database, stubborn))
    await begun.wait()
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await asyncio.sleep(0.5)
    assert not await is_kept(database)


async def test_what_follows_a_commit_is_never_cut_off(database: Database) -> None:
    woken = asyncio.Event()

    async def slow(*_: object) -> None:
        await asyncio.sleep(2.0)
        woken.set()

    async def waking(work: Work) -> str:
        work.wakes.append(("drain", LANE, None))  # type: ignore[arg-type]
        return await keep(work)

    database.waker = slow
    with pytest.raises(NotRecorded) as told:
        await soon(database, waking, 0.8)
    assert not told.value.certain
    async with asyncio.timeout(5):
        await woken.wait()
    assert await is_kept(database)


async def test_the_end_of_the_database_waits_for_what_was_given_up(sqlite_url: str) -> None:
    """On SQLite it still waits for the lock, and aiosqlite's own close would not return from it."""
    database, rival = Database(sqlite_url), Database(sqlite_url)
    async with rival.write():
        with pytest.raises(NotRecorded):
            await soon(database, keep, 0.3)
        assert database.left
        await database.close()
        assert not database.left
    await rival.close()
