"""F9: a digest around each change of the clocks, in Paris and in Montréal; a whole year against another calendar;
several processes at once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil import rrule

from bot.core.digests import Plan, WhenEmpty
from bot.core.flags import Embargo
from bot.core.news import NewsItem
from bot.core.people import Room, Side
from bot.core.wall import Twice, from_wall
from bot.jobs.schedules import Advance
from bot.jobs.starting import STARTS
from bot.services import tagging
from bot.services.digests.keeping import keep
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.work import Work
from integrations.demo.render import plain
from tests.builders import SETUP, StillClock, database_at, draft, halles, tagged
from tests.services.digests.house import EVERY_DAY, House, housed

PARIS, MONTREAL = "Europe/Paris", "America/Montreal"
CHANGES = [
    (PARIS, date(2026, 3, 29)), (PARIS, date(2026, 10, 25)), (PARIS, date(2027, 3, 28)), (PARIS, date(2027, 10, 31)),
    (MONTREAL, date(2026, 3, 8)), (MONTREAL, date(2026, 11, 1)), (MONTREAL, date(2027, 3, 14)),
    (MONTREAL, date(2027, 11, 7)),
]  # fmt: skip
HOURS = (time(1, 30), time(2), time(2, 30), time(3), time(9))
DAY = timedelta(days=1)


@asynccontextmanager
async def company(url: str, zone: str, at: datetime) -> AsyncIterator[tuple[House, list[Room]]]:
    """The company in a zone, with ten rooms of the CM side."""
    clock = StillClock(at)
    text = SETUP.format(name="Les Halles Verrier", undo="0s", release="staff", prefix="")
    text = text.replace("timezone: Europe/Paris", f"timezone: {zone}")
    rooms = ", ".join(f'"demo:cm{n}"' for n in range(10))
    async with database_at(url, clock) as database:
        world = await halles(database, undo="0s")
        file = parse(text.replace('cm: ["demo:cm"]', f"cm: [{rooms}]"), "f.yaml")
        await apply(database, file, dry_run=False, by="test")
        async with database.read() as work:
            organisation = await work.people.organisation(world.organisation.id)
            mandate = await work.people.mandate(world.organisation.id, world.mandate.id)
            found = await work.people.rooms(world.organisation.id, world.mandate.id, Side.CM)
        assert organisation is not None
        assert mandate is not None
        yield House(database, replace(world, organisation=organisation, mandate=mandate), clock), list(found)


def expected(days: Sequence[date], hour: time, zone: str) -> list[datetime]:
    """The instants, by `zoneinfo` alone: after an hour that is skipped, at the first of one that comes twice."""
    found = []
    for day in days:
        local = datetime.combine(day, hour, ZoneInfo(zone))
        there = local.astimezone(UTC)
        while there.astimezone(ZoneInfo(zone)).replace(tzinfo=None) < local.replace(tzinfo=None):
            there += timedelta(minutes=1)
        skipped = there.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != local.replace(tzinfo=None)
        found.append(from_wall(local.replace(tzinfo=None), ZoneInfo(zone), Twice.FIRST) if skipped else there)
    return found


@pytest.mark.parametrize(("zone", "day"), CHANGES, ids=str)
async def test_around_a_change_of_the_clocks_each_day_has_one_digest(zone: str, day: date, sqlite_url: str) -> None:
    """Five hours, daily and weekly: ten of the 120 cases in each; looked at every half hour, twice at a time."""
    begin = datetime.combine(day - DAY, time(0, 30), ZoneInfo(zone)).astimezone(UTC)
    async with company(sqlite_url, zone, begin) as (house, rooms):
        weekly = frozenset({day.weekday()})
        plans = [Plan(days, hour) for hour in HOURS for days in (EVERY_DAY, weekly)]
        async with house.database.write() as work:
            for room, plan in zip(rooms, plans, strict=True):
                await keep(work, house.world.mandate, room, plan, house.lead)
        for _ in range(2 * (24 + 24 + 12)):
            house.clock.at += timedelta(minutes=30)
            if house.clock.at.astimezone(ZoneInfo(zone)).hour < 10:  # none is due later in the day
                await house.tick()
        async with house.database.read() as work:
            rows = (await work.connection.exec_driver_sql("SELECT room, made_at FROM edition")).all()
        for room, plan in zip(rooms, plans, strict=True):
            days = [each for each in (day - DAY, day, day + DAY) if plan.days == EVERY_DAY or each == day]
            made = sorted(datetime.fromisoformat(row.made_at) for row in rows if row.room == room.id)
            assert made == expected(days, plan.at, zone), (zone, day, plan)


@pytest.mark.parametrize(("zone", "day"), CHANGES, ids=str)
async def test_around_a_change_of_the_clocks_no_digest_says_too_early_that_it_may_be_said(
    zone: str, day: date, sqlite_url: str
) -> None:
    """The other forty cases: the end of an embargo at each of five hours, of an hour that comes twice the second."""
    begin = datetime.combine(day - DAY, time(23), ZoneInfo(zone)).astimezone(UTC)
    async with company(sqlite_url, zone, begin) as (house, rooms):
        ends = {}
        for hour in HOURS:
            until = from_wall(datetime.combine(day, hour), ZoneInfo(zone), Twice.SECOND)
            item = await tagged(
                house.database, house.world, draft(f"Ouverture {hour}.", wording=None, embargo=Embargo(until, zone))
            )
            ends[item.id] = until
        async with house.database.write() as work:
            await keep(work, house.world.mandate, rooms[0], Plan(EVERY_DAY, time(23, 30)), house.lead)
        house.clock.at += timedelta(minutes=30)
        await house.tick()
        (edition,) = await house.editions(Side.CM)
        for _ in range(22):
            house.clock.at += timedelta(minutes=30)
            card = await drawn(house, edition, rooms[0])
            over = sum(until <= house.clock.at for until in ends.values())
            assert Counter(line.split()[1] for line in card.split("\n") if line.startswith("N-"))["📣"] == over
            assert card.count("⏳") == len(ends) - over


async def drawn(house: House, edition: str, room: Room) -> str:
    house.world = replace(house.world, cm=replace(house.world.cm, room=room.address))
    card = await house.drawn(edition, Side.CM)
    assert card is not None
    return plain(card)


@pytest.mark.parametrize(
    ("zone", "days"),
    [pytest.param(PARIS, frozenset(range(5)), marks=pytest.mark.long), (PARIS, {0}), (MONTREAL, {1, 4})],
    ids=["Paris on working days", "Paris", "Montréal"],
)
async def test_a_year_of_digests_is_the_year_of_another_calendar(zone: str, days: set[int], sqlite_url: str) -> None:
    """Each digest of a simulated year, against dateutil's rrule on the zone's clocks."""
    async with company(sqlite_url, zone, datetime(2026, 1, 1, tzinfo=UTC)) as (house, rooms):
        async with house.database.write() as work:
            plan = Plan(frozenset(days), time(8, 30), WhenEmpty.LINE)
            schedule = await keep(work, house.world.mandate, rooms[0], plan, house.lead)
        end = datetime(2027, 1, 1, tzinfo=UTC)
        advance = Advance(house.database, STARTS)
        while True:
            async with house.database.read() as work:
                due = await work.schedules.next_due(house.clock.at)
            if due is None or due >= end:
                break
            house.clock.at = due
            await advance(schedule.id)
        async with house.database.read() as work:
            rows = (await work.connection.exec_driver_sql("SELECT made_at FROM edition ORDER BY made_at")).all()
        first = datetime(2025, 12, 31, 8, 30, tzinfo=ZoneInfo(zone))
        local = rrule.rrule(rrule.WEEKLY, dtstart=first, byweekday=sorted(days), until=end)
        calendar = [each.astimezone(UTC) for each in local if each.astimezone(UTC).year == 2026]
        assert [datetime.fromisoformat(row.made_at) for row in rows] == calendar
        assert len(calendar) > 50 * len(days)


async def test_of_several_processes_at_once_one_posts(database_url: str) -> None:
    async with housed(database_url) as house:
        await tagged(house.database, house.world)
        house.clock.forward(days=1)
        async with house.database.read() as work:
            schedules = await work.schedules.of_mandate(house.world.organisation.id, house.world.mandate.id)
        async with database_at(database_url, house.clock) as second:
            rival = second if database_url.startswith("postgresql") else house.database
            jobs = [Advance(each, STARTS) for each in (house.database, rival) * 5]
            await asyncio.gather(*(job(schedule.id) for job in jobs for schedule in schedules))
        assert [len(await house.editions(side)) for side in Side] == [1, 1]
        assert len(await house.deliveries()) == 2


async def test_what_is_committed_while_a_digest_is_made_is_in_the_next_one(postgres_url: str) -> None:
    """An act that began before the digest, and wrote an earlier instant, but was committed after it."""
    async with housed(postgres_url) as house:
        house.clock.forward(days=1)
        begun, made = asyncio.Event(), asyncio.Event()

        async def slow() -> str:
            async with database_at(postgres_url, StillClock(house.clock.at)) as other, other.write() as work:
                begun.set()
                await made.wait()
                item = await new_item(house, work)
                return item.label

        task = asyncio.create_task(slow())
        await begun.wait()
        house.clock.forward(minutes=2)
        await house.tick()
        made.set()
        label = await task
        assert label not in await house.told(Side.CM)
        assert label in await house.next_day(Side.CM)


async def new_item(house: House, work: Work) -> NewsItem:
    item, _ = await tagging.tag(work, house.world.karim, house.world.organisation, [house.world.mandate], draft())
    return item
