"""The engine for one process, beyond the contract that every engine keeps (tests/contract/test_engine.py)."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from bot.jobs.embedded import Embedded, Job
from bot.ports import JobKind

NOON = datetime(2026, 3, 16, 12, tzinfo=UTC)


class Rows:
    """What is due, as rows would say it, and a handler that does it."""

    def __init__(self, *keys: str) -> None:
        self.keys = set(keys)
        self.done: list[str] = []
        self.now = NOON

    async def due(self) -> list[Job]:
        return [(JobKind.DRAIN, key) for key in sorted(self.keys)]

    async def handle(self, key: str) -> None:
        await asyncio.sleep(0)
        self.keys.discard(key)
        self.done.append(key)
        if key == "first":
            self.keys.add("second")

    def engine(self) -> Embedded:
        return Embedded({JobKind.DRAIN: self.handle, JobKind.FIRE: self.handle}, self.due, lambda: self.now)


async def test_settling_does_all_that_is_due_and_what_comes_of_it() -> None:
    rows = Rows("first")
    await rows.engine().settle()
    assert rows.done == ["first", "second"]


async def test_settling_does_not_wait_for_what_is_due_later() -> None:
    rows = Rows()
    engine = rows.engine()
    await engine.wake(JobKind.FIRE, "later", NOON + timedelta(seconds=1))
    await engine.settle()
    assert rows.done == []
    rows.now += timedelta(seconds=1)
    await engine.settle()
    assert rows.done == ["later"]


async def test_what_is_due_first_starts_first() -> None:
    rows = Rows()
    engine = rows.engine()
    for key, seconds in (("c", -1), ("a", -3), ("b", -2)):
        await engine.wake(JobKind.FIRE, key, NOON + timedelta(seconds=seconds))
    await engine.settle()
    assert rows.done == ["a", "b", "c"]


async def test_a_sweep_after_the_clock_was_moved_finds_what_fell_due() -> None:
    rows = Rows()
    engine = rows.engine()
    task = asyncio.create_task(engine.run())
    await asyncio.sleep(0.01)
    rows.keys.add("fell-due")
    await engine.sweep()
    async with asyncio.timeout(2):
        while not rows.done:
            await asyncio.sleep(0.005)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert rows.done == ["fell-due"]


async def test_many_wakes_for_one_key_are_few_runs() -> None:
    rows = Rows()
    engine = rows.engine()
    for _ in range(100):
        await engine.wake(JobKind.DRAIN, "room")
    await engine.settle()
    assert 1 <= len(rows.done) <= 2
