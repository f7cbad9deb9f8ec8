"""Working time: week, holidays, time zones and the days on which clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.worktime import FARTHEST, WorkTime, usual
from bot.errors import Invalid

PARIS = ZoneInfo("Europe/Paris")
FRANCE = usual("Europe/Paris")
QUEBEC = usual("America/Toronto")


def paris(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


@pytest.mark.parametrize(
    ("day", "fr", "en"),
    [
        (date(2026, 5, 8), "Fête de la Victoire", "Victory Day"),
        (date(2026, 5, 25), "Lundi de Pentecôte", "Pentecost Monday"),
        (date(2026, 7, 14), "Fête nationale", "National Day"),
        (date(2026, 6, 24), None, None),
    ],
)
def test_the_holidays_of_france(day: date, fr: str | None, en: str | None) -> None:
    assert FRANCE.holiday(day, "fr") == fr
    assert FRANCE.holiday(day, "en") == en
    assert FRANCE.is_working_day(day) == (fr is None)


@pytest.mark.parametrize(
    ("day", "fr"),
    [
        (date(2026, 6, 24), "Fête nationale du Québec"),
        (date(2026, 5, 18), "Journée nationale des patriotes"),
        (date(2027, 5, 24), "Journée nationale des patriotes"),
        (date(2026, 7, 1), "Fête du Canada"),
        (date(2026, 5, 8), None),
    ],
)
def test_the_holidays_of_quebec(day: date, fr: str | None) -> None:
    assert QUEBEC.holiday(day, "fr") == fr
    assert (QUEBEC.holiday(day, "en") is None) == (fr is None)
    assert QUEBEC.is_working_day(day) == (fr is None)


def test_canada_as_a_whole_has_no_feast_of_quebec() -> None:
    canada = WorkTime("America/Vancouver", country="CA")
    assert canada.is_working_day(date(2026, 6, 24))


def test_a_country_that_is_not_known_has_a_week_and_no_holidays() -> None:
    somewhere = usual("Asia/Tokyo")
    assert somewhere.is_working_day(date(2026, 12, 25))
    assert not somewhere.is_working_day(date(2026, 12, 26))


@pytest.mark.parametrize(
    ("at", "hours", "until"),
    [
        ("2026-03-10 10:00", 2, "2026-03-10 12:00"),
        ("2026-03-10 17:00", 2, "2026-03-11 10:00"),
        ("2026-03-10 16:00", 2, "2026-03-10 18:00"),
        ("2026-03-10 07:00", 2, "2026-03-10 11:00"),
        ("2026-03-10 23:00", 2, "2026-03-11 11:00"),
        ("2026-03-13 17:30", 1, "2026-03-16 09:30"),
        ("2026-03-27 17:00", 2, "2026-03-30 10:00"),
        ("2026-10-23 17:00", 2, "2026-10-26 10:00"),
        ("2026-05-07 17:00", 2, "2026-05-11 10:00"),
        ("2026-04-30 17:00", 4, "2026-05-04 12:00"),
        ("2026-03-10 10:00", 18, "2026-03-12 10:00"),
    ],
    ids=str,
)
def test_working_time_is_added(at: str, hours: int, until: str) -> None:
    assert FRANCE.later(paris(at), timedelta(hours=hours)) == paris(until)


def test_a_night_shift_counts_what_goes_by_on_the_day_clocks_change() -> None:
    nights = WorkTime("Europe/Paris", time(0), time(8), frozenset(range(7)))
    assert nights.later(paris("2026-03-29 00:00"), timedelta(hours=7)) == paris("2026-03-29 08:00")
    assert nights.later(paris("2026-10-25 00:00"), timedelta(hours=9)) == paris("2026-10-25 08:00")


def test_nothing_is_over_at_once_and_what_never_ends_ends_somewhere() -> None:
    night = paris("2026-03-10 23:00")
    assert FRANCE.later(night, timedelta(0)) == night
    assert FRANCE.later(night, timedelta(days=99_999)) == night + FARTHEST


def test_hours_begin_and_end() -> None:
    assert FRANCE.is_working(paris("2026-03-10 09:00"))
    assert not FRANCE.is_working(paris("2026-03-10 18:00"))
    assert not FRANCE.is_working(paris("2026-03-14 10:00"))
    assert not FRANCE.is_working(paris("2026-05-08 10:00"))


def test_days_are_counted() -> None:
    assert FRANCE.working_days(date(2026, 5, 4), date(2026, 5, 10)) == 4
    assert FRANCE.working_days(date(2026, 5, 10), date(2026, 5, 4)) == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": time(18), "end": time(9)},
        {"days": frozenset[int]()},
        {"days": frozenset({7})},
        {"country": "XX"},
        {"country": "FR", "region": "QC"},
        {"region": "QC"},
    ],
    ids=str,
)
def test_what_could_not_be_kept_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(Invalid, match=r"^worktime-"):
        WorkTime("Europe/Paris", **wrong)  # type: ignore[arg-type]


instants = st.integers(1_704_067_200, 1_861_920_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
amounts = st.integers(1, 60 * 24 * 20).map(lambda minutes: timedelta(minutes=minutes))


@given(instants, amounts, amounts, st.sampled_from([FRANCE, QUEBEC, usual("Asia/Tokyo")]))
def test_two_waits_are_as_long_as_both_at_once(at: datetime, one: timedelta, other: timedelta, work: WorkTime) -> None:
    assert work.later(work.later(at, one), other) == work.later(at, one + other)


@given(instants, amounts)
def test_a_wait_ends_in_working_hours_and_is_no_shorter_than_it_says(at: datetime, amount: timedelta) -> None:
    until = FRANCE.later(at, amount)
    assert until - at >= amount
    local = until.astimezone(PARIS)
    assert FRANCE.is_working_day(local.date())
    assert time(9) < local.time() <= time(18)
