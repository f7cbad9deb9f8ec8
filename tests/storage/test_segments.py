"""The search index is brought together part by part: fewer segments, and every answer as before."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import text

from bot.services import indexing
from bot.storage.database import Database
from tests.builders import World
from tests.storage.test_index import CLOSED, entry, put, stock_of

_SEGMENTS = text("SELECT count(DISTINCT segid) FROM index_search_idx")


async def test_what_was_put_record_by_record_is_brought_together_and_found_as_before(
    database: Database, world: World
) -> None:
    await put(database, *(entry(world, f"n_{at}", f"wlyon w{at:03}x") for at in range(60)))
    await put(database, entry(world, "n_7", "wnantes"))
    before = [await found(database, world, *keys) for keys in (("wlyon",), ("w041x", "wlyon"), ("w007x",))]
    assert [len(each) for each in before] == [59, 1, 0]
    await indexing.merge(database)
    assert [await found(database, world, *keys) for keys in (("wlyon",), ("w041x", "wlyon"), ("w007x",))] == before
    if database.url.get_backend_name() == "sqlite":
        assert await segments(database) == 1


async def test_there_is_an_end_to_it_and_nothing_is_left_for_a_second_time(database: Database, world: World) -> None:
    await put(database, *(entry(world, f"n_{at}", f"wlyon w{at:03}x") for at in range(20)))
    await indexing.merge(database)
    async with database.write() as work:
        assert not await work.segments.merge(begin=True)


async def found(database: Database, world: World, *keys: str) -> Sequence[int]:
    """The places of the records that have all of these keys."""
    wanted = {stand: [tuple(frozenset((key,)) for key in keys)] for stand in CLOSED}
    async with database.read() as work:
        number = (await stock_of(work, world)).number
        places = await work.shelved.meeting(world.organisation.id, world.mandate.id, number, [wanted], 99)
    return [place[0] for place in places]


async def segments(database: Database) -> int:
    async with database.read() as work:
        return int((await work.connection.execute(_SEGMENTS)).scalar_one())
