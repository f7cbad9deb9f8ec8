"""A unit of work: one instant, and whose a record is."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.core.tidings import Freeze, Recall, RecallReason
from bot.ports import JobKind
from bot.storage.clock import Clock
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import SkewedClock, World, database_at
from tests.storage.samples import AT, news_item, question


async def test_a_unit_of_work_has_one_instant_and_the_next_a_later_one(database: Database) -> None:
    async with database.read() as work:
        first = work.now
        await asyncio.sleep(0.02)
        assert work.now is first
    async with database.read() as work:
        assert work.now.database > first.database
        assert work.now.process > first.process


async def test_the_clock_can_be_moved(database_url: str) -> None:
    clock = Clock()
    async with database_at(database_url, clock) as database:
        async with database.read() as work:
            before = work.now.instant
        clock.offset += timedelta(days=3)
        async with database.read() as work:
            ahead = work.now.instant - before
    assert abs(ahead - timedelta(days=3)) < timedelta(seconds=30)


async def test_clocks_that_differ_are_seen_to_differ(database_url: str) -> None:
    async with database_at(database_url, SkewedClock(timedelta(seconds=90))) as database, database.read() as work:
        assert not work.now.trusted
        assert work.now.process > work.now.database


async def test_whose_a_record_is(database: Database, world: World, others: World) -> None:
    owner, item, asked = world.organisation.id, news_item(world), question(world)
    recall = Recall("r_1", owner, world.mandate.id, item.id, RecallReason.CHANGED, AT)
    freeze = Freeze("f_1", owner, world.mandate.id, "", "p_1", AT)
    async with database.write() as work:
        await work.news.add(item, "")
        await work.questions.add(asked)
        await work.recalls.add(recall)
        await work.freezes.add(freeze)
        for id in (item.id, asked.id, recall.id, freeze.id):
            assert await work.organisation_of(id) == owner
        for id in ("", "n_", "n_nothing", "x_1", owner, "j_1", item.id[1:], "f_1' OR '1'='1"):
            assert await work.organisation_of(id) is None


async def test_wakes_are_kept_in_order(database: Database) -> None:
    async with database.write() as work:
        work.wake(JobKind.DRAIN, "demo:cm")
        work.wake(JobKind.FIRE, "t_1", AT)
        assert work.wakes == [(JobKind.DRAIN, "demo:cm", None), (JobKind.FIRE, "t_1", AT)]


async def test_a_part_that_fails_leaves_nothing_and_the_rest_is_stored(database: Database) -> None:
    async def fails(work: Work) -> None:
        async with work.attempt():
            assert await work.inbox.once("part", work.now.instant)
            work.wake(JobKind.DRAIN, "part")
            raise LookupError

    async with database.write() as work:
        assert await work.inbox.once("before", work.now.instant)
        work.wake(JobKind.DRAIN, "before")
        with pytest.raises(LookupError):
            await fails(work)
        async with work.attempt():
            assert await work.inbox.once("after", work.now.instant)
        assert [key for _, key, _ in work.wakes] == ["before"]
    async with database.write() as work:
        found = [await work.inbox.once(key, work.now.instant) for key in ("before", "part", "after")]
    assert found == [False, True, False]
