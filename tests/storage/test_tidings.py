"""Recalls, freezes and receipts."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.core.tidings import Freeze, Recall, RecallReason, Receipt, Subject
from bot.errors import Stale
from bot.storage.database import Database
from tests.builders import World
from tests.storage.samples import AT, MINUTE, news_item


def freeze(world: World, id: str = "f_1") -> Freeze:
    return Freeze(id, world.organisation.id, world.mandate.id, "incident « à Grenoble »", "p_1", AT)


@pytest.mark.parametrize("reason", RecallReason)
async def test_a_recall_comes_back_as_it_was(
    database: Database, world: World, others: World, reason: RecallReason
) -> None:
    item = news_item(world)
    told = Recall("r_1", world.organisation.id, world.mandate.id, item.id, reason, AT)
    async with database.write() as work:
        await work.news.add(item, "")
        await work.recalls.add(told)
        assert await work.recalls.get(told.organisation, "r_1") == told
        assert await work.recalls.get(others.organisation.id, "r_1") is None
        assert await work.recalls.get(told.organisation, "r_2") is None


async def test_a_freeze_holds_until_it_is_thawed_once(database: Database, world: World, others: World) -> None:
    begun, at = freeze(world), AT + MINUTE
    mine, theirs = world.organisation.id, others.organisation.id
    async with database.write() as work:
        freezes = work.freezes
        assert await freezes.in_force(mine, world.mandate.id) is None
        await freezes.add(begun)
        assert await freezes.in_force(mine, world.mandate.id) == begun
        assert await freezes.in_force(theirs, world.mandate.id) is None
        assert await freezes.in_force(theirs, others.mandate.id) is None
        assert await freezes.get(theirs, begun.id) is None
        assert not await freezes.thaw(replace(begun, organisation=theirs), by="p_2", at=at)
        assert await freezes.thaw(begun, by="p_2", at=at)
        assert not await freezes.thaw(begun, by="p_3", at=at), "once"
        assert await freezes.in_force(mine, world.mandate.id) is None
        assert await freezes.get(mine, begun.id) == replace(begun, thawed_at=at, thawed_by="p_2")
        await freezes.add(freeze(world, "f_2"))
        assert await freezes.in_force(mine, world.mandate.id) == freeze(world, "f_2")


async def test_of_two_freezes_at_once_one_is_in_force(database: Database, rival: Database, world: World) -> None:
    async def begin(where: Database, id: str) -> bool:
        try:
            async with where.write() as work:
                await work.freezes.add(freeze(world, id))
        except Stale:
            return False
        return True

    assert sorted(await asyncio.gather(begin(database, "f_1"), begin(rival, "f_2"))) == [False, True]


async def test_a_receipt_counts_once_for_each_member_and_revision(
    database: Database, world: World, others: World
) -> None:
    sam, lea = world.sam.member, world.lea.member
    assert sam is not None
    assert lea is not None
    mine = world.organisation.id
    first = Receipt(Subject.NEWS, "n_1", sam.id, AT)
    second, third = replace(first, member=lea.id, at=AT + MINUTE), replace(first, revision=2)
    async with database.write() as work:
        assert await work.receipts.add(mine, second)
        assert await work.receipts.add(mine, first)
        assert not await work.receipts.add(mine, replace(first, at=AT + 2 * MINUTE)), "it was there already"
        assert await work.receipts.add(mine, third)
        assert await work.receipts.of(mine, Subject.NEWS, "n_1") == [first, second]
        assert await work.receipts.of(mine, Subject.NEWS, "n_1", 2) == [third]
        assert await work.receipts.of(mine, Subject.RECALL, "n_1") == []
        assert await work.receipts.of(others.organisation.id, Subject.NEWS, "n_1") == []


async def test_of_many_receipts_at_once_one_is_new(database: Database, rival: Database, world: World) -> None:
    assert world.sam.member is not None
    receipt = Receipt(Subject.FREEZE, "f_1", world.sam.member.id, AT)

    async def add(where: Database) -> bool:
        async with where.write() as work:
            return await work.receipts.add(world.organisation.id, receipt)

    assert sum(await asyncio.gather(*(add((database, rival)[each % 2]) for each in range(6)))) == 1
