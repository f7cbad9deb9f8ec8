"""A schedule is changed at run time: the next time is computed anew, and nothing is played again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, time, timedelta

import pytest

from bot.core.recurrence import Recurrence, Rule
from bot.core.schedules import RunState, Schedule, ScheduleKind
from bot.errors import Gone, Stale
from bot.ports import JobKind
from bot.services import scheduling
from bot.storage.database import Database
from tests.builders import StillClock, World, database_at, halles

MONDAY = date(2026, 3, 16)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def daily(at: time, zone: str = "Europe/Paris") -> Recurrence:
    return Recurrence(Rule.parse("FREQ=DAILY"), date(2026, 3, 1), at, zone)


@pytest.fixture
def clock() -> StillClock:
    """It is 10:00 in Paris, on Monday 16 March 2026."""
    return StillClock()


@pytest.fixture
async def still(database_url: str, clock: StillClock) -> AsyncIterator[Database]:
    async with database_at(database_url, clock) as opened:
        yield opened


@pytest.fixture
async def people(still: Database) -> World:
    return await halles(still)


async def added(database: Database, world: World, recurrence: Recurrence) -> Schedule:
    async with database.write() as work:
        organisation, mandate = world.organisation.id, world.mandate.id
        return await scheduling.add(work, organisation, mandate, ScheduleKind.SYNC, recurrence, HOUR)


async def test_a_new_schedule_looks_ahead(still: Database, people: World) -> None:
    past, ahead = await added(still, people, daily(time(10))), await added(still, people, daily(time(10, 1)))
    assert past.next_day == MONDAY + DAY
    assert ahead.next_day == MONDAY
    async with still.read() as work:
        assert await work.schedules.get(past.organisation, past.id) == past


async def test_each_change_wakes_at_the_next_time(still: Database, people: World) -> None:
    schedule = await added(still, people, daily(time(11)))
    async with still.write() as work:
        edited = await scheduling.edit(work, schedule.organisation, schedule.id, 1, daily(time(12)), HOUR)
        paused = await scheduling.pause(work, schedule.organisation, schedule.id, 2)
        resumed = await scheduling.resume(work, schedule.organisation, schedule.id, 3)
        assert work.wakes == [(JobKind.ADVANCE, schedule.id, each.next_at) for each in (edited, resumed)]
        assert [each.version for each in (edited, paused, resumed)] == [2, 3, 4]
        assert (paused.next_day, paused.paused, resumed.paused) == (None, True, False)


@pytest.mark.parametrize(
    ("at", "day"), [(time(9), MONDAY + DAY), (time(10), MONDAY + DAY), (time(10, 1), MONDAY), (time(23), MONDAY)]
)
async def test_an_edit_never_replays(still: Database, people: World, at: time, day: date) -> None:
    """It was to come at 09:30, or is to at 11:00: what is over by the new time waits for tomorrow."""
    for before in (time(9, 30), time(11)):
        schedule = await added(still, people, daily(before))
        async with still.write() as work:
            edited = await scheduling.edit(work, schedule.organisation, schedule.id, 1, daily(at), 2 * HOUR)
        assert (edited.next_day, edited.grace, edited.recurrence.at) == (day, 2 * HOUR, at)
        async with still.read() as work:
            assert await work.schedules.get(schedule.organisation, schedule.id) == edited


async def test_a_day_that_had_its_run_has_no_second_one(still: Database, people: World) -> None:
    schedule = await added(still, people, daily(time(9)))
    async with still.write() as work:
        await work.schedules.begin(schedule, MONDAY, RunState.DONE, work.now.instant)
        edited = await scheduling.edit(work, schedule.organisation, schedule.id, 1, daily(time(23)), HOUR)
        assert edited.next_day == MONDAY + DAY
        west = daily(time(23), "America/Montreal")
        assert (await scheduling.edit(work, schedule.organisation, schedule.id, 2, west, HOUR)).next_day == MONDAY + DAY


async def test_resuming_never_replays(still: Database, people: World, clock: StillClock) -> None:
    schedule = await added(still, people, daily(time(11)))
    async with still.write() as work:
        await scheduling.pause(work, schedule.organisation, schedule.id, 1)
    clock.forward(days=40, hours=2)
    async with still.write() as work:
        resumed = await scheduling.resume(work, schedule.organisation, schedule.id, 2)
        assert resumed.next_day == MONDAY + 41 * DAY
        assert await work.schedules.settled(resumed, MONDAY) == {}


@pytest.mark.parametrize("apart", [-3600, -61, 61, 3600])
async def test_what_either_clock_calls_over_is_not_played_again(
    still: Database, people: World, clock: StillClock, apart: int
) -> None:
    schedule = await added(still, people, daily(time(9)))
    clock.apart = timedelta(seconds=apart)
    for at, passed in ((time(9, 55), True), (time(10, 5), apart == 3600)):
        async with still.write() as work:
            await scheduling.edit(work, schedule.organisation, schedule.id, schedule.version, daily(at), HOUR)
            changed = await work.schedules.get(schedule.organisation, schedule.id)
        assert changed is not None
        assert changed.next_day == (MONDAY + DAY if passed else MONDAY)
        schedule = changed


async def test_a_change_by_an_old_form_is_refused(still: Database, people: World) -> None:
    schedule = await added(still, people, daily(time(11)))
    async with still.write() as work:
        await scheduling.pause(work, schedule.organisation, schedule.id, 1)
    for change in (scheduling.pause, scheduling.resume):
        with pytest.raises(Stale):
            async with still.write() as work:
                await change(work, schedule.organisation, schedule.id, 1)
    with pytest.raises(Stale):
        async with still.write() as work:
            await scheduling.edit(work, schedule.organisation, schedule.id, 1, daily(time(12)), HOUR)


async def test_what_does_not_exist_is_gone(still: Database, people: World) -> None:
    schedule = await added(still, people, daily(time(11)))
    for organisation, id in ((schedule.organisation, "s_none"), ("o_other", schedule.id)):
        async with still.write() as work:
            with pytest.raises(Gone):
                await scheduling.skip(work, organisation, id, MONDAY)
            with pytest.raises(Gone):
                await scheduling.pause(work, organisation, id, 1)


async def test_a_day_is_skipped_and_the_others_stay(still: Database, people: World) -> None:
    schedule = await added(still, people, daily(time(11)))
    async with still.write() as work:
        later = await scheduling.skip(work, schedule.organisation, schedule.id, MONDAY + DAY)
        assert later.next_day == MONDAY
        now = await scheduling.skip(work, schedule.organisation, schedule.id, MONDAY)
        assert now.next_day == MONDAY + 2 * DAY
        assert await work.schedules.get(schedule.organisation, schedule.id) == now
        edited = await scheduling.edit(work, schedule.organisation, schedule.id, 1, daily(time(12)), HOUR)
        assert edited.next_day == MONDAY + 2 * DAY, "a day that was skipped stays so"


@pytest.mark.parametrize("hour", [9, 11])
async def test_only_a_day_to_come_can_be_skipped(still: Database, people: World, hour: int) -> None:
    weekly = Recurrence(Rule.parse("FREQ=WEEKLY"), MONDAY, time(hour), "Europe/Paris")
    schedule = await added(still, people, weekly)
    async with still.write() as work:
        if hour == 11:
            await scheduling.skip(work, schedule.organisation, schedule.id, MONDAY)
        for day in (MONDAY, MONDAY + DAY, MONDAY - 7 * DAY):
            with pytest.raises(Stale):
                await scheduling.skip(work, schedule.organisation, schedule.id, day)
