"""A room that is linked shows the first steps while they are not done; one that is unlinked gets nothing more."""

from __future__ import annotations

import pytest

from bot.core.delivery import Kind
from bot.core.people import Side
from bot.errors import Invalid
from bot.services.onboarding import following
from bot.services.settling.linking import fits, link, unlink
from bot.storage.database import Database
from tests.builders import World, demo_address, halles
from tests.services.acting import kinds, verbs

HALL = demo_address("hall")


async def test_linked_and_unlinked(database: Database, world: World) -> None:
    async with database.write() as work:
        await link(work, "p_x", world.mandate, Side.COMMS, HALL)
    assert Kind.CHECKLIST.value not in await kinds(database)
    async with database.write() as work:
        (room,) = await work.people.rooms_at(HALL)
        await unlink(work, "p_x", world.mandate, room)
        await following.begun(work, world.mandate)
        await link(work, "p_x", world.mandate, Side.COMMS, HALL)
    assert (await kinds(database)).count(Kind.CHECKLIST.value) == 1
    assert await verbs(database, world, world.mandate.id) == ["link-room", "unlink-room", "link-room"]


async def test_no_room_on_both_sides_and_none_of_another_house(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    async with database.read() as work:
        await fits(work, world.lea.caller, HALL, Side.CM, "cm")
        for room in (world.comms.room, other.cm.room):
            with pytest.raises(Invalid):
                await fits(work, world.lea.caller, room, Side.CM, "cm")
