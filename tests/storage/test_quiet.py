"""What a platform wants left alone: one room, a workspace, a whole account."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.storage.database import Database
from bot.storage.quiet import of_room

LANES = ("demo:cm", "demo:cm2", "slack:T0/C0", "slack:T0/C1", "slack:T01/C0", "discord:1/2", "discord:3/4")


async def quiet_lanes(database: Database, *kept: str) -> list[str]:
    async with database.write() as work:
        for beginning in kept:
            await work.quiet.keep(beginning, work.now.instant + timedelta(seconds=5))
    async with database.read() as work:
        return [lane for lane in LANES if await work.quiet.until(lane, work.now.instant) is not None]


@pytest.mark.parametrize(
    ("kept", "lanes"),
    [
        (of_room("demo:cm"), ["demo:cm"]),
        ("slack:T0/", ["slack:T0/C0", "slack:T0/C1"]),
        ("discord:", ["discord:1/2", "discord:3/4"]),
    ],
)
async def test_it_covers_what_begins_so_and_nothing_else(database: Database, kept: str, lanes: list[str]) -> None:
    assert await quiet_lanes(database, kept) == lanes


async def test_the_later_instant_holds(database: Database) -> None:
    async with database.write() as work:
        now = work.now.instant
        for seconds in (5, 9, 2):
            await work.quiet.keep("discord:", now + timedelta(seconds=seconds))
        await work.quiet.keep(of_room("discord:1/2"), now + timedelta(seconds=20))
        assert await work.quiet.until("discord:3/4", now) == now + timedelta(seconds=9)
        assert await work.quiet.until("discord:1/2", now) == now + timedelta(seconds=20)


async def test_what_is_over_is_over_and_may_come_again(database: Database) -> None:
    async with database.write() as work:
        now = work.now.instant
        await work.quiet.keep("discord:", now + timedelta(seconds=1))
        later = now + timedelta(seconds=1)
        assert await work.quiet.until("discord:1/2", later) is None
        await work.quiet.keep("discord:", later + timedelta(seconds=1))
        assert await work.quiet.until("discord:1/2", later) == later + timedelta(seconds=1)
