"""A look at what is committed, from one thread: the same answers as a unit of work, in one snapshot."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bot.core.tidings import Freeze
from bot.services import gate
from bot.storage.aside import Catalogue
from bot.storage.database import Database
from bot.storage.index import Stock
from tests.builders import World, tagged

EDITION = 1


async def test_it_sees_what_is_committed_from_a_thread_of_its_own(database: Database, world: World) -> None:
    await tagged(database, world)
    looked_from: list[int] = []

    async def look(catalogue: Catalogue) -> Stock:
        looked_from.append(threading.get_ident())
        return await catalogue.index.stock(world.organisation.id, world.mandate.id, EDITION)

    async with database.read() as work:
        assert (await work.look(look)).records == 1
        assert await work.look(look) == await work.index.stock(world.organisation.id, world.mandate.id, EDITION)
    assert threading.get_ident() not in looked_from


async def test_a_unit_of_work_that_changed_the_catalogue_sees_its_own_change(database: Database, world: World) -> None:
    item = await tagged(database, world)

    async def records(catalogue: Catalogue) -> int:
        return (await catalogue.index.stock(world.organisation.id, world.mandate.id, EDITION)).records

    async with database.write() as work:
        assert await work.look(records) == 1
        await work.index.drop(world.organisation.id, world.mandate.id, item.id)
        assert await work.look(records) == 0
        async with database.read() as other:
            assert await other.look(records) == 1


async def test_a_unit_of_work_sees_the_freeze_that_it_began_and_ended(database: Database, world: World) -> None:
    owner = world.organisation.id, world.mandate.id

    async def frozen(catalogue: Catalogue) -> bool:
        return await gate.is_frozen(catalogue, *owner)

    async def in_review(catalogue: Catalogue) -> bool:
        return await gate.in_review(catalogue, *owner) is not None

    async with database.write() as work:
        assert not await work.look(frozen)
        freeze = Freeze("f_1", *owner, "a leak", "m_lea", work.now.instant)
        await work.freezes.add(freeze)
        assert await work.look(frozen)
    async with database.write() as work:
        assert await work.look(frozen)
        assert await work.freezes.thaw(freeze, by="m_lea", at=work.now.instant)
        assert not await work.look(frozen)
        assert await work.look(in_review)
    async with database.write() as work:
        assert await work.look(in_review)
        assert await work.reviews.finish(freeze, work.now.instant)
        assert not await work.look(in_review)


async def test_it_is_one_snapshot(database: Database, world: World) -> None:
    """What another commits between two questions of one look does not mix with the first answer."""
    asked, go_on = threading.Event(), threading.Event()

    async def twice(catalogue: Catalogue) -> tuple[int, int]:
        first = (await catalogue.index.stock(world.organisation.id, world.mandate.id, EDITION)).records
        asked.set()
        assert go_on.wait(10)
        return first, (await catalogue.index.stock(world.organisation.id, world.mandate.id, EDITION)).records

    await tagged(database, world)
    async with database.read() as work:
        looking = asyncio.create_task(work.look(twice))
        assert await asyncio.to_thread(asked.wait, 10)
        try:
            await tagged(database, world)
        finally:
            go_on.set()
        assert await looking == (1, 1)


async def test_it_may_await_nothing_else(database: Database) -> None:
    async def waits(_catalogue: Catalogue) -> None:
        await asyncio.sleep(0)

    async with database.read() as work:
        with pytest.raises(RuntimeError, match="nothing but the catalogue"):
            await work.look(waits)


async def test_it_changes_nothing(database: Database, world: World) -> None:
    async def drops(catalogue: Catalogue) -> None:
        await catalogue.index.drop(world.organisation.id, world.mandate.id, "n_x")

    async with database.read() as work:
        with pytest.raises(Exception, match=r"(?i)read-?only"):
            await work.look(drops)
