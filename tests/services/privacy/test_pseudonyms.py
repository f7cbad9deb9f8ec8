"""Rooms as the register names them."""

from __future__ import annotations

from bot.core.address import Place
from bot.services.privacy.pseudonyms import room_named
from bot.storage.database import Database
from tests.builders import World, demo_address


async def test_a_room_is_named_as_it_is_and_a_conversation_by_what_can_be_forgotten(
    database: Database, world: World
) -> None:
    house, room = world.organisation.id, demo_address("dm-1")
    sam = Place(world.sam.caller.account, direct=True, person=True)
    async with database.write() as work:
        assert await room_named(work, house, world.cm, world.cm.room) == "demo:cm"
        name = await room_named(work, house, sam, room)
        assert name == await room_named(work, house, Place(room, direct=True), room)
        assert await work.privacy.behind(house, [name]) == {name: "demo:dm-1"}
        assert world.sam.member is not None
        assert "demo:dm-1" in (await work.erasing.traces(world.sam.member)).addresses
