"""Clocks that jump, and clocks that disagree: nothing is said early, nothing ends late, nothing comes twice (F8)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.address import Platform
from bot.core.card import Tone
from bot.core.delivery import Kind
from bot.core.flags import Embargo, Flag, Standing
from bot.core.questions import Question
from bot.core.recurrence import Recurrence, Rule
from bot.core.schedules import Run, RunState, Schedule, ScheduleKind
from bot.core.standing import standing_at
from bot.core.time import MAX_SKEW, Now
from bot.core.verdict import VerdictKind
from bot.runtime import Runtime
from bot.services import scheduling
from bot.storage.work import Work
from tests.builders import StillClock, asked, database_at, draft, tagged
from tests.jobs.conftest import House, house_at

ZONE = "Europe/Paris"
HOUR, DAY, SECOND = timedelta(hours=1), timedelta(days=1), timedelta(seconds=1)
NOON = datetime(2026, 3, 16, 12, tzinfo=UTC)
JUMPS = [HOUR, -HOUR, DAY, -DAY]


def clearing(house: House) -> int:
    """How many cards in the CM's room say that something may be said."""
    return sum(card.clears for card in house.cards("cm"))


def yes(question: Question) -> bool:
    """Whether the CM was told that it may be said."""
    return question.judgement.kind is VerdictKind.SHAREABLE


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    """A house without an undo window; it is 10:00 in Paris, on Monday 16 March 2026."""
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        yield await house_at(database, clock, undo="0s")


@pytest.fixture
async def quick_house(sqlite_url: str) -> AsyncIterator[House]:
    """The same on SQLite alone."""
    clock = StillClock()
    async with database_at(sqlite_url, clock) as database:
        yield await house_at(database, clock, undo="0s")


# The rule, for any two clocks


apart = st.one_of(
    st.sampled_from([0, 59, 60, 61, 3600, 86_400]).flatmap(lambda seconds: st.sampled_from([seconds, -seconds])),
    st.integers(-90, 90),
    st.integers(-200_000, 200_000),
)
around = st.integers(-90, 90) | st.integers(-200_000, 200_000)


@given(around, apart)
@example(-30, 59)
@example(30, -59)
def test_an_embargo_is_over_when_both_clocks_say_so_and_agree(seconds: int, apart: int) -> None:
    now = Now(NOON + timedelta(seconds=seconds), NOON + timedelta(seconds=seconds + apart))
    standing = standing_at(now, flag=Flag.SHAREABLE, embargo=Embargo(NOON, ZONE), held=False)
    over = min(now.database, now.process) >= NOON and abs(now.database - now.process) <= MAX_SKEW
    assert (standing is Standing.SHAREABLE) is over
    assert over or standing is Standing.EMBARGOED


@given(around, apart)
@example(-30, 59)
@example(30, -59)
def test_a_permission_has_ended_when_either_clock_says_so(seconds: int, apart: int) -> None:
    now = Now(NOON + timedelta(seconds=seconds), NOON + timedelta(seconds=seconds + apart))
    standing = standing_at(now, flag=Flag.SHAREABLE, expires_at=NOON, held=False)
    ended = max(now.database, now.process) >= NOON
    assert standing is (Standing.UNKNOWN if ended or not now.trusted else Standing.SHAREABLE)


# Clocks that jump


@pytest.mark.parametrize("jump", JUMPS)
@pytest.mark.parametrize("which", ["process", "database"])
async def test_one_clock_that_jumps_lifts_no_embargo_and_gives_no_yes(
    quick_house: House, which: str, jump: timedelta
) -> None:
    house = quick_house
    until = house.clock.at + 30 * 60 * SECOND
    await tagged(house.database, house.world, draft(embargo=Embargo(until, ZONE)))
    await house.settle()
    _jump(house.clock, which, jump)
    await asked(house.database, house.world)
    await house.skip(seconds=1)
    assert clearing(house) == 0
    assert Tone.SHAREABLE not in {card.tone for card in house.cards("cm")}
    _jump(house.clock, which, -jump)
    await house.skip(seconds=30 * 60 - 2)
    assert clearing(house) == 0
    house.clock.forward(seconds=2)
    assert yes(await asked(house.database, house.world)), "and the clock that jumped leaves nothing behind"


def _jump(clock: StillClock, which: str, jump: timedelta) -> None:
    """Move one clock alone."""
    clock.apart += jump if which == "process" else -jump
    if which == "database":
        clock.at += jump


@pytest.mark.parametrize("back", [HOUR, DAY])
async def test_an_embargo_that_was_over_is_in_force_again_when_both_clocks_go_back(
    quick_house: House, back: timedelta
) -> None:
    house = quick_house
    await tagged(house.database, house.world, draft(embargo=Embargo(house.clock.at + 60 * SECOND, ZONE)))
    await house.skip(minutes=2)
    assert clearing(house) > 0
    house.clock.at -= back
    told = await asked(house.database, house.world)
    assert told.judgement.until == house.clock.at + back - 60 * SECOND
    assert not yes(told)


@pytest.mark.parametrize(("apart", "clears"), [(59, True), (-59, True), (60, True), (61, False), (-61, False)])
async def test_clocks_more_than_a_minute_apart_give_no_yes(quick_house: House, apart: int, clears: bool) -> None:
    house = quick_house
    await tagged(house.database, house.world)
    await tagged(house.database, house.world, draft("Annecy ferme.", embargo=Embargo(NOON + DAY, ZONE)))
    house.clock.apart = timedelta(seconds=apart)
    assert yes(await asked(house.database, house.world)) is clears
    await house.settle()
    assert bool(clearing(house)) is clears


@pytest.mark.parametrize(("apart", "left"), [(0, 1), (59, 0), (-59, 1), (3600, 0)])
async def test_a_permission_that_has_ended_by_one_clock_is_no_yes(quick_house: House, apart: int, left: int) -> None:
    house = quick_house
    await tagged(house.database, house.world, draft(expires_at=house.clock.at + HOUR))
    await house.settle()
    house.clock.apart = timedelta(seconds=apart)
    house.clock.forward(seconds=3600 - 30)
    assert yes(await asked(house.database, house.world)) is bool(left)


@pytest.mark.parametrize("jump", [timedelta(0), -HOUR, -DAY])
async def test_a_lease_is_not_shortened_by_a_clock_that_goes_back(quick_house: House, jump: timedelta) -> None:
    """It is kept by the database's clock alone: whoever holds it keeps it longer then, and no second one sends."""
    house = quick_house
    await tagged(house.database, house.world)
    lease = timedelta(seconds=30)
    async with house.database.write() as work:
        taken = await work.deliveries.claim(str(house.world.cm.room), work.now.instant, lease)
        assert taken is not None
        assert taken.kind is Kind.NEWS_CM
    house.clock.at += jump
    for apart in (300, -300):
        house.clock.apart = timedelta(seconds=apart)
        async with house.database.write() as work:
            assert await work.deliveries.claim(str(house.world.cm.room), work.now.instant, lease) is None


# Schedules


class Diary:
    """A house whose one schedule, daily at 11:00 in Paris, writes down its runs."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.runs: list[Run] = []
        self.runtime = Runtime(
            house.database, {Platform.DEMO: house.chat}, "fr", starts={ScheduleKind.DIGEST: self.start}
        )

    async def start(self, work: Work, run: Run) -> None:
        self.runs.append(run)

    async def add(self, grace: timedelta = HOUR) -> Schedule:
        daily = Recurrence(Rule.parse("FREQ=DAILY"), date(2026, 3, 1), time(11), ZONE)
        world = self.house.world
        async with self.house.database.write() as work:
            return await scheduling.add(
                work, world.organisation.id, world.mandate.id, ScheduleKind.DIGEST, daily, grace
            )

    async def at(self, hour: int, minute: int = 0, second: int = 0, *, day: int = 16) -> list[int]:
        """Do what is due at a time (UTC) in March 2026; the days of all runs so far."""
        self.house.clock.at = datetime(2026, 3, day, hour, minute, second, tzinfo=UTC)
        await self.runtime.engine.settle()  # type: ignore[attr-defined]
        return [run.day.day for run in self.runs]


async def test_a_clock_that_goes_back_runs_no_day_twice(house: House) -> None:
    diary = Diary(house)
    schedule = await diary.add()
    assert await diary.at(9, 59, 59) == []
    assert await diary.at(10) == [16]
    for hour, minute in ((9, 0), (9, 59), (10, 0), (10, 30)):
        assert await diary.at(hour, minute) == [16]
    assert await diary.at(10, day=15) == [16]
    assert await diary.at(10, day=16) == [16]
    async with house.database.write() as work:  # a change there looks ahead from an hour that comes again
        house.clock.at = datetime(2026, 3, 16, 9, tzinfo=UTC)
        paused = await scheduling.pause(work, schedule.organisation, schedule.id, 1)
        await scheduling.resume(work, schedule.organisation, schedule.id, paused.version)
    assert await diary.at(10, day=16) == [16]
    assert await diary.at(10, day=17) == [16, 17]


async def test_a_clock_that_goes_ahead_and_back_runs_each_day_once(house: House) -> None:
    diary = Diary(house)
    await diary.add()
    assert await diary.at(10, day=17) == [17]
    assert await diary.at(10, day=16) == [17], "the 16th was missed, by what was known then"
    assert await diary.at(10, day=17) == [17]
    assert await diary.at(10, day=18) == [17, 18]


@pytest.mark.parametrize("apart", [-59, 59, -61, 61, 300, -3600, 86_400])
async def test_nothing_starts_before_both_clocks_say_so(quick_house: House, apart: int) -> None:
    diary = Diary(quick_house)
    await diary.add()
    quick_house.clock.apart = timedelta(seconds=apart)
    due = datetime(2026, 3, 16, 10, tzinfo=UTC)
    for minute, second in ((0, 0), (0, 58), (0, 59), (1, 0), (2, 0), (50, 0)):
        ran = await diary.at(10, minute, second)
        early = min(quick_house.clock.at, quick_house.clock.process()) < due
        assert ran == ([] if early or abs(apart) > 60 else [16])


async def test_what_clocks_that_disagree_kept_back_runs_within_its_grace_when_they_agree(quick_house: House) -> None:
    diary = Diary(quick_house)
    schedule = await diary.add()
    quick_house.clock.apart = timedelta(seconds=300)
    assert await diary.at(10, 30) == []
    quick_house.clock.apart = timedelta(0)
    assert await diary.at(10, 31) == [16]
    quick_house.clock.apart = timedelta(seconds=-300)
    assert await diary.at(11, day=17) == [16]
    quick_house.clock.apart = timedelta(0)
    assert await diary.at(11, 1, day=17) == [16], "its grace has ended"
    async with quick_house.database.read() as work:
        settled = await work.schedules.settled(schedule, date(2026, 3, 17))
    assert settled == {date(2026, 3, 17): RunState.MISSED}
