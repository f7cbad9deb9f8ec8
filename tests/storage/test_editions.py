"""Which records an older edition of the desk indexed."""

from __future__ import annotations

from bot.desk.records.imprint import EDITION
from bot.storage.database import Database
from tests.builders import World, tagged


async def test_what_is_older_is_told_in_order_of_its_own_organisation(database: Database, world: World) -> None:
    organisation = world.organisation.id
    item = await tagged(database, world)
    async with database.read() as work:
        assert list(await work.editions.behind(EDITION)) == []
        assert list(await work.editions.behind(EDITION + 1)) == [organisation]
        ((key, record, id),) = await work.editions.older(organisation, EDITION + 1, 0, 10)
        assert (record, id) == ("news", item.id)
        assert list(await work.editions.older(organisation, EDITION + 1, key, 10)) == []
        assert list(await work.editions.older("o_other", EDITION + 1, 0, 10)) == []
