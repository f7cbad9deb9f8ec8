"""Platforms that do not accept us any more."""

from __future__ import annotations

from datetime import timedelta

from bot.core.address import Address, Place, Platform
from bot.core.outage import Outage
from bot.storage.database import Database
from tests.builders import World
from tests.storage.samples import AT, delivery

HOUR = timedelta(hours=1)


async def test_an_outage_begins_once_until_it_is_over(database: Database) -> None:
    async with database.write() as work:
        assert await work.outages.begin("slack:T0/", AT)
        assert not await work.outages.begin("slack:T0/", AT + HOUR)
        assert await work.outages.of("slack:T0/") == Outage("slack:T0/", AT)
        assert await work.outages.end("slack:T1/C0", AT + HOUR) == []
        assert await work.outages.end("slack:T0/C0", AT + HOUR) == ["slack:T0/"]
        assert await work.outages.end("slack:T0/C0", AT + HOUR) == []
        assert await work.outages.of("slack:T0/") == Outage("slack:T0/", AT, AT + HOUR)
        assert await work.outages.begin("slack:T0/", AT + 2 * HOUR)
        assert await work.outages.of("slack:T0/") == Outage("slack:T0/", AT + 2 * HOUR)
        assert await work.outages.of("discord:") is None


async def test_whom_it_concerns(database: Database, world: World) -> None:
    async with database.read() as work:
        assert await work.outages.concerned("demo:") == [world.organisation.id]
        assert await work.outages.concerned("discord:") == []


async def test_another_token_lets_what_waits_leave(database: Database, world: World) -> None:
    there = Place(Address(Platform.DISCORD, "1", "2"))
    elsewhere = Place(Address(Platform.SLACK, "T0", "C0"))
    async with database.write() as work:
        for id, place in (("d_1", there), ("d_2", elsewhere)):
            await work.deliveries.add(delivery(world, id=id, place=place), AT + HOUR)
        for beginning in ("discord:", "slack:T0/"):
            await work.quiet.keep(beginning, AT + HOUR)
        await work.outages.try_again("discord:", AT)
        assert await work.deliveries.next_due(str(there.room)) == AT + HOUR, "nothing was lost"
        await work.outages.begin("discord:", AT)
        await work.outages.try_again("discord:", AT)
        assert await work.deliveries.next_due(str(there.room)) == AT
        assert await work.deliveries.next_due(str(elsewhere.room)) == AT + HOUR
        assert await work.quiet.until(str(there.room), AT) is None
        assert await work.quiet.until(str(elsewhere.room), AT) == AT + HOUR
