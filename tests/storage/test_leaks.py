"""Reports of broken embargoes."""

from __future__ import annotations

from datetime import timedelta

from bot.core.leaks import Leak
from bot.storage.database import Database
from tests.builders import World, tagged
from tests.storage.samples import AT


async def test_reports_come_back_in_order_and_only_to_their_own(database: Database, world: World) -> None:
    item = await tagged(database, world)
    leaks = [Leak(f"b_{n}", world.organisation.id, item.id, "p_sam", AT + timedelta(minutes=n), "ici") for n in (1, 2)]
    async with database.write() as work:
        for leak in reversed(leaks):
            await work.leaks.add(leak)
        assert await work.leaks.about(world.organisation.id, item.id) == leaks
        assert not await work.leaks.about("o_other", item.id)
