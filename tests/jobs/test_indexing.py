"""What an older program indexed: renewed while this one runs, beside what people do; nothing is cleared before."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.core.news import Hold
from bot.core.verdict import VerdictKind
from bot.desk.records import imprint
from bot.jobs.indexing import Renew
from bot.ports import JobKind
from bot.services import consulting, indexing
from bot.services.judging import judge
from bot.storage.database import Database
from bot.storage.index import Entry
from bot.storage.terms import Stand
from tests.builders import ASKED, World, draft, tagged
from tests.jobs.conftest import House

WORDINGS = [f"Le marché numéro {number} ouvre le {number} avril." for number in range(2, 28)]


async def kind(database: Database, world: World) -> VerdictKind:
    async with database.read() as work:
        return (await judge(work, world.organisation, world.mandate, ASKED)).kind


async def editions(database: Database, world: World) -> set[int]:
    async with database.read() as work:
        found = await work.editions.older(world.organisation.id, 1_000, 0, 1_000)
        entries = await work.index.of_ids(world.organisation.id, world.mandate.id, [id for _, _, id in found])
    return {each.edition for each in entries}


async def older(database: Database, world: World) -> None:
    async with database.write() as work:
        await work.index.outdate(world.organisation.id, world.mandate.id)


async def test_whoever_forgets_to_upgrade_the_index_has_it_renewed_by_the_running_program(house: House) -> None:
    await tagged(house.database, house.world)
    for wording in WORDINGS:
        await tagged(house.database, house.world, draft(wording))
    assert await kind(house.database, house.world) is VerdictKind.SHAREABLE
    await older(house.database, house.world)
    assert await kind(house.database, house.world) is VerdictKind.UNKNOWN
    await house.settle()
    assert await editions(house.database, house.world) == {imprint.EDITION}
    assert await kind(house.database, house.world) is VerdictKind.SHAREABLE
    assert await Renew(house.database).due() == []


async def test_what_a_process_of_before_writes_meanwhile_is_renewed_too(house: House) -> None:
    """A rolling upgrade: it goes on writing after this one looked first."""
    item = await tagged(house.database, house.world)
    await house.settle()
    async with house.database.write() as work:
        (entry,) = await work.index.of_ids(house.world.organisation.id, house.world.mandate.id, [item.id])
        await work.index.put(replace(entry, edition=imprint.EDITION - 1))
    assert await kind(house.database, house.world) is VerdictKind.UNKNOWN
    await house.settle()
    assert await kind(house.database, house.world) is VerdictKind.SHAREABLE


async def test_what_a_newer_program_indexed_is_let_be_and_clears_nothing_here(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the two of a rolling upgrade would undo each other's work without end."""
    await tagged(house.database, house.world)
    for module in (indexing, consulting):
        monkeypatch.setattr(module, "EDITION", imprint.EDITION - 1)
    assert await kind(house.database, house.world) is VerdictKind.UNKNOWN
    monkeypatch.setattr("bot.jobs.indexing.EDITION", imprint.EDITION - 1)
    assert await Renew(house.database).due() == []
    await Renew(house.database)(house.world.organisation.id)
    assert await editions(house.database, house.world) == {imprint.EDITION}


async def test_several_renew_at_once_while_people_write(house: House) -> None:
    for wording in WORDINGS:
        await tagged(house.database, house.world, draft(wording))
    await older(house.database, house.world)
    renewing = [asyncio.create_task(renewed(house, way)) for way in ("by itself", "by itself", "db upgrade")]
    item = await tagged(house.database, house.world)
    await asyncio.gather(*renewing)
    async with house.database.read() as work:
        entries: list[Entry] = list(
            await work.index.of_ids(house.world.organisation.id, house.world.mandate.id, [item.id])
        )
    assert len(entries) == 1
    assert await editions(house.database, house.world) == {imprint.EDITION}
    assert await kind(house.database, house.world) is VerdictKind.SHAREABLE


async def renewed(house: House, way: str) -> None:
    if way == "db upgrade":
        await indexing.catch_up(house.database)
    else:
        await Renew(house.database)(house.world.organisation.id)


@pytest.mark.parametrize("way", ["by itself", "db upgrade"])
async def test_what_somebody_changes_meanwhile_is_not_put_back_as_it_was(house: House, way: str) -> None:
    item = await tagged(house.database, house.world)
    await older(house.database, house.world)
    async with house.database.write() as work:
        found = await work.news.get(house.world.organisation.id, item.id, lock=True)
        assert found is not None
        held = replace(found, hold=Hold.TWO_TAGS)
        assert await work.news.save(held, "")
        await indexing.index_news(work, held)
        renewing = asyncio.create_task(renewed(house, way))
        await asyncio.sleep(0.3)
    await renewing
    async with house.database.read() as work:
        (entry,) = await work.index.of_ids(house.world.organisation.id, house.world.mandate.id, [item.id])
    assert entry.stand in (Stand.CLOSED_TOLD, Stand.CLOSED_UNTOLD)
    assert entry.edition == imprint.EDITION


async def test_a_record_that_cannot_be_renewed_is_not_tried_without_end(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await tagged(house.database, house.world)
    await older(house.database, house.world)

    async def nothing(*_: object) -> None:
        """It fails silently."""

    monkeypatch.setattr(indexing, "_again", nothing)
    async with asyncio.timeout(5):
        await Renew(house.database)(house.world.organisation.id)
    assert await Renew(house.database).due() == [(JobKind.INDEX, house.world.organisation.id)]
    assert await kind(house.database, house.world) is VerdictKind.UNKNOWN
