"""How long a CM waits for a verdict where a million items and a hundred thousand precedents are on record (L5).

The records are put there at once (`bulk.py`); the process that asks has only ever asked. MILLION says how many items
(default 1000000; a tenth as many precedents), ASKED how many questions (default 200), each about a random one of all
items: the worst a house can do to a memory of what was read. All that a question is judged by is measured, as its asker
waits for it: the whole, its sentences, and what of it may be shown. Then the plans: what reads a table through.
"""

import asyncio
import os
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

import psutil

from bot import logs
from bot.core.questions import Asking
from bot.desk.warm import warm
from bot.services.considering import consider
from bot.storage import migrate
from bot.storage.database import Database
from tests.bench import crowd
from tests.bench.bulk import Large
from tests.bench.plans import asked_by, read_through
from tests.builders import StillClock, World, database_at
from tests.databases import PostgresMissing, postgres_server

ITEMS = int(os.environ.get("MILLION", "1000000"))
ASKED = int(os.environ.get("ASKED", "200"))
GOAL = 300.0
LEFT_OUT = 1000
"""Rows that a statement may look at and leave out."""


@dataclass
class Figures:
    """Milliseconds of each question, by the clock and of the processor."""

    waited: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return f"{_three(self.waited)}, of the processor {_three(self.busy)}"


def run() -> None:
    print(
        f"{ITEMS} items, {ITEMS // 10} precedents, {ASKED} questions; milliseconds p50/p95/p99 (goal: p95 {GOAL:.0f})"
    )
    with tempfile.TemporaryDirectory() as folder:
        large = Large(ITEMS, ITEMS // 10, Path(folder))
        _print("SQLite", f"sqlite+aiosqlite:///{Path(folder) / 'bench.db'}", large)
        try:
            with postgres_server() as postgres:
                _print("PostgreSQL", postgres.url(postgres.create()), large)
        except PostgresMissing as missing:
            print(f"PostgreSQL  not run: {missing}")


def _print(name: str, url: str, large: Large) -> None:
    begun = time.perf_counter()
    world = asyncio.run(_filled(url, large))
    filled = time.perf_counter() - begun
    with ProcessPoolExecutor(1, get_context("spawn")) as another:
        print(f"{name:11} filled in {filled:.0f} s; {another.submit(_asked, url, world).result()}", flush=True)


async def _filled(url: str, large: Large) -> World:
    await asyncio.to_thread(migrate.upgrade, url)
    async with database_at(url, StillClock(crowd.latest())) as database:
        return await large.store(database)


def _asked(url: str, world: World) -> str:
    logs.configure("critical", None)
    warm()
    return asyncio.run(_measured(url, world))


async def _measured(url: str, world: World) -> str:
    first, fresh, known = Figures(), Figures(), Figures()
    async with database_at(url, StillClock(crowd.latest())) as database:
        await _ask(database, world, crowd.questions(1, 1, seed=6), first)
        await _ask(database, world, _questions(8), fresh)
        await _ask(database, world, _questions(7), known)
        plans = await _plans(database, world, url)
    resident = psutil.Process().memory_info().rss / 1e6
    return (
        f"the first question {first.waited[0]:.0f}; just started {fresh}; after these {known}; "
        f"{resident:.0f} MB; {dict(known.kinds)}; read through: {'; '.join(plans) or 'no table'}"
    )


def _questions(seed: int) -> list[crowd.Asked]:
    return crowd.questions(ASKED, crowd.copies_of(ITEMS), seed=seed)


async def _ask(database: Database, world: World, questions: list[crowd.Asked], found: Figures) -> None:
    for question in questions:
        begun, busy = time.perf_counter(), time.process_time()
        found.kinds[await _one(database, world, question)] += 1
        found.waited.append((time.perf_counter() - begun) * 1000)
        found.busy.append((time.process_time() - busy) * 1000)


async def _one(database: Database, world: World, question: crowd.Asked) -> str:
    asking = Asking(world.sam.member.id if world.sam.member else "", str(world.cm.room))
    async with database.read() as work:
        judged = await consider(work, world.organisation, world.mandate, question.text, asking)
    return judged.kind.value


async def _plans(database: Database, world: World, url: str) -> list[str]:
    """What reads a table through, of all statements that some questions take."""

    async def ask_some() -> None:
        for question in _questions(9)[:20]:
            await _one(database, world, question)

    return await asyncio.to_thread(read_through, url, await asked_by(ask_some), LEFT_OUT)


def _three(times: list[float]) -> str:
    ordered = sorted(times)
    return "/".join(f"{ordered[max(0, int(len(ordered) * share) - 1)]:.0f}" for share in (0.5, 0.95, 0.99))
