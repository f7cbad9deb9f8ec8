"""Receipts: who may give one, once each, and what they refresh."""

from __future__ import annotations

import pytest

from bot.core.flags import Audience, Flag
from bot.errors import Gone
from bot.services import passing
from bot.services.acknowledging import acknowledge
from bot.services.editing import edit, withdraw
from bot.storage.database import Database
from tests.builders import World, database_at, draft, frozen, halles, tagged
from tests.services.acting import as_bot, is_refused, item, verbs


async def test_the_first_receipt_is_noted_and_the_second_is_none(database: Database, swift: World) -> None:
    told = await tagged(database, swift)
    async with database.write() as work:
        assert await acknowledge(work, swift.sam, told.id)
    async with database.write() as work:
        assert not await acknowledge(work, swift.sam, told.id)
    assert (await verbs(database, swift, told.id)).count("acknowledge") == 1


async def test_on_both_databases(database_url: str) -> None:
    async with database_at(database_url) as database:
        world = await halles(database, undo="0s")
        told = await tagged(database, world)
        async with database.write() as work:
            assert await acknowledge(work, world.sam, told.id)
        async with database.write() as work:
            assert not await acknowledge(work, world.sam, told.id)


async def test_a_new_revision_asks_for_a_new_receipt(database: Database, swift: World) -> None:
    told = await tagged(database, swift)
    async with database.write() as work:
        await acknowledge(work, swift.sam, told.id)
    changed = draft("Le magasin ouvre plus tard.", Flag.CONFIDENTIAL)
    async with database.write() as work:
        await edit(work, swift.lea, told.id, (await item(database, swift, told.id)).version, changed)
    async with database.write() as work:
        assert await acknowledge(work, swift.sam, told.id)


async def test_a_freeze_and_a_recall_are_acknowledged(database: Database, swift: World) -> None:
    told = await tagged(database, swift)
    async with database.write() as work:
        await withdraw(work, swift.lea, told.id)
    async with database.read() as work:
        result = await work.connection.exec_driver_sql("SELECT id FROM recall")
        (recall,) = [row.id for row in result.all()]
    freeze = await frozen(database, swift)
    async with database.write() as work:
        assert await acknowledge(work, swift.sam, recall)
        assert await acknowledge(work, swift.sam, freeze.id)


async def test_what_was_not_told_is_refused_as_if_it_were_not(database: Database, swift: World) -> None:
    secret = await tagged(database, swift, draft("Secret", Flag.CONFIDENTIAL, audience=Audience.COMMS))
    await is_refused(database, lambda work: acknowledge(work, swift.sam, secret.id))


async def test_what_waits_for_its_undo_window_cannot_be_acknowledged(database: Database, world: World) -> None:
    waiting = await tagged(database, world)
    await is_refused(database, lambda work: acknowledge(work, world.sam, waiting.id))
    async with database.write() as work:
        await passing.send_now(work, world.karim, waiting.id)
    async with database.write() as work:
        assert await acknowledge(work, world.sam, waiting.id)


async def test_strangers_bots_and_nothing(database: Database, swift: World) -> None:
    told = await tagged(database, swift)
    await is_refused(database, lambda work: acknowledge(work, swift.stranger, told.id))
    await is_refused(database, lambda work: acknowledge(work, as_bot(swift.sam), told.id))
    for id in ("n_nothing", "r_nothing", "f_nothing", ""):
        async with database.write() as work:
            with pytest.raises(Gone):
                await acknowledge(work, swift.sam, id)
