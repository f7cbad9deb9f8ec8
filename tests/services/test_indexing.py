"""Where a record stands in the index as time passes, and what an older desk left there."""

from __future__ import annotations

from datetime import timedelta

from bot.core.evidence import Doubt
from bot.core.flags import Embargo
from bot.core.verdict import VerdictKind
from bot.services import indexing
from bot.services.judging import judge
from bot.storage.database import Database
from bot.storage.terms import Stand
from tests.builders import ASKED, StillClock, World, database_at, draft, halles, tagged


async def kind(database: Database, world: World, text: str = ASKED) -> VerdictKind:
    async with database.read() as work:
        return (await judge(work, world.organisation, world.mandate, text)).kind


async def test_the_end_of_an_embargo_moves_it_to_the_open_shelf(database_url: str) -> None:
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        world = await halles(database, undo="0s")
        until = clock.at + timedelta(hours=1)
        item = await tagged(database, world, draft(embargo=Embargo(until, "Europe/Paris")))
        assert await stand(database, world, item.id) is Stand.CLOSED_TOLD
        clock.forward(hours=2)
        async with database.write() as work:
            await indexing.index_news(work, item)
        assert await stand(database, world, item.id) is Stand.OPEN_TOLD


async def test_what_was_indexed_by_an_older_desk_clears_nothing_until_it_is_indexed_again(
    database: Database, swift: World
) -> None:
    await tagged(database, swift)
    async with database.write() as work:
        await work.index.outdate(swift.organisation.id, swift.mandate.id)
    async with database.read() as work:
        verdict = await judge(work, swift.organisation, swift.mandate, ASKED)
    assert (verdict.kind, verdict.doubts) == (VerdictKind.UNKNOWN, (Doubt.ERROR,))
    assert await indexing.catch_up(database) == 1
    assert await indexing.catch_up(database) == 0
    assert await kind(database, swift) is VerdictKind.SHAREABLE


async def stand(database: Database, world: World, id: str) -> Stand:
    async with database.read() as work:
        (entry,) = await work.index.of_ids(world.organisation.id, world.mandate.id, [id])
        return entry.stand
