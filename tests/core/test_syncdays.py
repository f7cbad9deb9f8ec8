"""The eve of a sync is the last day of work before it; a whole year of two zones, as another library reckons it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as st

from bot.core.recurrence import Recurrence
from bot.core.syncdays import eve, is_time_to_ask, weekdays_of, weekly
from bot.core.worktime import usual

DAY = timedelta(days=1)
PARIS, MONTREAL = usual("Europe/Paris"), usual("America/Montreal")


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        ("2026-03-17", "2026-03-16"),  # Tuesday, on Monday
        ("2026-03-16", "2026-03-13"),  # Monday, on Friday
        ("2026-04-07", "2026-04-03"),  # after Easter Monday, which is a holiday in France
        ("2027-01-04", "2026-12-31"),
    ],
)
def test_the_eve_in_france(day: str, asked: str) -> None:
    assert eve(date.fromisoformat(day), PARIS.is_working_day) == date.fromisoformat(asked)


def test_easter_monday_is_no_holiday_in_quebec_and_good_friday_is() -> None:
    assert eve(date(2026, 4, 7), MONTREAL.is_working_day) == date(2026, 4, 6)
    assert eve(date(2026, 4, 6), MONTREAL.is_working_day) == date(2026, 4, 2)


def test_where_nobody_ever_works_it_is_the_day_before() -> None:
    assert eve(date(2026, 3, 17), lambda _: False) == date(2026, 3, 16)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.frozensets(st.integers(0, 6), min_size=1))
def test_it_is_time_to_ask_from_the_eve_until_the_day_before(day: date, works: frozenset[int]) -> None:
    asked = [today for n in range(20, -3, -1) if is_time_to_ask(today := day - n * DAY, day, _on(works))]
    assert asked == [asked[0] + n * DAY for n in range(len(asked))], "without a gap"
    assert asked[-1] == day - DAY
    assert asked[0].weekday() in works
    assert not any((each.weekday() in works) for each in asked[1:])


def _on(works: frozenset[int]) -> Callable[[date], bool]:
    return lambda each: each.weekday() in works


@pytest.mark.parametrize(("days", "weeks"), [((0,), 1), ((1, 3), 1), ((4,), 2), ((0, 2), 3)])
def test_the_days_are_those_that_dateutil_reckons(days: tuple[int, ...], weeks: int) -> None:
    first, last = date(2026, 1, 5), date(2026, 12, 31)
    meeting = Recurrence(weekly(days, weeks), first, time(9), "Europe/Paris")
    theirs = rrule.rrule(rrule.WEEKLY, interval=weeks, byweekday=days, dtstart=_midnight(first), until=_midnight(last))
    assert meeting.days(first, last) == [each.date() for each in theirs]
    assert weekdays_of(meeting.rule, first) == days


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


@pytest.mark.parametrize(("days", "weeks"), [((), 1), ((7,), 1), ((0,), 0), ((0,), 53)])
def test_what_is_no_week_is_refused(days: tuple[int, ...], weeks: int) -> None:
    with pytest.raises(ValueError, match="day of the week"):
        weekly(days, weeks)
