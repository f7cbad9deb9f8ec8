"""F1 with Slack and Discord joined, at random: `passerelle run` is killed at any instant, and started again."""

from __future__ import annotations

import asyncio
import random
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.databases import Postgres, sqlite_url
from tests.faults.conftest import joined_at
from tests.faults.instants import Instants
from tests.faults.processes import Nursery
from tests.faults.test_joined_kill import ACTS, survived

GOAL = 500
"""Kills at random, of the demo's houses and of these."""

PLATFORMS = ("slack", "socket", "discord")


@contextmanager
def _database(kind: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """A fresh one of that kind."""
    if kind == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        yield sqlite_url(Path(shutil.copyfile(template, folder / "house.sqlite3")))
        return
    server: Postgres = request.getfixturevalue("postgres")
    name = server.create(request.getfixturevalue("postgres_template"))
    yield server.url(name)
    server.drop(name)


async def killed_at_random(
    nursery: Nursery, folder: Path, url: str, platform: str, act: str, instants: Instants
) -> None:
    """One kill."""
    do, expected, many = ACTS[act]
    async with joined_at(nursery, folder, url, platform, many=many) as joined:
        house = await joined.begin()
        acting = asyncio.ensure_future(do(joined.inside))
        waited = instants.next(f"{platform}-{act}")
        await asyncio.sleep(waited)
        house.send_signal(signal.SIGKILL)
        await house.ends(5)
        await instants.learn(f"{platform}-{act}", waited, url, all_stand=joined.cards() == expected)
        await survived(joined, acting, do, expected)


@pytest.mark.long
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_what_was_accepted_arrives_once_whenever_the_process_dies(
    request: pytest.FixtureRequest, nursery: Nursery, tmp_path: Path, kind: str, budget: float
) -> None:
    """As many kills at random instants as the budget has room for, on each platform in turn."""
    draw = random.Random(time.time_ns())
    end, instants = time.monotonic() + budget - 30, Instants(draw, 0.8)
    try:
        while time.monotonic() < end and instants.met.total() < GOAL:
            platform = PLATFORMS[instants.met.total() % len(PLATFORMS)]
            folder = tmp_path / str(instants.met.total())
            folder.mkdir()
            with _database(kind, request, folder) as url:
                act = draw.choice(sorted(ACTS))
                await killed_at_random(nursery, folder, url, platform, act, instants)
    finally:
        met = instants.met
        print(f"{kind}: {met.total()} kills at random ({dict(met)}), goal {GOAL} in all: 0 lost, 0 doubled in them")
