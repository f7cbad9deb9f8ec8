"""What is learnt on the way of a delivery: the names of rooms."""

from __future__ import annotations

import pytest

from bot.core.address import Address
from bot.core.people import LONGEST_NAME
from bot.jobs.parcels import learnt
from bot.storage.database import Database
from bot.storage.people import People
from tests.builders import World, draft, halles, tagged
from tests.jobs.conftest import House


async def named(database: Database, world: World) -> list[str]:
    async with database.read() as work:
        return [room.name for room in await work.people.rooms_at(world.cm.room)]


async def test_a_room_keeps_the_name_that_its_platform_last_said(house: House) -> None:
    database, world = house.database, house.world
    await halles(database, name="Autre Maison", prefix="b")
    long = "nouveaux-" * 40
    for said, kept in (("réseaux", "réseaux"), ("", "réseaux"), (long, long[:LONGEST_NAME])):
        await learnt(database, world.cm.room, "", said)
        assert await named(database, world) == [kept]
    async with database.read() as work:
        others = [room.name for room in await work.people.rooms_at(world.comms.room)]
    assert others == [""]


async def test_what_is_known_is_not_written_again(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each card asks: a write more for each would take as long as the card."""
    written: list[Address] = []
    name_room = People.name_room

    async def noted(self: People, address: Address, name: str) -> None:
        written.append(address)
        await name_room(self, address, name)

    monkeypatch.setattr(People, "name_room", noted)
    for text in ("Lille ouvre le 6 avril.", "Valence ouvre le 8 avril."):
        await tagged(house.database, house.world, draft(text))
        await house.settle()
    assert sorted(map(str, written)) == ["demo:cm", "demo:comms"]
