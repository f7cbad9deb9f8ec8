"""What is due at an instant: taken once, not before its time, and again if its act failed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.delivery import Timer, TimerKind
from bot.storage.database import Database
from bot.storage.ids import new_id
from tests.builders import World
from tests.storage.samples import AT, MINUTE

SECOND = timedelta(seconds=1)


def timer(world: World, **values: object) -> Timer:
    made = Timer(new_id("t"), world.organisation.id, TimerKind.UNDO_NEWS, "n_1", AT)
    return replace(made, **values)  # type: ignore[arg-type]


async def test_of_many_who_take_a_timer_one_gets_it(database: Database, rival: Database, world: World) -> None:
    due = timer(world)
    async with database.write() as work:
        await work.timers.add(due)

    async def take(where: Database) -> Timer | None:
        async with where.write() as work:
            taken = await work.timers.take(due.id, AT)
            await asyncio.sleep(0)
            return taken

    taken = await asyncio.gather(*(take((database, rival)[each % 2]) for each in range(10)))
    assert [each for each in taken if each is not None] == [due]


async def test_a_timer_is_taken_when_it_is_due_and_not_before(database: Database, world: World) -> None:
    due = timer(world)
    async with database.write() as work:
        await work.timers.add(due)
        assert await work.timers.take(due.id, AT - timedelta(microseconds=1)) is None
        assert await work.timers.take("t_nothing", AT) is None
        assert await work.timers.due(AT - timedelta(microseconds=1)) == []
        assert await work.timers.due(AT) == [due.id]
        assert await work.timers.take(due.id, AT) == due
        assert await work.timers.take(due.id, AT) is None
        assert await work.timers.due(AT) == []


async def test_a_timer_whose_act_failed_is_due_again(database: Database, world: World) -> None:
    due = timer(world)
    async with database.write() as work:
        await work.timers.add(due)

    async def fail() -> None:
        async with database.write() as work:
            assert await work.timers.take(due.id, AT) == due
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    async with database.write() as work:
        assert await work.timers.take(due.id, AT) == due


async def test_timers_wait_are_cancelled_and_come_in_order(database: Database, world: World, others: World) -> None:
    mine = world.organisation.id
    late, soon = timer(world, due_at=AT + MINUTE), timer(world, kind=TimerKind.EMBARGO)
    theirs = timer(others, due_at=AT + SECOND)
    async with database.write() as work:
        timers = work.timers
        for each in (late, soon, theirs):
            await timers.add(each)
        assert await timers.due(AT + MINUTE) == [soon.id, theirs.id, late.id]
        assert await timers.next_due(AT) == AT + SECOND
        assert await timers.next_due(AT + MINUTE) is None
        assert await timers.waiting(mine, "n_1", TimerKind.UNDO_NEWS) == AT + MINUTE
        assert await timers.waiting(mine, "n_2", TimerKind.UNDO_NEWS) is None
        assert await timers.cancel(mine, "n_1", TimerKind.UNDO_NEWS) == 1
        assert await timers.cancel(mine, "n_1", TimerKind.UNDO_NEWS) == 0
        assert await timers.waiting(mine, "n_1", TimerKind.UNDO_NEWS) is None
        assert await timers.take(late.id, AT + MINUTE) is None
        assert await timers.waiting(others.organisation.id, "n_1", TimerKind.UNDO_NEWS) == AT + SECOND
        assert await timers.waiting(mine, "n_1", TimerKind.EMBARGO) == AT
