"""The register has no gaps and no doubles; what somebody began is theirs alone."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select

from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.register import Entry
from tests.builders import World
from tests.storage.samples import AT


async def sequences(database: Database, world: World) -> list[int]:
    async with database.read() as work:
        mine = select(t.register.c.sequence).where(t.register.c.organisation == world.organisation.id)
        return [row.sequence for row in await work.connection.execute(mine.order_by(t.register.c.sequence))]


class Boom(Exception):
    """Something unforeseen."""


async def test_the_sequence_has_no_gap_in_either_organisation(
    database: Database, rival: Database, world: World, others: World
) -> None:
    begun = {id(each): len(await sequences(database, each)) for each in (world, others)}

    async def note(where: Database, whose: World, fails: bool) -> None:
        async with where.write() as work:
            await work.register.note(whose.organisation.id, at=AT, actor="p_1", verb="tag", subject="n_1")
            await asyncio.sleep(0)
            if fails:
                raise Boom

    notes = [note((database, rival)[each % 2], (world, others)[each % 3 == 0], each % 5 == 0) for each in range(20)]
    results = await asyncio.gather(*notes, return_exceptions=True)
    assert sum(isinstance(result, Boom) for result in results) == 4
    assert len(results) == 20
    for whose in (world, others):
        found = await sequences(database, whose)
        assert found == list(range(1, len(found) + 1))
        assert len(found) > begun[id(whose)]
    assert len(await sequences(database, world)) + len(await sequences(database, others)) == 16 + sum(begun.values())


async def test_a_line_comes_back_as_it_was_written(database: Database, world: World, others: World) -> None:
    async with database.write() as work:
        before = len(await work.register.about(world.organisation.id, world.organisation.id))
        for verb in ("tag", "pass-on"):
            await work.register.note(
                world.organisation.id, at=AT, actor="demo:max", verb=verb, subject="n_1", flag="shareable", cited=["a"]
            )
        found = await work.register.about(world.organisation.id, "n_1")
        assert await work.register.about(others.organisation.id, "n_1") == []
    details = {"flag": "shareable", "cited": ["a"]}
    assert before == 1
    assert list(found) == [
        Entry(2, AT, "demo:max", "tag", "n_1", details),
        Entry(3, AT, "demo:max", "pass-on", "n_1", details),
    ]


async def test_what_cannot_be_recorded_is_not_done(database: Database, world: World) -> None:
    """No record, no act: a line that cannot be written takes the act back with it."""

    async def act() -> None:
        async with database.write() as work:
            await work.news.next_number(world.organisation.id)
            await work.register.note(world.organisation.id, at=AT, actor="p", verb="v", subject="n", detail=object())

    with pytest.raises(Exception, match="serializable"):
        await act()
    async with database.write() as work:
        assert await work.news.next_number(world.organisation.id) == 1


async def test_what_somebody_began_is_theirs_alone(database: Database, world: World) -> None:
    content = {"question": "Puis-je ?", "odd": "\x07 é 🎉 \ud800\0", "deep": {"files": [1, None]}}
    async with database.write() as work:
        await work.intake.add("i_1", None, "demo:sam", content, AT)
        await work.intake.add("i_2", world.organisation.id, "demo:lea", {}, AT)
    async with database.write() as work:
        assert await work.intake.get("i_1", "demo:sam") == content
        assert await work.intake.get("i_2", "demo:lea") == {}
        for id, caller in (("i_1", "demo:lea"), ("i_2", "demo:sam"), ("i_3", "demo:sam"), ("i_1", "")):
            assert await work.intake.get(id, caller) is None
        await work.intake.finish("i_1", {"done": "Q-1"})
        assert await work.intake.get("i_1", "demo:sam") == {"done": "Q-1"}
