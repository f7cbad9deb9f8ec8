"""Clocks that change, and syncs: 120 cases, each lived through by the real engine on a real database, with restarts in
between. The instants are those of `test_dst.py`, worked out there by hand.

For each of the eight changes one company meets at each of five local times: every day, on the day of the change each
week, and on the day after it, so that topics are asked for on the day of the change.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.core.address import Platform
from bot.core.people import Organisation
from bot.core.recurrence import Recurrence
from bot.core.syncdays import weekly
from bot.core.syncs import Meeting, Sitting
from bot.core.worktime import WorkTime
from bot.runtime import Runtime
from bot.services.syncs import meetings
from bot.storage.database import Database
from tests.builders import StillClock, World, database_at, demo_app, halles
from tests.databases import sqlite_url
from tests.faults.test_dst import CHANGES, DAY, SECOND, TIMES, Life, expected

KINDS = ("daily", "weekly", "prompt")

CASES = [
    pytest.param(day, zone, at, kind, id=f"{zone.split('/')[1]}-{day}-{at}-{kind}")
    for day, zone in CHANGES
    for at in TIMES
    for kind in KINDS
]


@dataclass
class Syncs:
    """What was asked for and opened in one company around one change, by time and kind."""

    life: Life
    seen: dict[tuple[str, str], dict[date, Sitting]] = field(default_factory=dict)


async def live(url: str, day: str, zone: str) -> Syncs:
    """The days around a change, in three parts: before each of the later ones the process begins anew."""
    clock = StillClock(datetime.combine(date.fromisoformat(day), time(12), UTC) - 8 * DAY)
    syncs = Syncs(Life(day, zone, clock))
    chat, stops = demo_app(clock).chat, syncs.life.instants()
    begins = [clock.at, *syncs.life.restarts(), stops[-1] + SECOND]
    arranged: dict[tuple[str, str], Meeting] = {}
    for begin, end in pairwise(begins):
        async with database_at(url, clock) as database:
            if not arranged:
                arranged = await _set_up(database, syncs.life)
            engine = Runtime(database, {Platform.DEMO: chat}, "fr").engine
            for stop in stops:
                if begin <= stop < end:
                    clock.at = stop
                    await engine.settle()  # type: ignore[attr-defined]
            for key, meeting in arranged.items():
                syncs.seen[key] = await _sittings(database, meeting)
    return syncs


async def _set_up(database: Database, life: Life) -> dict[tuple[str, str], Meeting]:
    world = await halles(database, undo="0s")
    change = date.fromisoformat(life.day)
    days = {"daily": tuple(range(7)), "weekly": (change.weekday(),), "prompt": ((change + DAY).weekday(),)}
    async with database.write() as work:
        await work.pausing.pause(life.clock.at)  # what leaves is not the matter here
        await work.people.set_organisation(_always_at_work(world, life.zone))
        return {
            (at, kind): await meetings.arrange(work, "p_test", world.mandate, _plan(life, at, kind, days[kind]))
            for at in TIMES
            for kind in KINDS
        }


def _always_at_work(world: World, zone: str) -> Organisation:
    organisation = world.organisation
    hours = WorkTime(zone, days=frozenset(range(7)))
    return Organisation(organisation.id, organisation.name, organisation.locale, organisation.zone, hours=hours)


def _plan(life: Life, at: str, kind: str, days: tuple[int, ...]) -> meetings.Plan:
    first = date.fromisoformat(life.day) - (DAY if kind == "daily" else 7 * DAY)
    return meetings.Plan(f"{kind} {at}", Recurrence(weekly(days), first, time.fromisoformat(at), life.zone))


async def _sittings(database: Database, meeting: Meeting) -> dict[date, Sitting]:
    found = {}
    async with database.read() as work:
        start = work.now.instant.date()
        for n in range(-20, 20):
            sitting = await work.sittings.on(meeting, start + n * timedelta(days=1))
            if sitting is not None:
                found[sitting.day] = sitting
    return found


@pytest.fixture(scope="module")
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Syncs]:
    """The life around a change, lived when it is first asked for."""
    lives: dict[tuple[str, str], Syncs] = {}

    def life(day: str, zone: str) -> Syncs:
        if (day, zone) not in lives:
            template = request.getfixturevalue("sqlite_template")
            file = Path(shutil.copyfile(template, tmp_path_factory.mktemp("life") / "life.sqlite3"))
            lives[day, zone] = asyncio.run(live(sqlite_url(file), day, zone))
            file.unlink()
        return lives[day, zone]

    return life


def test_there_are_120_cases() -> None:
    assert len(CASES) == 120


@pytest.mark.parametrize(("day", "zone", "at", "kind"), CASES)
def test_a_change_of_clocks(lived: Callable[[str, str], Syncs], day: str, zone: str, at: str, kind: str) -> None:
    sittings = lived(day, zone).seen[at, kind]
    change = date.fromisoformat(day)
    if kind == "prompt":
        assert sittings[change + DAY].prompted_at == expected(day, zone, at, "daily")[change]
        return
    opened = {each: sitting.opened_at for each, sitting in sittings.items() if sitting.opened_at is not None}
    wanted = expected(day, zone, at, kind)
    assert {each: opened.get(each) for each in wanted} == wanted
    assert kind == "daily" or set(opened) == set(wanted), "one for each week, and no other"
