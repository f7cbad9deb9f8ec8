"""An office: one holder at a time, until its lease ends or it is left."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.storage.database import Database
from tests.storage.samples import AT

LEASE = timedelta(seconds=15)
SECOND = timedelta(seconds=1)


async def hold(database: Database, holder: str, now: timedelta = timedelta(0)) -> bool:
    async with database.write() as work:
        return await work.leading.hold("gateway", holder, AT + now, AT + now + LEASE)


async def test_of_many_who_want_it_one_holds_it(database: Database, rival: Database) -> None:
    got = await asyncio.gather(*(hold(on, f"r_{number}") for number, on in enumerate([database, rival] * 10)))
    assert sum(got) == 1


async def test_its_holder_keeps_it_and_another_waits_for_the_end_of_the_lease(database: Database) -> None:
    assert await hold(database, "r_1")
    assert await hold(database, "r_1", SECOND)
    assert not await hold(database, "r_2", LEASE)
    assert await hold(database, "r_2", LEASE + SECOND)
    assert not await hold(database, "r_1", LEASE + SECOND)


async def test_it_can_be_left_by_its_holder_alone(database: Database) -> None:
    assert await hold(database, "r_1")
    async with database.write() as work:
        await work.leading.leave("gateway", "r_2")
    assert not await hold(database, "r_2", SECOND)
    async with database.write() as work:
        await work.leading.leave("gateway", "r_1")
    assert await hold(database, "r_2", SECOND)
