"""Cards about receipts are drawn from what holds when they leave, and go to comms only while they are comms."""

from __future__ import annotations

from bot.core.address import Place
from bot.core.delivery import Delivery, Kind
from bot.services.acknowledging import acknowledge
from bot.services.composing import compose
from bot.storage.database import Database
from tests.builders import World, frozen
from tests.services.acting import drawn


async def test_nobody_is_reminded_who_has_acknowledged_meanwhile(database: Database, swift: World) -> None:
    freeze = await frozen(database, swift)
    for kind in (Kind.RECEIPT_REMINDER, Kind.RECEIPT_SILENT):
        card = await drawn(database, swift, kind, freeze.id)
        assert card is not None
        assert "Sam Dubois" in repr(card)
    async with database.write() as work:
        await acknowledge(work, swift.sam, freeze.id)
    for kind in (Kind.RECEIPT_REMINDER, Kind.RECEIPT_SILENT):
        assert await drawn(database, swift, kind, freeze.id) is None
        over = await drawn(database, swift, kind, freeze.id, refreshes="m_1")
        assert over is not None
        assert not over.buttons


async def test_who_is_silent_is_told_to_comms_alone(database: Database, swift: World) -> None:
    freeze = await frozen(database, swift)
    async with database.write() as work:
        for actor, told in ((swift.lea, True), (swift.sam, False), (swift.stranger, False)):
            place = Place(actor.caller.account, direct=True, person=True)
            delivery = Delivery(
                "d", freeze.organisation, freeze.mandate, Kind.RECEIPT_SILENT, freeze.id, place, work.now.instant
            )
            assert (await compose(work, delivery) is not None) is told
