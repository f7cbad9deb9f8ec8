"""What is due of a schedule: the newest day within its grace, once; all others were missed; nothing comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.recurrence import HORIZON, Recurrence, Rule
from bot.core.schedules import LEAST_GRACE, Run, Schedule, ScheduleKind, Settling, settle, upcoming
from bot.core.time import Now

MONDAY = date(2026, 3, 16)
NINE = datetime(2026, 3, 16, 8, tzinfo=UTC)
"""09:00 in Paris on that Monday."""

DAY, HOUR, SECOND = timedelta(days=1), timedelta(hours=1), timedelta(seconds=1)
DAILY = Recurrence(Rule.parse("FREQ=DAILY"), MONDAY, time(9), "Europe/Paris")
SCHEDULE = Schedule("s_1", "o_1", "m_1", ScheduleKind.DIGEST, DAILY, HOUR, next_day=MONDAY)


def at(database: timedelta, process: timedelta | None = None) -> Now:
    """So long after nine by both clocks."""
    return Now(NINE + database, NINE + (database if process is None else process))


def test_it_is_due_at_its_time_and_not_before() -> None:
    assert settle(SCHEDULE, at(-SECOND), ()) is None
    assert settle(SCHEDULE, at(0 * SECOND), ()) == Settling(Run(SCHEDULE, MONDAY, NINE), (), MONDAY + DAY)


@pytest.mark.parametrize(
    ("database", "process", "runs"), [(-1, 1, False), (1, -1, False), (0, 60, True), (0, 61, False), (61, 0, False)]
)
def test_it_takes_both_clocks(database: int, process: int, runs: bool) -> None:
    assert (settle(SCHEDULE, at(database * SECOND, process * SECOND), ()) is not None) is runs


@pytest.mark.parametrize(
    ("database", "process", "runs"), [(3599, 3599, True), (3600, 3599, False), (3599, 3600, False)]
)
def test_a_grace_ends_by_either_clock(database: int, process: int, runs: bool) -> None:
    settling = settle(SCHEDULE, at(database * SECOND, process * SECOND), ())
    assert settling is not None
    assert (settling.run is not None) is runs
    assert settling.missed == (() if runs else (MONDAY,))
    assert settling.next_day == MONDAY + DAY


def test_after_a_stop_the_newest_runs_and_the_others_were_missed() -> None:
    settling = settle(SCHEDULE, at(3 * DAY + SECOND), ())
    assert settling is not None
    assert settling.run == Run(SCHEDULE, MONDAY + 3 * DAY, NINE + 3 * DAY)
    assert settling.missed == (MONDAY, MONDAY + DAY, MONDAY + 2 * DAY)
    assert settling.next_day == MONDAY + 4 * DAY


def test_what_is_settled_neither_runs_nor_was_missed() -> None:
    settling = settle(SCHEDULE, at(3 * DAY + SECOND), {MONDAY, MONDAY + 3 * DAY, MONDAY + 4 * DAY})
    assert settling == Settling(None, (MONDAY + DAY, MONDAY + 2 * DAY), MONDAY + 5 * DAY)
    settling = settle(SCHEDULE, at(SECOND), {MONDAY})
    assert settling == Settling(None, (), MONDAY + DAY)


def test_a_long_grace_lets_an_older_day_run_when_the_newest_is_settled() -> None:
    patient = replace(SCHEDULE, grace=2 * DAY)
    settling = settle(patient, at(DAY + SECOND), {MONDAY + DAY})
    assert settling == Settling(Run(patient, MONDAY, NINE), (), MONDAY + 2 * DAY)


@pytest.mark.parametrize("stop", [3 * 365, 100 * 365])
def test_a_stop_of_years_is_settled_at_once(stop: int) -> None:
    settling = settle(SCHEDULE, at(stop * DAY), ())
    assert settling is not None
    assert settling.run is not None
    assert len(settling.missed) == min(stop, HORIZON.days)
    assert settling.next_day == settling.run.day + DAY


def test_nothing_is_due_of_what_is_paused_or_over() -> None:
    assert settle(replace(SCHEDULE, next_day=None), at(DAY), ()) is None
    assert replace(SCHEDULE, next_day=None).next_at is None


def test_a_grace_is_long_enough_for_a_busy_minute() -> None:
    replace(SCHEDULE, grace=LEAST_GRACE)
    with pytest.raises(ValueError, match="5 minutes"):
        replace(SCHEDULE, grace=LEAST_GRACE - SECOND)


@pytest.mark.parametrize(
    ("database", "process", "day"),
    [(-1, -1, MONDAY), (0, 0, MONDAY + DAY), (-1, 0, MONDAY + DAY), (0, -1, MONDAY + DAY)],
)
def test_what_is_over_by_either_clock_does_not_come_again(database: int, process: int, day: date) -> None:
    assert upcoming(DAILY, at(database * SECOND, process * SECOND), ()) == day


def test_what_comes_next_when_clocks_are_years_apart_is_found() -> None:
    assert upcoming(DAILY, at(0 * DAY, 20 * 365 * DAY), ()) == MONDAY + (20 * 365 + 1) * DAY


def test_a_settled_day_does_not_come_again() -> None:
    assert upcoming(DAILY, at(-HOUR), {MONDAY, MONDAY + DAY}) == MONDAY + 2 * DAY


def test_a_day_that_the_calendar_leaves_out_comes_when_the_next_begins() -> None:
    """Samoa had no 30 December 2011: its instant is the first of the 31st."""
    samoa = Recurrence(Rule.parse("FREQ=DAILY"), date(2011, 12, 1), time(9), "Pacific/Apia")
    midnight = datetime(2011, 12, 30, 10, tzinfo=UTC)
    assert upcoming(samoa, Now.both(midnight - SECOND), ()) == date(2011, 12, 30)
    assert upcoming(samoa, Now.both(midnight), ()) == date(2011, 12, 31)


@given(
    st.lists(st.integers(1, 5 * 86_400), min_size=1, max_size=30), st.integers(300, 3 * 86_400), st.integers(-70, 70)
)
def test_each_day_is_settled_once_and_in_order(steps: list[int], grace: int, apart: int) -> None:
    schedule = replace(SCHEDULE, grace=timedelta(seconds=grace))
    now = NINE - HOUR
    runs: list[date] = []
    missed: list[date] = []
    for step in steps:
        now += timedelta(seconds=step)
        settling = settle(schedule, Now(now, now + timedelta(seconds=apart)), ())
        if settling is not None:
            missed += settling.missed
            runs += [settling.run.day] if settling.run else []
            schedule = replace(schedule, next_day=settling.next_day)
            assert settle(schedule, Now(now, now + timedelta(seconds=apart)), ()) is None
    assert schedule.next_day is not None
    assert sorted(runs + missed) == DAILY.days(MONDAY, schedule.next_day - DAY)
