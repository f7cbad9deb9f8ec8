"""The whole verdict through the service, on each database, with the benchmark's items multiplied (`crowd.py`).

Twice: of a process that has just been started, and did what it does then; and of one that has answered others, about
the same items, before. The items are put there at once (`bulk.py`), and another process is asked (`crowdasked.py`).
Other work on the machine makes the clock useless, so processor time stands beside it, and the machine's speed above.
Beside it the index alone: the same needs answered from memory (the floor), by the database, by one raw ranked query
for any of the question's words, by one for its two rarest alone (exact), and by tantivy; and how many times as long as
those it took, in the same run, to know which records they are (the candidates), and to have them in hand as well, each
as it stands now (a match). A verdict asks for both at once; the candidates are asked for apart, by the same words, in
another round over the same questions.
"""

import asyncio
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from bot.storage import migrate
from tests.bench.bulk import Large
from tests.bench.crowdasked import ASKED, Figures, asked_there, opened
from tests.bench.floor import in_memory
from tests.bench.times import loop, ratio, two
from tests.builders import World
from tests.databases import PostgresMissing, postgres_server


def run() -> None:
    for size in [int(each) for each in os.environ.get("ITEMS", "10000").split(",")]:
        print(f"{size} items, {ASKED} questions; milliseconds p50/p99")
        print(f"this machine makes ten million additions in {loop():.2f} s (0.5 is usual)")
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite+aiosqlite:///{Path(folder) / 'bench.db'}"
            large = Large(size, 0, Path(folder))
            measured = {"SQLite": _measure(url, large, size)}
            _print("SQLite", size, measured["SQLite"])
            try:
                with postgres_server() as postgres:
                    measured["PostgreSQL"] = _measure(postgres.url(postgres.create()), large, size)
                _print("PostgreSQL", size, measured["PostgreSQL"])
            except PostgresMissing as missing:
                print(f"PostgreSQL  not run: {missing}")
        memory, other = in_memory(size)
        print(f"memory      match {two(memory)} (the floor)\ntantivy     any word, best 50 {two(other)}")
        for name, found in measured.items():
            beside = {
                "the floor": memory,
                "a raw ranked query": found.raw,
                "a raw exact one": found.exact,
                "tantivy": other,
            }
            for took, what in ((found.candidates, "the candidates alone take"), (found.index, "a match takes")):
                ratios = ", ".join(f"{ratio(took, times)} of {each}" for each, times in beside.items())
                print(f"{name:11} {what}, at p50/p99, {ratios}", flush=True)


def _print(name: str, size: int, found: Figures) -> None:
    goal = 10 if size <= 10_000 else 50
    print(
        f"{name:11} verdict {two(found.verdicts)} (goal p99 {goal}), of the processor {two(found.busy)}, "
        f"just started {two(found.fresh)}, "
        f"candidates {two(found.candidates)}, match {two(found.index)}, "
        f"raw ranked query {two(found.raw)}, raw exact {two(found.exact)}, "
        f"an item more {two(found.adding)} (goal 3), {found.resident:.0f} MB (goal 250), {dict(found.kinds)}",
        flush=True,
    )


def _measure(url: str, large: Large, size: int) -> Figures:
    world = asyncio.run(_filled(url, large))
    with ProcessPoolExecutor(1, get_context("spawn")) as another:
        return another.submit(asked_there, url, world, size).result()


async def _filled(url: str, large: Large) -> World:
    await asyncio.to_thread(migrate.upgrade, url)
    async with opened(url) as database:
        return await large.store(database)
