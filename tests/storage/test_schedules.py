"""Schedules as rows: stored whole, changed by compare-and-set, each day settled once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import update

from bot.core.recurrence import Recurrence, Rule
from bot.core.schedules import RunState, Schedule, ScheduleKind
from bot.storage import tables as t
from bot.storage.database import Database
from tests.builders import World

MONDAY = date(2026, 3, 16)
NINE = datetime(2026, 3, 16, 8, tzinfo=UTC)
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


def made(world: World, id: str = "s_1", **values: object) -> Schedule:
    """A schedule that uses every column."""
    rule = Rule.parse("FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,-1FR,3MO;BYMONTHDAY=-1,6,16")
    schedule = Schedule(
        id=id,
        organisation=world.organisation.id,
        mandate=world.mandate.id,
        kind=ScheduleKind.SYNC_PROMPT,
        recurrence=Recurrence(rule, date(2026, 3, 2), time(9), "Europe/Paris"),
        grace=timedelta(hours=2, seconds=1),
        next_day=MONDAY,
        version=3,
    )
    return replace(schedule, **values)  # type: ignore[arg-type]


async def added(database: Database, *schedules: Schedule) -> None:
    async with database.write() as work:
        for each in schedules:
            await work.schedules.add(each)


async def test_a_schedule_comes_back_as_it_was(database: Database, world: World, others: World) -> None:
    running, paused = made(world), made(world, "s_2", kind=ScheduleKind.DIGEST, paused=True, next_day=None)
    await added(database, running, paused, made(others, "s_3"))
    async with database.write() as work:
        for each in (running, paused):
            assert await work.schedules.get(each.organisation, each.id) == each
            assert await work.schedules.get(each.organisation, each.id, lock=True) == each
        assert await work.schedules.get(others.organisation.id, "s_1") is None
        assert await work.schedules.of_mandate(world.organisation.id, world.mandate.id) == [paused, running]


async def test_of_two_changes_one_is_stored(database: Database, rival: Database, world: World) -> None:
    schedule = made(world)
    await added(database, schedule)

    async def change(by: Database, kept: timedelta) -> bool:
        async with by.write() as work:
            return await work.schedules.save(replace(schedule, grace=kept, paused=True, next_day=None))

    stored = await asyncio.gather(change(database, DAY), change(rival, 2 * DAY))
    assert sorted(stored) == [False, True]
    async with database.read() as work:
        found = await work.schedules.get(schedule.organisation, schedule.id)
    assert found == replace(schedule, grace=DAY if stored[0] else 2 * DAY, paused=True, next_day=None, version=4)


async def test_it_is_looked_at_when_its_time_has_come(database: Database, world: World) -> None:
    await added(
        database, made(world, "s_late", next_day=date(2026, 5, 6)), made(world), made(world, "s_0", next_day=None)
    )
    async with database.write() as work:
        book = work.schedules
        assert await book.due(NINE - SECOND) == []
        assert await book.take("s_1", NINE - SECOND) is None
        assert await book.next_due(NINE - SECOND) == NINE
        assert await book.due(NINE) == ["s_1"]
        assert await book.take("s_1", NINE) == made(world)
        assert await book.take("s_0", NINE) is None
        assert await book.due(NINE + 365 * DAY) == ["s_1", "s_late"]
        assert await book.next_due(NINE) == datetime(2026, 5, 6, 7, tzinfo=UTC)
        assert await book.next_due(NINE + 365 * DAY) is None


async def test_who_takes_it_keeps_others_off_without_waiting(database: Database, rival: Database, world: World) -> None:
    await added(database, made(world))
    if rival is database:
        return  # SQLite has one writer: there is no other
    async with database.write() as work, rival.write() as other:
        assert await work.schedules.take("s_1", NINE) is not None
        assert await other.schedules.take("s_1", NINE) is None


async def test_what_comes_next_is_no_change_of_a_person_s(database: Database, world: World) -> None:
    schedule = made(world)
    await added(database, schedule)
    async with database.write() as work:
        book = work.schedules
        assert await book.advance(schedule, date(2026, 5, 6)) == datetime(2026, 5, 6, 7, tzinfo=UTC)
        assert await book.get(schedule.organisation, "s_1") == replace(schedule, next_day=date(2026, 5, 6))
        assert await book.advance(schedule, None) is None
        assert await book.due(NINE + 999 * DAY) == []


async def test_what_is_put_off_is_still_due_for_the_same_day(database: Database, world: World) -> None:
    await added(database, made(world))
    async with database.write() as work:
        book = work.schedules
        await book.put_off("s_1", NINE - SECOND, NINE + DAY)
        assert await book.due(NINE) == ["s_1"], "it was not due yet"
        await book.put_off("s_1", NINE, NINE + SECOND)
        assert await book.due(NINE) == []
        assert await book.take("s_1", NINE + SECOND) == made(world)


async def test_a_day_is_settled_once(database: Database, rival: Database, world: World) -> None:
    """Even by those who hold no lock."""
    schedule = made(world)
    await added(database, schedule)

    async def begin(by: Database, state: RunState) -> bool:
        async with by.write() as work:
            won = await work.schedules.begin(schedule, MONDAY, state, NINE)
            await asyncio.sleep(0.01)
            return won

    won = await asyncio.gather(*(begin(by, state) for by in (database, rival) for state in RunState for _ in range(3)))
    assert won.count(True) == 1
    async with database.write() as work:
        assert await work.schedules.begin(schedule, MONDAY + DAY, RunState.DONE, NINE)
        assert len(await work.schedules.settled(schedule, MONDAY)) == 2
        assert await work.schedules.settled(schedule, MONDAY + DAY) == {MONDAY + DAY: RunState.DONE}


async def test_what_was_begun_in_a_transaction_that_fails_was_not_begun(database: Database, world: World) -> None:
    schedule = made(world)
    await added(database, schedule)
    try:
        async with database.write() as work:
            assert await work.schedules.begin(schedule, MONDAY, RunState.DONE, NINE)
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass
    async with database.write() as work:
        assert await work.schedules.begin(schedule, MONDAY, RunState.DONE, NINE)


async def test_many_missed_days_are_one_row(database: Database, world: World, others: World) -> None:
    schedule = made(world)
    await added(database, schedule)
    async with database.write() as work:
        book = work.schedules
        days = [MONDAY + n * DAY for n in range(1000)]
        assert await book.note_missed(schedule, days, NINE)
        assert await book.begin(schedule, days[-1] + DAY, RunState.DONE, NINE)
        assert await book.missed(schedule) == [(days[0], days[-1], 1000)]
        assert await book.settled(schedule, MONDAY) == {days[-1]: RunState.MISSED, days[-1] + DAY: RunState.DONE}
        assert await book.settled(replace(schedule, organisation=others.organisation.id), MONDAY) == {}


async def test_a_kind_of_another_version_disturbs_nobody(database: Database, world: World) -> None:
    await added(database, made(world, "s_new"), made(world))
    async with database.write() as work:
        await work.connection.execute(update(t.schedule).where(t.schedule.c.id == "s_new").values(kind="later"))
        assert sorted(await work.schedules.due(NINE)) == ["s_1", "s_new"]
        assert await work.schedules.take("s_1", NINE) is not None
