"""A schedule at work: each day once, whoever tries; after a stop one run at most, and nothing in a burst."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from bot.core.delivery import Timer, TimerKind
from bot.core.recurrence import Recurrence, Rule
from bot.core.schedules import Run, RunState, Schedule, ScheduleKind
from bot.errors import Stale
from bot.jobs import timers
from bot.jobs.embedded import Job
from bot.jobs.procrastinated import Procrastinated
from bot.jobs.schedules import PAUSE, Advance
from bot.ports import JobKind
from bot.runtime import Runtime
from bot.services import scheduling
from bot.storage import tables as t
from bot.storage.clock import Clock
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import StillClock, World, database_at, halles

MONDAY = date(2026, 3, 16)
DAY, HOUR, SECOND = timedelta(days=1), timedelta(hours=1), timedelta(seconds=1)
PARIS = "Europe/Paris"


async def due(database: Database) -> list[Job]:
    """What is due, without the daily look for what is too old."""
    return [job for job in await timers.due(database) if job[0] is not JobKind.RETIRE]


@dataclass
class Plan:
    """A database with one company, and a schedule whose runs leave a timer each, as a run of the product would."""

    database: Database
    world: World
    clock: StillClock
    runs: list[Run] = field(default_factory=list)
    fails: bool = False

    async def start(self, work: Work, run: Run) -> None:
        self.runs.append(run)
        subject = f"{run.day}"
        await work.timers.add(Timer(f"t_{len(self.runs)}", run.schedule.organisation, TimerKind.REMINDER, subject, FAR))
        if self.fails:
            raise RuntimeError("a run that fails")

    def advance(self, database: Database | None = None) -> Advance:
        return Advance(database or self.database, {ScheduleKind.DIGEST: self.start})

    async def add(
        self, recurrence: Recurrence, grace: timedelta = HOUR, kind: ScheduleKind = ScheduleKind.DIGEST
    ) -> Schedule:
        async with self.database.write() as work:
            organisation, mandate = self.world.organisation.id, self.world.mandate.id
            return await scheduling.add(work, organisation, mandate, kind, recurrence, grace)

    async def tick(self) -> None:
        """What an engine does: run what the rows say is due."""
        for kind, key in await due(self.database):
            if kind is JobKind.ADVANCE:
                await self.advance()(key)

    async def effects(self) -> list[str]:
        """The days of which a run left something behind."""
        async with self.database.read() as work:
            query = t.timer.select().where(t.timer.c.due_at == FAR).order_by(t.timer.c.subject)
            return [row.subject for row in (await work.connection.execute(query)).all()]

    async def settled(self, schedule: Schedule) -> dict[date, RunState]:
        async with self.database.read() as work:
            return await work.schedules.settled(schedule, date(2000, 1, 1))

    async def now(self, schedule: Schedule) -> Schedule:
        async with self.database.read() as work:
            found = await work.schedules.get(schedule.organisation, schedule.id)
        assert found is not None
        return found


FAR = datetime(2200, 1, 1, tzinfo=UTC)


def daily(at: time = time(11)) -> Recurrence:
    return Recurrence(Rule.parse("FREQ=DAILY"), MONDAY, at, PARIS)


@pytest.fixture
async def plan(database_url: str) -> AsyncIterator[Plan]:
    """It is 10:00 in Paris, on Monday 16 March 2026."""
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        yield Plan(database, await halles(database), clock)


async def test_a_day_runs_once_at_its_time(plan: Plan) -> None:
    schedule = await plan.add(daily())
    for seconds in (3599, 1, 0, 1, 3600, 20 * 3600):
        plan.clock.forward(seconds=seconds)
        await plan.tick()
        await plan.advance()(schedule.id)
    assert [(run.day, run.due_at) for run in plan.runs] == [(MONDAY, datetime(2026, 3, 16, 10, tzinfo=UTC))]
    assert await plan.effects() == ["2026-03-16"]
    assert await plan.settled(schedule) == {MONDAY: RunState.DONE}
    plan.clock.forward(hours=3)
    await plan.tick()
    assert [run.day for run in plan.runs] == [MONDAY, MONDAY + DAY]


async def test_the_next_time_is_woken_for(plan: Plan) -> None:
    schedule = await plan.add(daily())
    woken: list[tuple[JobKind, str, datetime | None]] = []

    async def waker(kind: JobKind, key: str, at: datetime | None) -> None:
        woken.append((kind, key, at))

    plan.database.waker = waker
    plan.clock.forward(hours=1)
    await plan.advance()(schedule.id)
    assert woken == [(JobKind.ADVANCE, schedule.id, datetime(2026, 3, 17, 10, tzinfo=UTC))]


async def test_of_twenty_at_once_one_runs(plan: Plan, database_url: str) -> None:
    schedule = await plan.add(daily())
    plan.clock.forward(hours=1)
    async with database_at(database_url, plan.clock) as second:
        rival = second if database_url.startswith("postgresql") else plan.database
        await asyncio.gather(*(plan.advance(each)(schedule.id) for each in (plan.database, rival) * 10))
    assert len(plan.runs) == 1
    assert await plan.effects() == ["2026-03-16"]
    assert (await plan.now(schedule)).next_day == MONDAY + DAY


async def test_after_a_stop_within_the_grace_one_run_catches_up(plan: Plan) -> None:
    schedule = await plan.add(daily())
    plan.clock.forward(days=4, hours=1, minutes=59)
    await plan.tick()
    await plan.tick()
    assert await plan.effects() == ["2026-03-20"]
    assert await plan.settled(schedule) == {MONDAY + 3 * DAY: RunState.MISSED, MONDAY + 4 * DAY: RunState.DONE}
    async with plan.database.read() as work:
        assert await work.schedules.missed(schedule) == [(MONDAY, MONDAY + 3 * DAY, 4)]


async def test_after_a_stop_beyond_the_grace_nothing_runs_until_the_next_time(plan: Plan) -> None:
    schedule = await plan.add(daily())
    plan.clock.forward(days=4, hours=2)
    await plan.tick()
    assert plan.runs == []
    assert await plan.settled(schedule) == {MONDAY + 4 * DAY: RunState.MISSED}
    plan.clock.forward(hours=23)
    await plan.tick()
    assert await plan.effects() == ["2026-03-21"]


async def test_a_stop_of_three_years_is_over_in_a_moment(plan: Plan) -> None:
    schedule = await plan.add(daily())
    plan.clock.forward(days=3 * 365, hours=1, minutes=30)
    began = perf_counter()
    await plan.tick()
    assert perf_counter() - began < 2
    assert [run.day for run in plan.runs] == [MONDAY + 3 * 365 * DAY]
    async with plan.database.read() as work:
        assert await work.schedules.missed(schedule) == [(MONDAY, MONDAY + (3 * 365 - 1) * DAY, 3 * 365)]
    assert await due(plan.database) == []
    assert (await plan.now(schedule)).next_day == MONDAY + (3 * 365 + 1) * DAY


async def test_a_run_that_fails_leaves_nothing_and_is_tried_again(plan: Plan) -> None:
    schedule = await plan.add(daily())
    plan.fails = True
    plan.clock.forward(hours=1)
    await plan.tick()
    assert (await plan.effects(), await plan.settled(schedule)) == ([], {})
    assert await due(plan.database) == [], "it is left alone for a minute"
    plan.fails = False
    plan.clock.at += PAUSE
    await plan.tick()
    assert await plan.effects() == ["2026-03-16"]
    assert plan.runs[-1].due_at == datetime(2026, 3, 16, 10, tzinfo=UTC)


async def test_a_run_that_goes_on_failing_was_missed_when_its_grace_ends(plan: Plan) -> None:
    schedule = await plan.add(daily())
    plan.fails = True
    plan.clock.forward(hours=1)
    for _ in range(130):
        await plan.tick()
        plan.clock.forward(seconds=30)
    assert len(plan.runs) == 60
    assert await plan.effects() == []
    assert await plan.settled(schedule) == {MONDAY: RunState.MISSED}


async def test_a_kind_that_nobody_here_can_start_waits_for_one_who_can(plan: Plan) -> None:
    schedule = await plan.add(daily(), kind=ScheduleKind.SYNC)
    plan.clock.forward(hours=1)
    await plan.tick()
    assert await plan.settled(schedule) == {}
    plan.clock.at += PAUSE
    await Advance(plan.database, {ScheduleKind.SYNC: plan.start})(schedule.id)
    assert await plan.effects() == ["2026-03-16"]


async def test_a_schedule_that_cannot_be_read_keeps_no_other_waiting(plan: Plan) -> None:
    odd, schedule = await plan.add(daily()), await plan.add(daily())
    async with plan.database.write() as work:
        await work.connection.execute(update(t.schedule).where(t.schedule.c.id == odd.id).values(rule="FREQ=LATER"))
    plan.clock.forward(hours=1)
    await plan.tick()
    assert [run.schedule.id for run in plan.runs] == [schedule.id]
    assert await due(plan.database) == []


async def test_an_instant_kept_by_older_rules_of_its_zone_is_mended(plan: Plan) -> None:
    schedule = await plan.add(daily())
    async with plan.database.write() as work:
        await work.connection.execute(update(t.schedule).values(look_at=plan.clock.at))
    assert await due(plan.database) == [(JobKind.ADVANCE, schedule.id)]
    await plan.tick()
    assert (await due(plan.database), plan.runs) == ([], [])
    plan.clock.forward(hours=1)
    await plan.tick()
    assert len(plan.runs) == 1


async def test_a_day_that_was_skipped_or_paused_does_not_run(plan: Plan) -> None:
    skipped, paused = await plan.add(daily()), await plan.add(daily())
    async with plan.database.write() as work:
        await scheduling.skip(work, skipped.organisation, skipped.id, MONDAY)
        await scheduling.pause(work, paused.organisation, paused.id, 1)
    plan.clock.forward(days=1, minutes=59)
    await plan.tick()
    assert plan.runs == []
    plan.clock.forward(minutes=1)
    await plan.tick()
    assert [run.schedule.id for run in plan.runs] == [skipped.id]


async def test_a_day_that_was_settled_without_its_lock_is_not_run_again(plan: Plan) -> None:
    """The key of the run holds, whatever the row of the schedule says: here it was put back by hand."""
    schedule = await plan.add(daily())
    plan.clock.forward(hours=1)
    await plan.tick()
    async with plan.database.write() as work:
        await work.schedules.advance(schedule, MONDAY)
    await plan.tick()
    assert await plan.effects() == ["2026-03-16"]
    assert (await plan.now(schedule)).next_day == MONDAY + DAY


@pytest.mark.parametrize(
    ("engine", "kind"), [("embedded", "sqlite"), ("embedded", "postgres"), ("procrastinated", "postgres")]
)
async def test_an_engine_runs_it_by_itself(engine: str, kind: str, request: pytest.FixtureRequest) -> None:
    database_url = request.getfixturevalue(f"{kind}_url")
    clock = Clock(datetime(2026, 3, 16, 9, 59, 59, tzinfo=UTC) - datetime.now(UTC))
    ran: list[tuple[datetime, Run]] = []
    done = asyncio.Event()

    async def start(work: Work, run: Run) -> None:
        ran.append((work.now.instant, run))
        done.set()

    async with database_at(database_url, clock) as database:
        world = await halles(database)
        make = {"make_engine": partial(Procrastinated, database_url)} if engine == "procrastinated" else {}
        runtime = Runtime(database, {}, "fr", starts={ScheduleKind.DIGEST: start}, **make)  # type: ignore[arg-type]
        plan = Plan(database, world, StillClock())
        clock.offset += datetime(2026, 3, 16, 9, 59, 59, tzinfo=UTC) - clock.process()
        await plan.add(daily())
        task = asyncio.create_task(runtime.engine.run())
        async with asyncio.timeout(15):
            await done.wait()
        await asyncio.sleep(0.2)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    ((at, run),) = ran
    assert run.day == MONDAY
    assert at >= run.due_at == datetime(2026, 3, 16, 10, tzinfo=UTC)


# Whatever happens

ZONES = ("Europe/Paris", "America/Montreal", "Australia/Lord_Howe", "Pacific/Apia", "UTC")
RULES = ("FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=MO,WE,SU", "FREQ=MONTHLY;BYDAY=-1SU", "FREQ=MONTHLY")

recurrences = st.builds(
    lambda rule, at, zone: Recurrence(Rule.parse(rule), date(2026, 3, 1), at, zone),
    st.sampled_from(RULES),
    st.sampled_from([time(0), time(1, 30), time(2), time(2, 30), time(9), time(23, 59)]),
    st.sampled_from(ZONES),
)
stops = st.one_of(
    st.integers(1, 90), st.integers(600, 7200), st.integers(43_200, 40 * 86_400), st.integers(-86_400, -1)
)
acts = st.one_of(stops, recurrences, st.sampled_from(["due", "due", "due", "pause", "resume", "skip"]))


@pytest.fixture
async def quick_plan(sqlite_url: str) -> AsyncIterator[Plan]:
    """The same on SQLite alone, to live through many lives."""
    clock = StillClock()
    async with database_at(sqlite_url, clock) as database:
        yield Plan(database, await halles(database), clock)


@given(st.lists(acts, min_size=3, max_size=25), recurrences, st.sampled_from([300, 3600, 90_000]))
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
async def test_whatever_happens_each_day_has_one_run_at_most(
    quick_plan: Plan, acts: list[object], first: Recurrence, grace: int
) -> None:
    """Stops, jumps back, edits, pauses and skips: one run a day, at its time and within its grace, never in a burst."""
    async with quick_plan.database.write() as work:
        for table in (t.run, t.schedule, t.timer):
            await work.connection.execute(table.delete())
    plan = Plan(quick_plan.database, quick_plan.world, quick_plan.clock)
    plan.clock.at = StillClock().at
    schedule = await plan.add(first, timedelta(seconds=grace))
    for act in acts:
        await _done(plan, schedule, act, timedelta(seconds=grace))
        before = len(plan.runs)
        await plan.advance()(schedule.id)
        await plan.tick()
        assert len(plan.runs) - before <= 1, "a burst"
        for run in plan.runs[before:]:
            assert run.due_at <= plan.clock.at < run.due_at + timedelta(seconds=grace)
            assert run.due_at == run.schedule.recurrence.instant(run.day)
            assert run.schedule.recurrence.days(run.day, run.day) == [run.day]
    days = [run.day for run in plan.runs]
    assert len(days) == len(set(days))
    assert await plan.effects() == sorted(map(str, days))
    settled = await plan.settled(schedule)
    assert {day for day, state in settled.items() if state is RunState.DONE} == set(days)


async def _done(plan: Plan, schedule: Schedule, act: object, grace: timedelta) -> None:
    if isinstance(act, int):
        plan.clock.forward(seconds=act)
        return
    now = await plan.now(schedule)
    if act == "due":
        plan.clock.at = now.next_at or plan.clock.at
        return
    own = (schedule.organisation, schedule.id)
    async with plan.database.write() as work:
        if isinstance(act, Recurrence):
            await scheduling.edit(work, *own, now.version, act, grace)
        elif act == "skip":
            with suppress(Stale):
                await scheduling.skip(work, *own, now.next_day or MONDAY)
        else:
            change: Callable[..., object] = scheduling.pause if act == "pause" else scheduling.resume
            await change(work, *own, now.version)  # type: ignore[misc]
