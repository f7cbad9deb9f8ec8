"""What has been kept for long enough, asked of both databases."""

from __future__ import annotations

from datetime import timedelta

from bot.core.flags import Flag
from bot.services import passing
from bot.storage.database import Database
from tests.builders import World, asked, draft, frozen, tagged

AGE = timedelta(days=1)


async def test_what_holds_or_waits_is_never_among_it(database: Database, world: World) -> None:
    house = world.organisation.id
    await tagged(database, world)
    await tagged(database, world, draft("La cantine ferme.", Flag.CONFIDENTIAL))
    async with database.read() as work:
        before = work.now.instant + AGE
        assert await work.expiring.news(house, before, [], 10) == []
        assert await work.expiring.signals(house, before, [], 10) == []
        assert await work.expiring.noted(house, before, [], 10) == {}
        assert await work.expiring.deliveries(house, before, 10) == []


async def test_what_was_taken_back_before_it_left_goes_unless_it_is_held(database: Database, world: World) -> None:
    house = world.organisation.id
    item = await tagged(database, world)
    async with database.write() as work:
        await passing.undo(work, world.karim, item.id)
        before = work.now.instant + AGE
        assert await work.expiring.news(house, before, [], 10) == [item.id]
        assert await work.expiring.news(house, before, [item.id], 10) == []
        assert await work.expiring.news(house, before - 2 * AGE, [], 10) == []


async def test_a_question_that_waits_never_goes_and_a_freeze_is_never_forgotten(
    database: Database, world: World
) -> None:
    house = world.organisation.id
    await asked(database, world, "Puis-je dire que Brest ferme ?")
    await frozen(database, world)
    async with database.write() as work:
        before = work.now.instant + AGE
        assert await work.expiring.questions(house, before, [], 10) == []
        assert await work.expiring.reasons(house, before) == 0, "it is still in force"
        assert await work.expiring.first_line(house, [house]) is not None
        assert await work.expiring.first_line(house, []) is None
