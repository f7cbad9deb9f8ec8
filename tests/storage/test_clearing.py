"""What may be said, for what a newer restriction may hold back."""

from __future__ import annotations

from bot.core.flags import Flag
from bot.storage.clearing import open_news, open_rulings
from bot.storage.database import Database
from tests.builders import World, draft, tagged


async def test_only_what_may_be_said_now_or_later_counts(database: Database, world: World) -> None:
    yes = await tagged(database, world)
    await tagged(database, world, draft("La cantine ferme.", Flag.CONFIDENTIAL))
    async with database.write() as work:
        found = await work.connection.execute(open_news(work.now.instant))
        assert [row.id for row in found] == [yes.id]
        assert (await work.connection.execute(open_rulings(work.now.instant))).all() == []
