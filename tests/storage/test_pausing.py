"""The operator's stop on all sending: whose it is, since when, and that nothing is taken meanwhile."""

from __future__ import annotations

from datetime import timedelta

from bot.core.delivery import Kind
from bot.storage.database import Database
from tests.builders import World, halles
from tests.storage.samples import AT, MINUTE, delivery

LEASE = timedelta(seconds=30)


async def test_paused_since_the_first_time_until_resumed(database: Database, world: World) -> None:
    async with database.write() as work:
        assert await work.pausing.since() is None
        assert await work.pausing.pause(AT) == [world.organisation.id]
        assert await work.pausing.pause(AT + MINUTE) == []
        assert await work.pausing.since() == AT
        assert await work.pausing.resume() == [world.organisation.id]
        assert await work.pausing.resume() == []
        assert await work.pausing.since() is None


async def test_nothing_is_taken_nor_woken_meanwhile(database: Database, rival: Database, world: World) -> None:
    made = delivery(world, Kind.FREEZE_CM)
    async with database.write() as work:
        await work.deliveries.add(made, AT)
    async with rival.write() as work:
        await work.pausing.pause(AT)
    async with database.write() as work:
        assert await work.deliveries.claim("demo:cm", AT, LEASE) is None
        assert await work.deliveries.lanes_due(AT) == []
    async with rival.write() as work:
        await work.pausing.resume()
    async with database.write() as work:
        assert await work.deliveries.lanes_due(AT) == ["demo:cm"]
        assert await work.deliveries.claim("demo:cm", AT, LEASE) == made


async def test_an_organisation_set_up_after_it_is_stopped_too(database: Database, world: World) -> None:
    async with database.write() as work:
        await work.pausing.pause(AT)
    other = await halles(database, name="Autre Maison", prefix="b")
    async with database.write() as work:
        await work.deliveries.add(delivery(other), AT)
        assert await work.deliveries.claim("demo:bcm", AT, LEASE) is None
        assert await work.deliveries.lanes_due(AT) == []
        assert await work.pausing.resume() == [world.organisation.id]
        assert await work.deliveries.claim("demo:bcm", AT, LEASE) is not None
