"""Cards of recalls, freezes and their end: what is over is not posted, and whoever was told sees that it is."""

from __future__ import annotations

from bot.core.delivery import Kind
from bot.core.tidings import Recall, RecallReason
from bot.services import editing, freezing
from bot.storage.database import Database
from tests.builders import OPENING, World, frozen, tagged
from tests.services.acting import drawn


async def test_a_freeze_that_is_over_is_not_posted(database: Database, world: World) -> None:
    freeze = await frozen(database, world)
    assert await drawn(database, world, Kind.THAW, freeze.id) is None
    for kind in (Kind.FREEZE_CM, Kind.FREEZE_COMMS):
        assert await drawn(database, world, kind, freeze.id) is not None
    async with database.write() as work:
        await freezing.thaw(work, world.lea, freeze.id)
    for kind in (Kind.FREEZE_CM, Kind.FREEZE_COMMS):
        assert await drawn(database, world, kind, freeze.id) is None
        over = await drawn(database, world, kind, freeze.id, refreshes="m_1")
        assert over is not None
        assert not over.buttons
    assert await drawn(database, world, Kind.THAW, freeze.id) is not None


async def test_a_recall_of_what_never_arrived_quotes_nothing(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    async with database.write() as work:
        await editing.withdraw(work, swift.karim, made.id)
        recalls = await work.recalls.of_item(swift.organisation.id, made.id)
    (told,) = recalls
    assert isinstance(told, Recall)
    assert told.reason is RecallReason.WITHDRAWN
    card = await drawn(database, swift, Kind.RECALL_CM, told.id)
    assert card is not None
    assert OPENING not in str(card)
