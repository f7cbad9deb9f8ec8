"""Topics are asked for on the working day before, once, whatever happens to the process, the hour or the zone."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil import rrule

from bot.core.recurrence import Recurrence
from bot.core.syncdays import weekly
from bot.core.worktime import usual
from bot.jobs.schedules import Advance
from bot.jobs.starting import STARTS
from bot.jobs.timers import due
from bot.ports import JobKind
from bot.runtime import Runtime
from bot.services.syncs import meetings
from tests.builders import database_at
from tests.services.syncs.acting import PARIS, Scene

ASKED = "Quels sujets"
AGENDA = "Ordre du jour"


async def test_both_sides_are_asked_on_friday_for_monday(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.until("2026-03-20 10:29")
    assert not [post for post in scene.posts("comms") + scene.posts("cm") if ASKED in post and "lundi 23 mars" in post]
    await scene.until("2026-03-20 10:30")
    for room in ("comms", "cm"):
        assert [ASKED in post and "lundi 23 mars" in post for post in scene.posts(room)][-1]
    asked = (await scene.sitting(meeting, "2026-03-23")).prompted_at
    await scene.until("2026-03-22 23:00")
    assert (await scene.sitting(meeting, "2026-03-23")).prompted_at == asked
    assert sum(ASKED in post for post in scene.posts("cm")) == 1


async def test_after_easter_monday_they_are_asked_before_the_holiday_and_told_of_it(scene: Scene) -> None:
    tuesday = await scene.arranged(days=(1,), name="Mardi")
    monday = await scene.arranged(name="Lundi")
    await scene.until("2026-04-03 10:30")
    assert (await scene.sitting(tuesday, "2026-04-07")).prompted_at is not None
    told = [post for post in scene.posts("comms") if "Lundi" in post and "6 avril" in post]
    assert all(word in told[-1] for word in ("férié", "Le sauter"))
    assert not [post for post in scene.posts("cm") if "Le sauter" in post], "a CM is offered no change"
    assert (await scene.sitting(monday, "2026-04-06")).prompted_at is not None


async def test_a_meeting_set_after_the_hour_of_asking_asks_at_once(scene: Scene) -> None:
    await scene.arranged(at="09:00", days=(1,))
    await scene.settle()
    assert sum(ASKED in post for post in scene.posts("cm")) == 1
    await scene.until("2026-03-17 08:00")
    assert sum(ASKED in post for post in scene.posts("cm")) == 1


async def test_down_at_the_hour_they_are_asked_afterwards_and_once(scene: Scene) -> None:
    await scene.arranged()
    await scene.until("2026-03-19 12:00")
    await scene.until("2026-03-21 02:00")  # it was down on Friday at half past ten
    await scene.until("2026-03-21 11:00")
    assert sum(ASKED in post and "23 mars" in post for post in scene.posts("cm")) == 1


async def test_down_from_the_eve_until_after_the_hour_nobody_is_asked_in_vain(scene: Scene) -> None:
    await scene.arranged()
    await scene.until("2026-03-17 12:00")
    before = scene.posts("cm")
    await scene.until("2026-03-23 10:45")
    new = scene.posts("cm")[len(before) :]
    assert [AGENDA in post for post in new] == [True]


async def test_another_hour_or_zone_between_asking_and_meeting_asks_nobody_twice(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.until("2026-03-20 11:00")
    asked = await scene.sitting(meeting, "2026-03-23")
    async with scene.database.write() as work:
        plan = await meetings.plan_of(work, meeting)
        later = replace(plan, recurrence=replace(plan.recurrence, at=time(9), zone="America/Montreal"))
        meeting = await meetings.rearrange(work, "p_test", meeting, later)
    await scene.until("2026-03-23 09:00", "America/Montreal")
    assert sum(ASKED in post or "publié" in post for post in scene.posts("cm") if "23 mars" in post) == 1
    held = await scene.sitting(meeting, "2026-03-23")
    assert held.id == asked.id
    assert held.opened_at == datetime(2026, 3, 23, 9, tzinfo=ZoneInfo("America/Montreal"))
    assert sum(AGENDA in post for post in scene.posts("cm") if "23 mars" in post) == 1
    assert all(zone in scene.posts("cm")[-1] for zone in ("heure de Montréal", "heure de Paris"))


async def test_two_replicas_ask_and_open_once(scene: Scene, database_url: str) -> None:
    await scene.arranged()
    async with database_at(database_url, scene.clock) as second:
        other = Runtime(second, {scene.app.chat.platform: scene.app.chat}, "fr")
        for stop in ("2026-03-20 10:30", "2026-03-23 10:30"):
            scene.clock.at = datetime.fromisoformat(stop).replace(tzinfo=ZoneInfo(PARIS))
            if database_url.startswith("sqlite"):
                await scene.settle()
                await other.engine.settle()  # type: ignore[attr-defined]
            else:
                await _both(scene, other)
    assert sum("publié" in post for post in scene.posts("cm")) == 1
    assert sum(AGENDA in post and "23 mars" in post for post in scene.posts("cm")) == 1


async def _both(scene: Scene, other: Runtime) -> None:
    await asyncio.gather(scene.settle(), other.engine.settle())  # type: ignore[attr-defined]
    await scene.settle()


async def _tick(scene: Scene) -> None:
    """What an engine does about schedules: run those that the rows say are due, with the handler of the product."""
    for kind, key in await due(scene.database):
        if kind is JobKind.ADVANCE:
            await Advance(scene.database, STARTS)(key)


@pytest.mark.parametrize(("zone", "days", "weeks"), [(PARIS, (0,), 1), ("America/Montreal", (1, 4), 2)])
@pytest.mark.long
async def test_a_year_as_another_library_reckons_it(scene: Scene, zone: str, days: tuple[int, ...], weeks: int) -> None:
    """Every day of a year is lived through; what was asked for and opened when, beside dateutil's calendar."""
    async with scene.database.write() as work:
        await work.pausing.pause(scene.clock.at)  # what leaves is not the matter here
    scene.clock.at = datetime(2026, 1, 2, 12, tzinfo=ZoneInfo(zone))
    first = date(2026, 1, 5)
    plan = meetings.Plan("Point", Recurrence(weekly(days, weeks), first, time(9, 30), zone))
    async with scene.database.write() as work:
        meeting = await meetings.arrange(work, "p_test", scene.mandate, plan)
    stop = scene.clock.at
    while stop < datetime(2027, 1, 1, tzinfo=ZoneInfo(zone)):
        stop = scene.clock.at = (stop + timedelta(days=1)).replace(hour=9, minute=30)
        await _tick(scene)
    begins, ends = (datetime.combine(day, time(9, 30), ZoneInfo(zone)) for day in (first, date(2026, 12, 31)))
    theirs = [each.date() for each in rrule.rrule(rrule.WEEKLY, begins, weeks, byweekday=days, until=ends)]
    async with scene.database.read() as work:
        held = [found for day in theirs if (found := await work.sittings.on(meeting, day)) is not None]
    assert [each.day for each in held] == theirs
    work_time = usual(scene.world.organisation.zone)
    for sitting in held:
        assert sitting.opened_at == datetime.combine(sitting.day, time(9, 30), ZoneInfo(zone))
        eve = max(d for n in range(1, 15) if work_time.is_working_day(d := sitting.day - timedelta(days=n)))
        if eve > date(2026, 1, 2):
            assert sitting.prompted_at == datetime.combine(eve, time(9, 30), ZoneInfo(zone))
