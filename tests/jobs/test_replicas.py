"""Several real processes on one PostgreSQL: each card once and in its room's order, whichever of them stops or dies."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import psutil
import pytest

from bot.core.address import Place
from bot.core.delivery import Delivery, DeliveryState, Kind
from bot.core.people import Room, Side
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.work import Work
from tests.builders import World, database_at, demo_address, halles, tagged

ROOT = Path(__file__).parents[2]

LEASE = 8.0
"""A short lease: in earnest it is longer, and what a dead replica was just sending waits for its end. Not shorter: a
busy machine that holds a sender up for longer has its card doubled, as no key of a platform's prevents it here."""

TAKEN_OVER = 15.0
"""Seconds without anything going on in which the rooms of a replica that died must be served again."""

STOPPED = 10.0
"""Seconds without anything going on in which a replica that is asked to stop must have ended."""


@dataclass(frozen=True)
class Line:
    """What the chat noted: `begun`, `sent` or `ended`, of which delivery, by which process, when."""

    what: str
    room: str
    key: str
    who: int
    at: float


class Replicas:
    """The processes, and what their chat tells."""

    def __init__(self, url: str, ledger: Path) -> None:
        self._url = url
        self._ledger = ledger
        self.processes: list[subprocess.Popen[bytes]] = []
        ledger.touch()

    def start(self, pace: float) -> subprocess.Popen[bytes]:
        """One more replica, whose sends last so many seconds."""
        arguments = [self._url, str(self._ledger), str(pace), str(LEASE)]
        process = subprocess.Popen([sys.executable, "-m", "tests.jobs.replica", *arguments], cwd=ROOT)
        self.processes.append(process)
        return process

    def lines(self) -> list[Line]:
        """All that happened so far, in its order."""
        return [Line(**json.loads(line)) for line in self._ledger.read_text().splitlines() if line.endswith("}")]

    @property
    def size(self) -> int:
        """How much happened so far."""
        return self._ledger.stat().st_size

    def sent(self) -> list[Line]:
        """The messages that stand in the rooms, first sent first."""
        return [line for line in self.lines() if line.what == "sent"]

    def under_way(self, who: int) -> set[str]:
        """The rooms into which a process is sending now."""
        rooms = {}
        for line in self.lines():
            if line.who == who:
                rooms[line.room] = line.what
        return {room for room, what in rooms.items() if what != "ended"}

    async def until(self, reached: Callable[[], bool], within: float) -> None:
        """Wait for something; `within`: seconds in which nothing at all went on."""
        patience = Patience(self, within)
        while not reached():
            await patience.wait()


class Patience:
    """Ends when nothing has gone on for so many seconds, neither a send nor work of a process, or after ten times as
    long: what gets on, if slowly, on a busy machine is not given up."""

    def __init__(self, replicas: Replicas, within: float) -> None:
        self._replicas, self._within = replicas, within
        self._before = self._done()
        self._begun = self._since = time.monotonic()

    async def wait(self) -> None:
        """A moment. Raises TimeoutError when it is enough."""
        await asyncio.sleep(0.05)
        if (done := self._done()) != self._before:
            self._before, self._since = done, time.monotonic()
        idle, waited = time.monotonic() - self._since, time.monotonic() - self._begun
        if idle > self._within or waited > 10 * self._within:
            raise TimeoutError(f"after {waited:.0f} s, of which nothing went on in the last {idle:.0f}")

    def _done(self) -> tuple[int, int]:
        return self._replicas.size, sum(_busy(each) for each in self._replicas.processes)


def _busy(process: subprocess.Popen[bytes]) -> int:
    """How many whole seconds of the processor a process has had: an idle one takes a few hundredths a second."""
    try:
        return int(sum(psutil.Process(process.pid).cpu_times()[:2]))
    except psutil.Error:
        return 0


@contextmanager
def replicas_on(url: str, ledger: Path) -> Iterator[Replicas]:
    """No process outlives the test."""
    replicas = Replicas(url, ledger)
    try:
        yield replicas
    finally:
        for process in replicas.processes:
            process.kill()
            process.wait()


@pytest.fixture
def replicas(postgres_url: str, tmp_path: Path) -> Iterator[Replicas]:
    with replicas_on(postgres_url, tmp_path / "ledger.jsonl") as started:
        yield started


@pytest.fixture
async def database(postgres_url: str) -> AsyncIterator[Database]:
    async with database_at(postgres_url) as opened:
        yield opened


@pytest.fixture
async def world(database: Database) -> World:
    return await halles(database, undo="0s")


Expected = dict[str, Sequence[str]]
"""The deliveries that each room must get, in their order."""


async def fill(database: Database, world: World, *, rooms: int, each: int) -> Expected:
    """Cards about one piece of news for many rooms. Nobody is woken: the replicas must find them."""
    item = await tagged(database, world)
    expected: dict[str, list[str]] = defaultdict(list)
    async with database.write() as work:
        now = work.now.instant
        mandate = await crowd(work, world, rooms)
        for number in range(each):
            for room in range(rooms):
                made = Delivery(
                    new_id("d"),
                    world.organisation.id,
                    mandate,
                    Kind.NEWS_COMMS,
                    item.id,
                    Place(demo_address(f"room-{room}")),
                    now + timedelta(microseconds=number),
                )
                await work.deliveries.add(made, now)
                expected[made.place.room.id].append(made.id)
    return dict(expected)


async def crowd(work: Work, world: World, rooms: int) -> str:
    """A mandate of its own with so many rooms: what is tagged for the other one does not go there by itself."""
    found = [each for each in await work.people.mandates(world.organisation.id) if each.id != world.mandate.id]
    mandate = found[0] if found else replace(world.mandate, id=new_id("w"), name="Foule")
    if not found:
        await work.people.add_mandate(mandate)
    known = {room.address for room in await work.people.rooms(world.organisation.id, mandate.id)}
    for number in range(rooms):
        address = demo_address(f"room-{number}")
        if address not in known:
            await work.people.add_room(Room(new_id("o"), world.organisation.id, mandate.id, Side.COMMS, address))
    return mandate.id


def judge(replicas: Replicas, expected: Expected) -> None:
    """Each card stands once where it belongs, in its order; never were two on their way into one room."""
    got: dict[str, list[Line]] = defaultdict(list)
    for line in replicas.lines():
        if line.room in expected:
            got[line.room].append(line)
    assert {room: [line.key for line in lines if line.what == "sent"] for room, lines in got.items()} == expected
    for room, lines in got.items():
        ended = {(line.key, line.who) for line in lines if line.what == "ended"}
        for before, after in pairwise(lines):
            if after.what == "begun" and before.what != "ended":
                assert (before.key, before.who) not in ended, f"two on their way into {room}"


async def all_sent(database: Database, world: World) -> bool:
    async with database.read() as work:
        states = await work.deliveries.counted(world.organisation.id)
    assert not states.get(DeliveryState.DEAD)
    return not states.get(DeliveryState.WAITING) and not states.get(DeliveryState.SENDING)


async def finished(replicas: Replicas, database: Database, world: World, within: float) -> None:
    patience = Patience(replicas, within)
    while not await all_sent(database, world):
        await patience.wait()


async def stops(replicas: Replicas, process: subprocess.Popen[bytes]) -> None:
    """Ask a process to stop, and wait until it has."""
    process.send_signal(signal.SIGTERM)
    await replicas.until(lambda: process.poll() is not None, STOPPED)
    assert process.returncode == 0


async def dies(replicas: Replicas, process: subprocess.Popen[bytes]) -> None:
    """Kill a process in the middle of a send, and wait until another one serves its rooms."""
    await replicas.until(lambda: bool(replicas.under_way(process.pid)), 20)
    process.kill()
    process.wait()
    died, rooms = time.monotonic(), replicas.under_way(process.pid)

    def served() -> set[str]:
        return {line.room for line in replicas.lines() if line.at > died and line.who != process.pid}

    await replicas.until(lambda: rooms <= served(), TAKEN_OVER)


def shares(replicas: Replicas) -> Counter[int]:
    """How many messages each process sent."""
    return Counter(line.who for line in replicas.sent())


async def both_at_work(
    replicas: Replicas, database: Database, world: World, *, rooms: int = 12, each: int = 5
) -> Expected:
    """Give them cards until each has sent five, and some more. Which of them is up first empties the rooms that it
    finds full, and on a busy machine the other comes seconds later: to nothing, were all cards there before."""
    expected: Expected = {}
    patience, before = Patience(replicas, 40), -1
    while before < 5:
        before = min(shares(replicas)[process.pid] for process in replicas.processes)
        if before >= 5 or await all_sent(database, world):
            more = await fill(database, world, rooms=rooms, each=each)
            expected = {room: [*expected.get(room, ()), *keys] for room, keys in more.items()}
        await patience.wait()
    return expected


async def sending(replicas: Replicas) -> subprocess.Popen[bytes]:
    """One that is sending something."""
    found: list[subprocess.Popen[bytes]] = []

    def looked() -> bool:
        found[:] = [process for process in replicas.processes if replicas.under_way(process.pid)]
        return bool(found)

    await replicas.until(looked, 40)
    return found[0]


@pytest.mark.long
@pytest.mark.parametrize("each", [3, 15])
async def test_each_card_once_and_in_order_while_one_of_two_is_stopped(
    replicas: Replicas, database: Database, world: World, each: int
) -> None:
    first, second = (replicas.start(pace=0.05) for _ in range(2))
    expected = await both_at_work(replicas, database, world, each=each)
    await stops(replicas, first)
    await finished(replicas, database, world, 60)
    await stops(replicas, second)
    judge(replicas, expected)


async def test_what_a_killed_replica_left_is_taken_over_and_nothing_is_lost_or_doubled(
    replicas: Replicas, database: Database, world: World
) -> None:
    both = [replicas.start(pace=0.2) for _ in range(2)]
    expected = await both_at_work(replicas, database, world, rooms=8)
    first = await sending(replicas)
    await dies(replicas, first)
    await finished(replicas, database, world, 60)
    judge(replicas, expected)
    (second,) = (process for process in both if process is not first)
    assert shares(replicas)[second.pid] > len(expected)


@pytest.mark.long
async def test_many_kills_and_stops(replicas: Replicas, database: Database, world: World, budget: float) -> None:
    """As many rounds as the budget has room for: one of three is killed, one is stopped in the middle of slow sends."""
    end = time.monotonic() + max(budget - 60, 30)
    expected: Expected = {}
    while time.monotonic() < end:
        more = await fill(database, world, rooms=40, each=25)
        expected = {room: [*expected.get(room, ()), *keys] for room, keys in more.items()}
        killed, stopped, stays = replicas.start(pace=0.1), replicas.start(pace=2), replicas.start(pace=0.1)
        await replicas.until(lambda: bool(replicas.under_way(stopped.pid)), 60)  # noqa: B023
        await dies(replicas, killed)
        await stops(replicas, stopped)
        await finished(replicas, database, world, 300)
        await stops(replicas, stays)
        judge(replicas, expected)
