"""What is learnt on the way of a delivery: the names of rooms."""

from __future__ import annotations

from bot.jobs.parcels import RoomNames
from bot.storage.database import Database
from tests.builders import World, halles
from tests.jobs.conftest import House


async def named(database: Database, world: World) -> list[str]:
    async with database.read() as work:
        return [room.name for room in await work.people.rooms_at(world.cm.room)]


async def test_a_room_keeps_the_name_that_its_platform_last_said(house: House) -> None:
    database, world = house.database, house.world
    await halles(database, name="Autre Maison", prefix="b")
    names = RoomNames(database)
    for said, kept in (("réseaux", "réseaux"), ("", "réseaux"), ("nouveaux-" * 40, ("nouveaux-" * 40)[:200])):
        await names.note(world.cm.room, said)
        assert await named(database, world) == [kept]
    async with database.read() as work:
        others = [room.name for room in await work.people.rooms_at(world.comms.room)]
    assert others == [""]


async def test_what_is_known_is_not_written_again(house: House) -> None:
    database, world = house.database, house.world
    names = RoomNames(database)
    await names.note(world.cm.room, "réseaux")
    async with database.write() as work:
        await work.people.name_room(world.cm.room, "autre")
    await names.note(world.cm.room, "réseaux")
    assert await named(database, world) == ["autre"], "nothing was asked of the database"
