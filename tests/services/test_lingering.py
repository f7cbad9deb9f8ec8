"""What is kept and said of those who have left and still read a room."""

from __future__ import annotations

from datetime import timedelta

from bot.core.delivery import DeliveryState, Kind
from bot.services import dispatch, lingering
from bot.storage.database import Database
from tests.builders import World, tagged
from tests.services.acting import drawn


def test_the_reason_is_logged_without_whom_it_is_about() -> None:
    kept = lingering.refusal(["p_2", "p_1", "p_2"], "réseaux et plus")
    assert kept == "room-still-in p_1,p_2 réseaux et plus"
    assert lingering.code(kept) == "room-still-in"
    assert lingering.code("room-too-wide") == "room-too-wide"


async def test_comms_read_who_is_to_be_removed_and_the_cm_does_not(database: Database, world: World) -> None:
    assert world.sam.member is not None
    item = await tagged(database, world)
    async with database.write() as work:
        await dispatch.post(work, Kind.NEWS_CM, item.id, world.mandate, world.cm)
        taken = await work.deliveries.claim(str(world.cm.room), work.now.instant, timedelta(minutes=1))
        assert taken is not None
        reason = lingering.refusal([world.sam.member.id, "demo:autre"], "réseaux")
        await work.deliveries.finish(taken, DeliveryState.DEAD, work.now.instant, reason)
    card = await drawn(database, world, Kind.NEWS_COMMS, item.id)
    said = "Sam Dubois et demo:autre ne sont plus de ce mandat et peuvent encore lire #réseaux"
    assert card is not None
    assert said in str(card.blocks[-1:])
