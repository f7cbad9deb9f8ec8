"""The list is drawn for the side of the room, and in no other room."""

from __future__ import annotations

from bot.core.delivery import Delivery, Kind
from bot.services.composing import compose
from bot.services.onboarding import following
from bot.storage.database import Database
from tests.builders import World
from tests.services.acting import direct


async def test_for_the_side_of_the_room(database: Database, world: World) -> None:
    async with database.write() as work:
        await following.begun(work, world.mandate)
        found = [
            await compose(
                work,
                Delivery(
                    "d",
                    world.organisation.id,
                    world.mandate.id,
                    Kind.CHECKLIST,
                    world.mandate.id,
                    place,
                    work.now.instant,
                ),
            )
            for place in (world.comms, world.cm, direct(world.sam))
        ]
    assert [card is not None and bool(card.buttons) for card in found] == [True, False, False]
    assert found[1] is not None
    assert found[2] is None
