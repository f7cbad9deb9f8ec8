"""The withdrawal drill: from the click to the last copy, with ROOMS rooms (default 20) and no rate limit.

A news item stands in every room of the CM side. Somebody withdraws it: every copy is edited and every room gets its
recall. The goal is 5 seconds.
"""

import asyncio
import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bot import logs
from bot.core.card import Tone
from bot.core.turns import Pace
from bot.jobs.procrastinated import Procrastinated
from bot.runtime import Runtime
from bot.services import editing
from tests.bench.load import LIMIT, Watched, _running
from tests.builders import tagged
from tests.databases import PostgresMissing, postgres_server

ROOMS = int(os.environ.get("ROOMS", "20"))
GOAL = 5.0


def run() -> None:
    logs.configure("critical", None)
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'drill.db'}"
        print(f"SQLite, embedded: {asyncio.run(_drill(url, Runtime))}", flush=True)
    try:
        with postgres_server() as postgres:
            url = postgres.url(postgres.create())
            made = partial(Runtime, make_engine=partial(Procrastinated, url))
            print(f"PostgreSQL, Procrastinate: {asyncio.run(_drill(url, made))}", flush=True)
    except PostgresMissing as missing:
        print(f"PostgreSQL  not run: {missing}")


async def _drill(url: str, runtime: Callable[..., Runtime]) -> str:
    async with _running(url, ROOMS, Pace(), runtime) as (database, world, chat, made):
        engine = asyncio.create_task(made.engine.run())
        item = await tagged(database, world)
        await _until(lambda: _standing(chat, Tone.SHAREABLE) == ROOMS)
        begun = time.perf_counter()
        async with database.write() as work:
            await editing.withdraw(work, world.lea, item.id)
        committed = time.perf_counter() - begun
        await _until(lambda: _standing(chat, Tone.SHAREABLE) == 0)
        edited = time.perf_counter() - begun
        await _until(lambda: _standing(chat, Tone.RECALL) >= 2 * ROOMS)
        told = time.perf_counter() - begun
        engine.cancel()
        await asyncio.gather(engine, return_exceptions=True)
    return (
        f"a withdrawal with {ROOMS} rooms: committed after {committed * 1000:.0f} ms, the last copy edited after "
        f"{edited:.1f} s, the last recall told after {told:.1f} s (goal {GOAL:.0f} s)"
    )


def _standing(chat: Watched, tone: Tone) -> int:
    """How many cards of that tone stand in the rooms of the CM side."""
    prefix = f"s{ROOMS}"
    posts = [post for n in range(ROOMS) for post in chat.world.visible(f"{prefix}lea", f"{prefix}cm{n}")]
    return sum(post.card is not None and post.card.tone is tone for post in posts)


async def _until(reached: Callable[[], bool]) -> None:
    async with asyncio.timeout(LIMIT):
        while not reached():
            await asyncio.sleep(0.01)
