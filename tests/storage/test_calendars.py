"""Addresses of calendars: each is somebody's, the oldest of too many ends, and a mandate's end together."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.storage.calendars import MOST, Holder
from bot.storage.database import Database
from tests.builders import World
from tests.storage.samples import AT


def held(world: World, who: int = 0) -> Holder:
    member = (world.sam, world.lea)[who].member
    assert member is not None
    return Holder(world.organisation.id, world.mandate.id, member.id)


async def test_an_address_is_somebodys_until_it_is_revoked(database: Database, world: World, others: World) -> None:
    async with database.write() as work:
        await work.calendars.issue("d1", held(world), AT)
        await work.calendars.issue("d2", held(world, 1), AT)
        await work.calendars.issue("d3", held(others), AT)
        assert await work.calendars.holder("d1") == held(world)
        assert await work.calendars.holder("none") is None
        await work.calendars.revoke(others.organisation.id, world.mandate.id)
        assert await work.calendars.holder("d1") is not None, "no other organisation ends it"
        await work.calendars.revoke(world.organisation.id, world.mandate.id)
        left = [await work.calendars.holder(digest) for digest in ("d1", "d2", "d3")]
    assert left == [None, None, held(others)]


async def test_of_too_many_of_one_member_the_oldest_ends(database: Database, world: World) -> None:
    async with database.write() as work:
        await work.calendars.issue("theirs", held(world, 1), AT - timedelta(days=1))
        for n in range(MOST + 2):
            await work.calendars.issue(f"d{n}", held(world), AT + timedelta(minutes=n))
        found = [await work.calendars.holder(f"d{n}") for n in range(4)]
        assert [each is None for each in found] == [True, True, False, False]
        assert await work.calendars.holder("theirs") == replace(held(world), member=held(world, 1).member)
