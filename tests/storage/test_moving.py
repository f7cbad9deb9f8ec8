"""Rows that name a room follow it; those of other rooms stay."""

from __future__ import annotations

from bot.core.address import MessageRef, Place
from bot.storage.database import Database
from tests.builders import World, demo_address
from tests.storage.samples import AT, delivery


async def test_only_what_names_the_room_follows(database: Database, world: World) -> None:
    old, new, other = demo_address("a"), demo_address("b"), demo_address("a2")
    async with database.write() as work:
        for id, room in (("d_1", old), ("d_2", other)):
            await work.deliveries.add(delivery(world, id=id, place=Place(room, thread="3")), AT)
        await work.moves.follow(old, new)
        await work.moves.follow(old, new)
        assert await work.deliveries.next_due(str(old)) is None
        assert await work.deliveries.next_due(str(new)) == AT
        assert await work.deliveries.next_due(str(other)) == AT
        assert not await work.deliveries.is_ours(MessageRef(new, "1"))
