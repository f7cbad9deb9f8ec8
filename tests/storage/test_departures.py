"""Where the app is gone, and whose rooms and accounts are there."""

from __future__ import annotations

from dataclasses import replace

from bot.core.address import Address, Platform
from bot.storage.database import Database
from bot.storage.departures import Departure
from tests.builders import World
from tests.storage.samples import AT

THERE = (Platform.SLACK, "T_0")


async def test_a_place_is_gone_once_and_comes_back_once(database: Database) -> None:
    async with database.write() as work:
        assert await work.departures.left(THERE, AT)
        assert not await work.departures.left(THERE, AT)
        assert await work.departures.all() == {THERE: Departure(AT)}
        assert not await work.departures.left(THERE, AT, kept=True)
        assert not await work.departures.left(THERE, AT)
        assert await work.departures.all() == {THERE: Departure(AT, kept=True)}
        assert await work.departures.back(THERE)
        assert not await work.departures.back(THERE)


async def test_organisations_are_found_by_their_rooms_and_accounts(database: Database, world: World) -> None:
    assert world.lea.member is not None
    async with database.write() as work:
        await work.people.set_member(replace(world.lea.member, accounts=(Address(*THERE, "U1"),)))
        assert await work.departures.there(THERE) == [world.organisation.id]
        assert await work.departures.there((Platform.SLACK, "TX0")) == [], "an underscore is no wildcard"
        assert THERE in await work.departures.of(world.organisation.id)
