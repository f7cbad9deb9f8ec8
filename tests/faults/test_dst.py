"""Clocks that change: 120 cases, each lived through by the real engine on a real database, with restarts in between.

For each of the eight changes one company keeps a daily and a weekly schedule and an embargo at each of five local
times. Its clock stands still but for quarters of an hour around the change and for every expected instant (on the day
itself also the second before); what ran when is written down, and each case looks at its own line. The instants are
worked out here by hand, from the offsets that the zones had.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.core.address import Platform
from bot.core.flags import Embargo
from bot.core.recurrence import Recurrence, Rule
from bot.core.schedules import Run, Schedule, ScheduleKind
from bot.i18n.dates import in_zones
from bot.i18n.instants import read_instant
from bot.runtime import Runtime
from bot.services import scheduling
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import StillClock, World, database_at, demo_app, draft, halles, tagged
from tests.databases import Postgres, sqlite_url

PARIS, MONTREAL = "Europe/Paris", "America/Montreal"
DAY, HOUR, MINUTE, SECOND = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)
TIMES = ("01:30", "02:00", "02:30", "03:00", "09:00")
KINDS = ("daily", "weekly", "embargo")

# What the instants of that day are (UTC), in the order of TIMES: of a schedule, and of the end of an embargo. Beside it
# the hours from UTC on the days before and on the days after.
PARIS_SPRING = (1, 2, ("00:30", "01:00", "01:00", "01:00", "07:00"), ("00:30", "01:00", "01:00", "01:00", "07:00"))
PARIS_AUTUMN = (2, 1, ("-23:30", "00:00", "00:30", "02:00", "08:00"), ("-23:30", "01:00", "01:30", "02:00", "08:00"))
MONTREAL_SPRING = (-5, -4, ("06:30", "07:00", "07:00", "07:00", "13:00"), ("06:30", "07:00", "07:00", "07:00", "13:00"))
MONTREAL_AUTUMN = (-4, -5, ("05:30", "07:00", "07:30", "08:00", "14:00"), ("06:30", "07:00", "07:30", "08:00", "14:00"))

CHANGES = {
    ("2026-03-08", MONTREAL): MONTREAL_SPRING,
    ("2026-03-29", PARIS): PARIS_SPRING,
    ("2026-10-25", PARIS): PARIS_AUTUMN,
    ("2026-11-01", MONTREAL): MONTREAL_AUTUMN,
    ("2027-03-14", MONTREAL): MONTREAL_SPRING,
    ("2027-03-28", PARIS): PARIS_SPRING,
    ("2027-10-31", PARIS): PARIS_AUTUMN,
    ("2027-11-07", MONTREAL): MONTREAL_AUTUMN,
}
ON_POSTGRES = {"2026-03-08", "2026-10-25", "2027-11-07"}

CASES = [
    pytest.param(database, day, zone, at, kind, id=f"{database}-{zone.split('/')[1]}-{day}-{at}-{kind}")
    for database in ("sqlite", "postgres")
    for day, zone in CHANGES
    if database == "sqlite" or day in ON_POSTGRES
    for at in TIMES
    for kind in KINDS
]


def expected(day: str, zone: str, at: str, kind: str) -> dict[date, datetime]:
    """When something of a kind is to happen at a local time, around a change and on its day."""
    before, after, schedules, embargoes = CHANGES[(day, zone)]
    change = date.fromisoformat(day)
    said = (embargoes if kind == "embargo" else schedules)[TIMES.index(at)]
    start = datetime.combine(change, time(), UTC)
    on_the_day = start - DAY if said.startswith("-") else start
    shown = time.fromisoformat(said.removeprefix("-"))
    found = {change: on_the_day + shown.hour * HOUR + shown.minute * MINUTE}
    if kind != "embargo":
        apart = DAY if kind == "daily" else 7 * DAY
        wall = datetime.combine(change, time.fromisoformat(at), UTC)
        found |= {change - apart: wall - apart - before * HOUR, change + apart: wall + apart - after * HOUR}
    return dict(sorted(found.items()))


@dataclass
class Life:
    """What happened in one company around one change: (time, kind) → (day, when), in the order in which it did."""

    day: str
    zone: str
    clock: StillClock
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    seen: dict[tuple[str, str], list[tuple[date, datetime]]] = field(default_factory=dict)

    def instants(self) -> list[datetime]:
        """When the clock stops: each quarter of an hour around the change, at what is expected, and just before."""
        all_of = [at for each in TIMES for kind in KINDS for at in expected(self.day, self.zone, each, kind).values()]
        middle = expected(self.day, self.zone, "03:00", "daily")[date.fromisoformat(self.day)]
        around = [middle + 15 * n * MINUTE for n in range(-12, 5)]
        return sorted({*around, *all_of, *(at - SECOND for at in all_of if abs(at - middle) < DAY / 2)})

    def restarts(self) -> list[datetime]:
        """In the hour that comes twice or never, and beside it."""
        middle = expected(self.day, self.zone, "03:00", "daily")[date.fromisoformat(self.day)]
        return [middle - n * MINUTE for n in (105, 45)]

    async def start(self, work: Work, run: Run) -> None:
        """What a run does here."""
        self.seen.setdefault(self.names[run.schedule.id], []).append((run.day, work.now.instant))


async def live(url: str, day: str, zone: str) -> Life:
    """The days around a change, in three parts: before each of the later ones the process begins anew."""
    life = Life(day, zone, StillClock(datetime.combine(date.fromisoformat(day), time(12), UTC) - 8 * DAY))
    chat, stops = demo_app(life.clock).chat, life.instants()
    begins = [life.clock.at, *life.restarts(), stops[-1] + SECOND]
    items: dict[str, str] = {}
    for begin, end in pairwise(begins):
        async with database_at(url, life.clock) as database:
            if not items:
                items = await _set_up(database, life)
            engine = Runtime(database, {Platform.DEMO: chat}, "fr", starts={ScheduleKind.DIGEST: life.start}).engine
            for stop in stops:
                if begin <= stop < end:
                    life.clock.at = stop
                    await engine.settle()  # type: ignore[attr-defined]
            for at, id in items.items():
                life.seen[at, "embargo"] = [(date.fromisoformat(day), each) for each in await _ended(database, id)]
    return life


async def _set_up(database: Database, life: Life) -> dict[str, str]:
    """The schedules, and the items under embargo by their times."""
    world = await halles(database, undo="0s")
    async with database.write() as work:
        await work.pausing.pause(life.clock.at)  # what leaves is not the matter here
        for at in TIMES:
            for kind in ("daily", "weekly"):
                life.names[(await _added(work, world, life, at, kind)).id] = (at, kind)
    return {at: await _embargoed(database, world, life, at) for at in TIMES}


async def _ended(database: Database, item: str) -> list[datetime]:
    async with database.read() as work:
        organisation = await work.organisation_of(item)
        assert organisation is not None
        return [line.at for line in await work.register.about(organisation, item) if line.verb == "embargo-over"]


async def _added(work: Work, world: World, life: Life, at: str, kind: str) -> Schedule:
    first = date.fromisoformat(life.day) - (DAY if kind == "daily" else 7 * DAY)
    recurrence = Recurrence(Rule.parse(f"FREQ={kind.upper()}"), first, time.fromisoformat(at), life.zone)
    mandate = world.mandate
    return await scheduling.add(work, mandate.organisation, mandate.id, ScheduleKind.DIGEST, recurrence, HOUR)


async def _embargoed(database: Database, world: World, life: Life, at: str) -> str:
    until = read_instant(f"{life.day} {at}", now=life.clock.at, zone=life.zone, locale="en")
    made = draft(f"L'atelier {at} ouvre.", embargo=Embargo(until, life.zone))
    return (await tagged(database, world, made)).id


@pytest.fixture(scope="module")
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str, str], Life]:
    """The life around a change on a kind of database, lived when it is first asked for."""
    lives: dict[tuple[str, str, str], Life] = {}

    def life(kind: str, day: str, zone: str) -> Life:
        if (kind, day, zone) not in lives:
            with _database(request, kind, tmp_path_factory) as url:
                lives[kind, day, zone] = asyncio.run(live(url, day, zone))
        return lives[kind, day, zone]

    return life


@contextmanager
def _database(request: pytest.FixtureRequest, kind: str, folders: pytest.TempPathFactory) -> Iterator[str]:
    template = request.getfixturevalue(f"{kind}_template")
    if kind == "sqlite":
        file = Path(shutil.copyfile(template, folders.mktemp("life") / "life.sqlite3"))
        yield sqlite_url(file)
        file.unlink()
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    name = postgres.create(template)
    yield postgres.url(name)
    postgres.drop(name)


def test_there_are_120_cases() -> None:
    assert len([case for case in CASES if case.values[0] == "sqlite"]) == 120


@pytest.mark.parametrize(("database", "day", "zone", "at", "kind"), CASES)
def test_a_change_of_clocks(
    lived: Callable[[str, str, str], Life], database: str, day: str, zone: str, at: str, kind: str
) -> None:
    happened = lived(database, day, zone).seen[at, kind]
    days = [each for each, _ in happened]
    assert len(days) == len(set(days)), "exactly one run for each local date"
    wanted = expected(day, zone, at, kind)
    around = [(each, when) for each, when in happened if kind == "weekly" or each <= max(wanted)]
    assert around == list(wanted.items())


# The weeks in which Montréal has changed and Paris has not: five hours apart instead of six

FIVE_HOURS = {"2026-03-11", "2026-03-18", "2026-03-25", "2026-10-28", "2027-03-17", "2027-03-24", "2027-11-03"}


def test_a_weekly_meeting_is_said_in_both_zones() -> None:
    """Every Wednesday of 2026 and 2027 at 15:00 in Paris."""
    meeting = Recurrence(Rule.parse("FREQ=WEEKLY"), date(2026, 1, 7), time(15), PARIS)
    days = meeting.days(date(2026, 1, 1), date(2027, 12, 31))
    assert len(days) == 104
    for day in days:
        there = "10:00" if day.isoformat() in FIVE_HOURS else "09:00"
        french = in_zones(meeting.instant(day), (PARIS, MONTREAL), "fr")
        assert french.startswith(f"mercredi {'1er' if day.day == 1 else day.day} ")
        assert french.endswith(f" à 15:00 (heure de Paris), soit {there} (heure de Montréal)")
        english = in_zones(meeting.instant(day), (PARIS, MONTREAL), "en")
        assert english.endswith(f" at 15:00 (Paris time), that is {there} (Montréal time)")
