"""A room with another address is still the room of its mandates."""

from __future__ import annotations

from bot.services.intake import Intake
from bot.storage.database import Database
from tests.builders import World, demo_address


async def test_the_mandates_follow_and_the_register_says_so(database: Database, world: World) -> None:
    intake, old, new = Intake(database), demo_address("comms"), demo_address("comms2")
    async with database.read() as work:
        before = await work.people.rooms_at(old)
        other = await work.people.rooms_at(demo_address("cm"))
    assert before
    await intake.moved(old, new)
    await intake.moved(old, new)
    async with database.read() as work:
        after = await work.people.rooms_at(new)
        assert [(room.id, room.mandate, room.side) for room in after] == [
            (room.id, room.mandate, room.side) for room in before
        ]
        assert not await work.people.rooms_at(old)
        assert await work.people.rooms_at(demo_address("cm")) == other
        notes = await work.register.about(before[0].organisation, before[0].id)
    assert [(note.verb, note.details) for note in notes] == [("room-moved", {"old": str(old), "new": str(new)})]
