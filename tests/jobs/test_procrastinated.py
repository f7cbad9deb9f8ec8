"""The engine for several replicas, beyond the contract that every engine keeps (tests/contract/test_engine.py)."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

import psycopg
import pytest
from sqlalchemy import make_url

from bot.jobs import procrastinated
from bot.jobs.embedded import GRACE, Job
from bot.jobs.procrastinated import HEARTBEAT, SILENCE, Procrastinated
from bot.ports import JobKind
from bot.storage.queue import SCHEMA
from tests.databases import Postgres

ROOM = (JobKind.DRAIN, "room")
SOON, SWEPT = 3.0, 8.0
FINISH = "procrastinate_finish_job_v1"


class Replica:
    """An engine, the rows that are due, and a handler that remembers."""

    def __init__(self, url: str, ran: list[str], lasts: float = 0.0, grace: float = GRACE) -> None:
        self.rows: list[Job] = []
        self.ran = ran
        self.lasts = lasts
        self.now = 0
        self.most = 0
        self.engine = Procrastinated(
            url, dict.fromkeys(JobKind, self.handle), self.due, lambda: datetime.now(UTC), grace=grace
        )

    async def due(self) -> list[Job]:
        return self.rows

    async def handle(self, key: str) -> None:
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            await asyncio.sleep(self.lasts)
            self.ran.append(key)
            self.rows = [(kind, due) for kind, due in self.rows if due != key]
        finally:
            self.now -= 1


@asynccontextmanager
async def running(*replicas: Replica) -> AsyncIterator[Sequence[asyncio.Task[None]]]:
    tasks = [asyncio.create_task(replica.engine.run()) for replica in replicas]
    try:
        yield tasks
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def until(reached: Callable[[], bool], within: float = SOON) -> None:
    async with asyncio.timeout(within):
        while not reached():
            await asyncio.sleep(0.01)


def execute(url: str, statement: str) -> list[tuple[object, ...]]:
    """Run one statement on the queue's tables."""
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, options=f"-csearch_path={SCHEMA}", autocommit=True) as connection:
        cursor = connection.execute(statement.encode())
        return cursor.fetchall() if cursor.description else []


def jobs(url: str) -> list[tuple[object, ...]]:
    return execute(url, "SELECT task_name, args ->> 'key', status FROM procrastinate_jobs ORDER BY id")


def left_by_a_dead_replica(url: str, *names: str) -> None:
    """Jobs that run in a replica whose heart stopped a while ago."""
    execute(url, "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '10 seconds')")
    for name in names:
        execute(
            url,
            "INSERT INTO procrastinate_jobs (queue_name, task_name, lock, queueing_lock, args, status, worker_id)"
            f" SELECT 'passerelle', '{name}', '{name} room', '{name} room', '{{\"key\": \"room\"}}', 'doing', max(id)"
            " FROM procrastinate_workers",
        )


async def test_nothing_is_left_in_the_queue(postgres_url: str) -> None:
    replica = Replica(postgres_url, [])
    async with running(replica):
        for number in range(20):
            await replica.engine.wake(JobKind.DRAIN, f"room-{number}")
        await until(lambda: len(replica.ran) == 20)
    assert jobs(postgres_url) == []
    assert execute(postgres_url, "SELECT * FROM procrastinate_workers") == []


async def test_a_wake_never_waits_for_the_database(postgres_url: str) -> None:
    engine = Replica(make_url(postgres_url).set(port=1).render_as_string(hide_password=False), []).engine
    before = time.monotonic()
    await engine.wake(*ROOM)
    assert time.monotonic() - before < 0.1


async def test_what_is_due_goes_once_into_the_queue_however_often_it_is_swept(postgres_url: str) -> None:
    """Else every sweep of every replica would put an error into PostgreSQL's log, and a run for nothing behind it."""
    replicas = [Replica(postgres_url, [], lasts=30, grace=0) for _ in range(2)]
    for replica in replicas:
        replica.rows = [ROOM, (JobKind.FIRE, "t_1")]
    async with running(*replicas):
        await until(lambda: sum(replica.now for replica in replicas) == 2)
        # Until here both may have found the same row missing: the slower one's job then waits behind the other's.
        await asyncio.gather(*(replica.engine.sweep() for replica in replicas))
        await asyncio.sleep(0.3)
        before = sorted(jobs(postgres_url))
        for _ in range(3):
            await asyncio.gather(*(replica.engine.sweep() for replica in replicas))
            await asyncio.sleep(0.1)
        assert sorted(jobs(postgres_url)) == before
        assert [key for key in before if key[2] == "doing"] == [("drain", "room", "doing"), ("fire", "t_1", "doing")]


# Several replicas


async def test_never_two_at_once_for_one_key_in_two_replicas(postgres_url: str) -> None:
    ran: list[str] = []
    replicas = [Replica(postgres_url, ran, lasts=0.05) for _ in range(2)]
    async with running(*replicas):
        for number in range(30):
            await replicas[number % 2].engine.wake(*ROOM)
            await asyncio.sleep(0.02)
            assert sum(replica.now for replica in replicas) <= 1
        await until(lambda: len(ran) >= 5)


async def test_a_wake_in_one_replica_while_another_runs_the_key_runs_it_again(postgres_url: str) -> None:
    ran: list[str] = []
    replicas = [Replica(postgres_url, ran, lasts=0.3) for _ in range(2)]
    async with running(*replicas):
        await replicas[0].engine.wake(*ROOM)
        await until(lambda: any(replica.now for replica in replicas))
        (idle,) = (replica for replica in replicas if not replica.now)
        await idle.engine.wake(*ROOM)
        await until(lambda: len(ran) == 2)


async def test_both_replicas_work(postgres_url: str) -> None:
    replicas = [Replica(postgres_url, [], lasts=0.3) for _ in range(2)]
    async with running(*replicas):
        for number in range(60):
            await replicas[0].engine.wake(JobKind.DRAIN, f"room-{number}")
        await until(lambda: sum(len(replica.ran) for replica in replicas) == 60, SWEPT)
        assert all(len(replica.ran) > 5 for replica in replicas)


# Jobs that nobody runs any more


def test_a_heart_may_miss_a_beat() -> None:
    assert SILENCE > 2 * HEARTBEAT


@pytest.mark.parametrize("names", [("drain",), ("of-a-newer-version", "drain")])
async def test_a_dead_replicas_job_is_taken_over(postgres_url: str, names: tuple[str, ...]) -> None:
    left_by_a_dead_replica(postgres_url, *names)
    replica = Replica(postgres_url, [])
    async with running(replica):
        await until(lambda: replica.ran == ["room"], SWEPT)
    assert jobs(postgres_url) == []


async def test_a_dead_replicas_job_is_taken_over_although_another_waits_behind_it(postgres_url: str) -> None:
    left_by_a_dead_replica(postgres_url, "drain")
    replica = Replica(postgres_url, [])
    await replica.engine.wake(*ROOM)
    async with running(replica):
        await until(lambda: replica.ran[:1] == ["room"], SWEPT)


async def test_of_several_replicas_that_find_a_dead_ones_job_none_fails(postgres_url: str) -> None:
    left_by_a_dead_replica(postgres_url, "drain", "fire")
    ran: list[str] = []
    replicas = [Replica(postgres_url, ran) for _ in range(3)]
    async with running(*replicas):
        await until(lambda: Counter(ran)["room"] >= 2, SWEPT)
        await asyncio.gather(*(replica.engine.sweep() for replica in replicas))


async def test_a_job_whose_end_could_not_be_noted_does_not_keep_its_key_for_ever(postgres_url: str) -> None:
    replica = Replica(postgres_url, [])
    async with running(replica):
        await replica.engine.wake(JobKind.FIRE, "first")
        await until(lambda: replica.ran == ["first"] and jobs(postgres_url) == [])
        execute(postgres_url, f"ALTER FUNCTION {FINISH} RENAME TO away")
        await replica.engine.wake(*ROOM)
        await until(lambda: replica.ran[1:] == ["room"])
        await asyncio.sleep(0.2)
        execute(postgres_url, f"ALTER FUNCTION away RENAME TO {FINISH}")
        assert jobs(postgres_url) == [("drain", "room", "doing")]
        await replica.engine.wake(*ROOM)
        await until(lambda: replica.ran[2:3] == ["room"], SWEPT)
        await until(lambda: jobs(postgres_url) == [], SWEPT)


async def test_a_listener_that_is_cut_off_listens_again(postgres: Postgres, postgres_url: str) -> None:
    """Without it a job would wait for the next look into the queue."""
    replica = Replica(postgres_url, [])
    async with running(replica):
        await replica.engine.wake(JobKind.FIRE, "first")
        await until(lambda: replica.ran == ["first"])
        with postgres.closed(str(make_url(postgres_url).database)):
            await asyncio.sleep(0.7)  # too short for the worker's own looks into the queue to fail
        await asyncio.sleep(2)
        waited = []
        for number in range(10):
            before = time.monotonic()
            await replica.engine.wake(JobKind.DRAIN, f"room-{number}")
            await until(lambda: replica.ran[-1] == f"room-{number}")  # noqa: B023
            waited.append(time.monotonic() - before)
        assert sorted(waited)[5] < 0.1


# Stopping


async def test_what_is_under_way_may_end_when_it_is_stopped(postgres_url: str) -> None:
    replica = Replica(postgres_url, [], lasts=1)
    async with running(replica) as (task,):
        await replica.engine.wake(*ROOM)
        await until(lambda: replica.now == 1)
        task.cancel()
        before = time.monotonic()
        with suppress(asyncio.CancelledError):
            await task
        assert replica.ran == ["room"]
        assert time.monotonic() - before < 1.5
    assert jobs(postgres_url) == []


def misses_a_beat(engine: Procrastinated, monkeypatch: pytest.MonkeyPatch) -> None:
    """For a reason that nobody foresaw; the next ones are as always."""
    jobs = engine._app.job_manager
    beat = jobs.update_heartbeat

    async def missed(_worker: int) -> None:
        monkeypatch.setattr(jobs, "update_heartbeat", beat)
        raise LookupError

    monkeypatch.setattr(jobs, "update_heartbeat", missed)


async def test_what_is_under_way_in_a_replica_that_is_stopping_is_not_taken_over(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(procrastinated, "SILENCE", 1.0)
    monkeypatch.setattr(procrastinated, "HEARTBEAT", 0.2)
    ran: list[str] = []
    stopping, other = Replica(postgres_url, ran, lasts=4), Replica(postgres_url, ran)
    async with running(stopping) as (task,):
        await stopping.engine.wake(*ROOM)
        await until(lambda: stopping.now == 1)
        async with running(other):
            task.cancel()
            misses_a_beat(stopping.engine, monkeypatch)
            await asyncio.wait([task])
            assert ran == ["room"]
            await asyncio.sleep(0.5)
    assert ran == ["room"]


async def test_what_does_not_end_is_cancelled_when_the_grace_is_over(postgres_url: str) -> None:
    replica = Replica(postgres_url, [], lasts=30, grace=0.5)
    async with running(replica) as (task,):
        await replica.engine.wake(*ROOM)
        await until(lambda: replica.now == 1)
        task.cancel()
        before = time.monotonic()
        with suppress(asyncio.CancelledError):
            await task
        assert replica.ran == []
        assert replica.now == 0
        assert 0.4 < time.monotonic() - before < 2
    assert jobs(postgres_url) == []


async def test_it_ends_when_nothing_due_would_be_found_any_more(postgres_url: str) -> None:
    """Whoever runs it sees that, and the process ends: it would stand by idle otherwise, and look alive."""
    broken, ran = asyncio.Event(), asyncio.Event()

    def clock() -> datetime:
        if broken.is_set():
            raise OverflowError
        return datetime.now(UTC)

    async def nothing() -> list[Job]:
        return []

    async def handle(_key: str) -> None:
        ran.set()

    engine = Procrastinated(postgres_url, dict.fromkeys(JobKind, handle), nothing, clock)
    task = asyncio.create_task(engine.run())
    async with asyncio.timeout(SWEPT):
        await engine.wake(*ROOM)
        await ran.wait()
        broken.set()
        await engine.wake(*ROOM, datetime.now(UTC))
        with pytest.raises(OverflowError):
            await task
