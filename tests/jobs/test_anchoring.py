"""An anchor a day, whoever makes it, tried again until it is kept."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta

from bot.core.anchors import Anchor
from bot.envfile import new_key
from bot.jobs.anchoring import KeepAnchors
from bot.measures import REGISTRY
from bot.ports import JobKind
from bot.storage.database import Database
from bot.storage.signing import Signer, is_signed
from tests.builders import World, database_at, halles

SIGNER = Signer(new_key())


class Shelf:
    """Somewhere else, which may be away."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.away = False

    async def __call__(self, line: str) -> None:
        await asyncio.sleep(0)
        if self.away:
            raise ConnectionError
        self.lines.append(line)


def failures() -> float:
    return REGISTRY.get_sample_value("passerelle_anchors_total", {"result": "failed"}) or 0.0


async def test_several_houses_keep_one_a_day(database_url: str) -> None:
    shelf = Shelf()
    async with database_at(database_url) as database:
        rivals = [database, database]
        if not database_url.startswith("sqlite"):
            rivals[1] = Database(database_url)
        world: World = await halles(database)
        houses = [KeepAnchors(each, (shelf,), SIGNER) for each in rivals]
        assert await houses[0].due() == [(JobKind.ANCHOR, world.organisation.id)]
        await asyncio.gather(*(house(world.organisation.id) for house in houses * 2))
        (line,) = shelf.lines
        anchor = Anchor.read(line)
        async with database.read() as work:
            head = await work.chains.head(world.organisation.id)
        assert (anchor.organisation, anchor.sequence, anchor.digest) == (world.organisation.id, head.last, head.digest)
        assert is_signed(anchor)
        assert world.organisation.name not in line
        assert await houses[0].due() == []
        database.clock.offset += timedelta(days=1)
        await houses[0](world.organisation.id)
        assert len({json.loads(each)["at"][:10] for each in shelf.lines}) == len(shelf.lines) == 2
        if rivals[1] is not database:
            await rivals[1].close()


async def test_what_cannot_be_kept_is_counted_and_tried_again(sqlite_url: str) -> None:
    shelf, before = Shelf(), failures()
    shelf.away = True
    async with database_at(sqlite_url) as database:
        world = await halles(database)
        keep = KeepAnchors(database, (shelf,), SIGNER)
        await keep(world.organisation.id)
        assert failures() == before + 1
        assert await keep.due() == []
        database.clock.offset += timedelta(minutes=1, seconds=1)
        assert await keep.due() == [(JobKind.ANCHOR, world.organisation.id)]
        shelf.away = False
        await keep(world.organisation.id)
        async with database.read() as work:
            assert await work.anchors.oldest_waiting() is None
    assert len(shelf.lines) == 1


async def test_where_none_is_wanted_none_is_made(sqlite_url: str) -> None:
    async with database_at(sqlite_url) as database:
        world = await halles(database)
        keep = KeepAnchors(database, (), None)
        await keep(world.organisation.id)
        assert await keep.due() == []
