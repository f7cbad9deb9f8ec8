"""What every engine must do: wake at once and on time, find what it was not told of, run no key twice at once."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import make_url

from bot.core.delivery import Delivery, Kind, Timer, TimerKind
from bot.ports import JobKind
from bot.storage.database import Database
from bot.storage.ids import new_id
from tests.builders import World, database_at, halles
from tests.contract.engines import ENGINES, Start

SOON = 6.0
"""Seconds in which a wake that is due must have run, on a busy machine."""

SWEPT = 6.0
"""Seconds in which a row without a wake must have been found."""

BACK = 10.0
"""Seconds in which it must be at work again once the database is back."""


@pytest.fixture(params=[f"{engine}-{kind}" for engine, (_, kinds) in ENGINES.items() for kind in kinds])
def engine_on(request: pytest.FixtureRequest) -> list[str]:
    """The name of an engine, and the kind of a database that it works on."""
    return str(request.param).split("-")


@pytest.fixture
def database_url(engine_on: list[str], request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"{engine_on[1]}_url"))


@pytest.fixture
def away(engine_on: list[str], database_url: str, request: pytest.FixtureRequest) -> object:
    """A while in which the database is away."""
    if engine_on[1] == "sqlite":
        return lambda: without_tables(database_url)
    return lambda: request.getfixturevalue("postgres").closed(make_url(database_url).database)


@contextmanager
def without_tables(url: str) -> Iterator[None]:
    """A SQLite file whose rows cannot be read for a while."""
    with closing(sqlite3.connect(str(make_url(url).database), isolation_level=None)) as connection:
        connection.execute("ALTER TABLE timer RENAME TO away")
        yield
        connection.execute("ALTER TABLE away RENAME TO timer")


@pytest.fixture
def start(engine_on: list[str]) -> Start:
    return ENGINES[engine_on[0]][0]


class Handlers:
    """Real handlers that only remember: what ran, and how many at once."""

    def __init__(self, *, lasts: float = 0.0) -> None:
        self.ran: list[tuple[JobKind, str]] = []
        self.now: Counter[str] = Counter()
        self.most: Counter[str] = Counter()
        self.lasts = lasts
        self.fails: set[str] = set()
        self.changed = asyncio.Event()

    def __call__(self) -> dict[JobKind, Callable[[str], object]]:
        return {kind: self._handler(kind) for kind in JobKind}

    def _handler(self, kind: JobKind) -> Callable[[str], object]:
        async def handle(key: str) -> None:
            if key.startswith("o_"):  # the daily round of an organisation is due by itself
                return
            self.now[key] += 1
            self.most[key] = max(self.most[key], self.now[key])
            self.ran.append((kind, key))
            self.changed.set()
            try:
                await asyncio.sleep(self.lasts)
                if key in self.fails:
                    raise RuntimeError("a handler that fails")
            finally:
                self.now[key] -= 1
                self.changed.set()

        return handle

    def times(self, key: str) -> int:
        return sum(ran == key for _, ran in self.ran)

    async def until(self, reached: Callable[[], bool], within: float = SOON) -> None:
        async with asyncio.timeout(within):
            while not reached():
                self.changed.clear()
                await self.changed.wait()


@pytest.fixture
async def world_at(database_url: str) -> object:
    async with database_at(database_url) as database:
        yield database, await halles(database)


@pytest.fixture
def database(world_at: tuple[Database, World]) -> Database:
    return world_at[0]


@pytest.fixture
def world(world_at: tuple[Database, World]) -> World:
    return world_at[1]


async def test_a_wake_runs_at_once(database: Database, start: Start) -> None:
    handlers = Handlers()
    async with start(database, handlers()) as running:  # type: ignore[arg-type]
        for kind in JobKind:
            await running.engine.wake(kind, kind.value)
        await handlers.until(lambda: len(handlers.ran) == len(JobKind))
    assert set(handlers.ran) == {(kind, kind.value) for kind in JobKind}


async def test_a_wake_before_it_runs_is_kept(database: Database, start: Start) -> None:
    handlers = Handlers()
    async with start(database, handlers()) as running:  # type: ignore[arg-type]
        await running.engine.wake(JobKind.DRAIN, "early")
        await handlers.until(lambda: handlers.times("early") == 1)


async def test_a_wake_at_an_instant_runs_then_and_not_before(database: Database, start: Start) -> None:
    handlers = Handlers()
    async with start(database, handlers()) as running:  # type: ignore[arg-type]
        at = database.clock.process() + timedelta(seconds=0.5)
        await running.engine.wake(JobKind.FIRE, "later", at)
        await running.engine.wake(JobKind.FIRE, "never", at + timedelta(hours=1))
        await running.engine.wake(JobKind.FIRE, "past", at - timedelta(hours=1))
        await handlers.until(lambda: handlers.times("past") == 1)
        assert handlers.times("later") == 0
        await handlers.until(lambda: handlers.times("later") == 1)
        assert database.clock.process() >= at
    assert handlers.times("never") == 0


async def test_rows_that_have_no_wake_are_found(database: Database, world: World, start: Start) -> None:
    """A wake is lost when a process dies between commit and wake: the rows say what is due."""
    handlers = Handlers()
    async with database.write() as work:
        now = work.now.instant
        organisation, mandate = world.organisation.id, world.mandate.id
        waits = Delivery(new_id("d"), organisation, mandate, Kind.NEWS_CM, "n_1", world.cm, now)
        await work.deliveries.add(waits, now)
        later = replace(waits, id=new_id("d"), place=world.comms)
        await work.deliveries.add(later, now + timedelta(hours=1))
        timer = Timer("t_due", organisation, TimerKind.EXPIRY, "n_1", now)
        await work.timers.add(timer)
        await work.timers.add(replace(timer, id="t_later", due_at=now + timedelta(hours=1)))
    async with start(database, handlers()):  # type: ignore[arg-type]
        await handlers.until(lambda: len(set(handlers.ran)) == 2, SWEPT)
    assert set(handlers.ran) == {(JobKind.DRAIN, "demo:cm"), (JobKind.FIRE, "t_due")}


async def test_rows_that_fall_due_while_it_runs_are_found(database: Database, world: World, start: Start) -> None:
    handlers = Handlers()
    async with start(database, handlers()):  # type: ignore[arg-type]
        async with database.write() as work:
            due_at = work.now.instant + timedelta(seconds=0.3)
            await work.timers.add(Timer("t_1", world.organisation.id, TimerKind.EXPIRY, "n_1", due_at))
        await handlers.until(lambda: handlers.times("t_1") >= 1, SWEPT)


async def test_never_two_at_once_for_one_key(database: Database, start: Start) -> None:
    handlers = Handlers(lasts=0.02)
    async with start(database, handlers()) as running:  # type: ignore[arg-type]
        for each in range(30):
            await running.engine.wake(JobKind.DRAIN, f"room-{each % 3}")
            await asyncio.sleep(0.003)
        all_ran = ("room-0", "room-1", "room-2")
        await handlers.until(
            lambda: len(handlers.ran) >= 6 and handlers.most.keys() >= {*all_ran} and not any(handlers.now.values())
        )
    assert set(handlers.most.values()) == {1}
    assert set(handlers.most) == {*all_ran}


async def test_different_keys_run_side_by_side(database: Database, start: Start) -> None:
    handlers = Handlers(lasts=30)
    async with start(database, handlers()) as running:  # type: ignore[arg-type]
        for each in range(3):
            await running.engine.wake(JobKind.DRAIN, f"room-{each}")
        await handlers.until(lambda: sum(handlers.now.values()) == 3)


async def test_a_wake_during_a_run_runs_again(database: Database, start: Start) -> None:
    handlers = Handlers(lasts=0.1)
    async with start(database, handlers()) as running:  # type: ignore[arg-type]
        await running.engine.wake(JobKind.DRAIN, "room")
        await handlers.until(lambda: handlers.now["room"] == 1)
        for _ in range(5):
            await running.engine.wake(JobKind.DRAIN, "room")
        await handlers.until(lambda: handlers.times("room") >= 2 and handlers.now["room"] == 0)
    assert handlers.most["room"] == 1


async def test_one_that_fails_does_not_stop_the_others_nor_itself(database: Database, start: Start) -> None:
    handlers = Handlers()
    handlers.fails = {"bad"}
    async with start(database, handlers()) as running:  # type: ignore[arg-type]
        await running.engine.wake(JobKind.DRAIN, "bad")
        await running.engine.wake(JobKind.DRAIN, "good")
        await handlers.until(lambda: handlers.times("good") == 1 and handlers.times("bad") >= 1)
        handlers.fails = set()
        before = handlers.times("bad")
        await running.engine.wake(JobKind.DRAIN, "bad")
        await handlers.until(lambda: handlers.times("bad") > before)
        assert not running.task.done()


async def test_a_database_that_is_away_for_a_while_does_not_stop_it(
    database: Database, start: Start, away: Callable[[], AbstractContextManager[None]]
) -> None:
    handlers = Handlers()
    async with start(database, handlers()) as running:  # type: ignore[arg-type]
        await running.engine.wake(JobKind.DRAIN, "before")
        await handlers.until(lambda: handlers.times("before") == 1)
        with away():
            await running.engine.wake(JobKind.DRAIN, "meanwhile")
            await asyncio.sleep(2.5)
            assert not running.task.done()
        await running.engine.wake(JobKind.DRAIN, "after")
        await handlers.until(lambda: {"meanwhile", "after"} <= {key for _, key in handlers.ran}, BACK)
        await running.engine.wake(JobKind.DRAIN, "long after")
        await handlers.until(lambda: handlers.times("long after") == 1)


async def test_it_can_be_stopped_while_the_database_is_away(
    database: Database, start: Start, away: Callable[[], AbstractContextManager[None]]
) -> None:
    handlers = Handlers(lasts=30)
    async with start(database, handlers()) as running:  # type: ignore[arg-type]
        await running.engine.wake(JobKind.DRAIN, "room")
        await handlers.until(lambda: handlers.now["room"] == 1)
        with away():
            await asyncio.sleep(0.1)
            running.task.cancel()
            await asyncio.wait([running.task], timeout=BACK)
            assert running.task.cancelled()
        assert handlers.now["room"] == 0


async def test_when_it_is_cancelled_nothing_runs_on(database: Database, start: Start) -> None:
    handlers = Handlers(lasts=30)
    before = asyncio.all_tasks()
    async with start(database, handlers()) as running:  # type: ignore[arg-type]
        await running.engine.wake(JobKind.DRAIN, "room")
        await handlers.until(lambda: handlers.now["room"] == 1)
        running.task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running.task
        assert handlers.now["room"] == 0, "what was under way was cancelled and could clean up"
        await running.engine.wake(JobKind.DRAIN, "after")
        await asyncio.sleep(0.1)
    assert handlers.times("after") == 0
    left = {task for task in asyncio.all_tasks() - before if not task.done()}
    assert left == set()


async def test_a_cancellation_that_comes_with_a_wake_is_not_lost(database: Database, start: Start) -> None:
    handlers = Handlers()
    async with start(database, handlers()) as running:  # type: ignore[arg-type]
        await running.engine.wake(JobKind.DRAIN, "early")
        await handlers.until(lambda: handlers.times("early") == 1)
        await running.engine.wake(JobKind.DRAIN, "late")
        await asyncio.sleep(0)  # whoever waits for a wake has not seen it yet
        running.task.cancel()
        await asyncio.wait([running.task], timeout=SOON)
        assert running.task.cancelled()
