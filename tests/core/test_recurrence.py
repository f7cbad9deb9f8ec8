"""Days that come again: against python-dateutil, which reads the same RFC, and by hand where clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.recurrence import HORIZON, MOST_INTERVAL, Recurrence, Rule

PARIS = "Europe/Paris"
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MONDAY = date(2026, 3, 16)
DAY = timedelta(days=1)


def recurrence(rule: str, anchor: date = MONDAY, at: time = time(9), zone: str = PARIS) -> Recurrence:
    return Recurrence(Rule.parse(rule), anchor, at, zone)


@st.composite
def rule_texts(draw: st.DrawFn) -> str:
    """A rule in every form that is taken, but "MO,1TU": dateutil takes what is both, where the RFC says either."""
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY"]))
    counted = frequency == "MONTHLY" and draw(st.booleans())
    nth = st.sampled_from([*map(str, (1, 2, 3, 4, 5, -1, -2, -3, -4, -5))]) if counted else st.just("")
    weekdays = draw(st.lists(st.builds(str.__add__, nth, st.sampled_from(WEEKDAYS)), max_size=4, unique=True))
    month_days = st.lists(st.integers(-31, 31).filter(bool), max_size=3, unique=True)
    parts = [f"FREQ={frequency}", f"INTERVAL={draw(st.integers(1, 12))}"]
    parts += [f"BYDAY={','.join(weekdays)}"] if weekdays else []
    if frequency == "MONTHLY" and (days := draw(month_days)):
        parts.append(f"BYMONTHDAY={','.join(map(str, days))}")
    return ";".join(draw(st.permutations(parts)))


@given(rule_texts(), st.dates(date(2024, 1, 1), date(2028, 12, 31)))
@example("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU", date(2026, 3, 18))
@example("FREQ=MONTHLY;BYMONTHDAY=-31,31", date(2026, 1, 31))
@example("FREQ=MONTHLY;BYDAY=-5FR,5FR", date(2026, 1, 30))
@example("FREQ=MONTHLY", date(2028, 2, 29))
def test_the_days_are_those_of_the_rfc(text: str, anchor: date) -> None:
    last = anchor + timedelta(days=800)
    start = datetime.combine(anchor, time())
    expected = rrulestr(text, dtstart=start).between(start, datetime.combine(last, time()), inc=True)
    rule = Rule.parse(text)
    days = [anchor + n * DAY for n in range(801) if rule.takes(anchor + n * DAY, anchor)]
    assert days == [each.date() for each in expected]


def test_a_weekday_may_be_named_with_and_without_its_count() -> None:
    either = recurrence("FREQ=MONTHLY;BYDAY=TU,1MO", date(2026, 4, 1)).days(date(2026, 4, 1), date(2026, 4, 30))
    assert [day.day for day in either] == [6, 7, 14, 21, 28]


@given(rule_texts())
def test_a_rule_is_read_back_as_it_is_written(text: str) -> None:
    rule = Rule.parse(text)
    assert Rule.parse(str(rule)) == rule
    assert Rule.parse(text.lower()) == rule


def test_a_rule_is_written_shortly() -> None:
    assert str(Rule.parse("freq=weekly;interval=1;byday=fr,mo")) == "FREQ=WEEKLY;BYDAY=MO,FR"
    assert str(Rule.parse("BYDAY=-1FR,1MO;FREQ=MONTHLY;INTERVAL=3")) == "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR,1MO"
    assert str(Rule.parse("FREQ=MONTHLY;BYMONTHDAY=15,-1")) == "FREQ=MONTHLY;BYMONTHDAY=-1,15"


@pytest.mark.parametrize(
    "text",
    """FREQ=SECONDLY FREQ=HOURLY FREQ=YEARLY FREQ= INTERVAL=2 FREQ=DAILY;COUNT=3 FREQ=DAILY;UNTIL=20270101
    FREQ=DAILY;FREQ=DAILY FREQ=DAILY;INTERVAL=0 FREQ=DAILY;INTERVAL=-1 FREQ=DAILY;INTERVAL=53 FREQ=DAILY;INTERVAL=²
    FREQ=DAILY;INTERVAL=999999999999 FREQ=WEEKLY;BYDAY= FREQ=WEEKLY;BYDAY=XX FREQ=WEEKLY;BYDAY=1MO FREQ=DAILY;BYDAY=-1FR
    FREQ=MONTHLY;BYDAY=6MO FREQ=MONTHLY;BYDAY=0MO FREQ=WEEKLY;BYMONTHDAY=1 FREQ=MONTHLY;BYMONTHDAY=32 FREQ=DAILY;
    FREQ=MONTHLY;BYMONTHDAY=0 FREQ=WEEKLY;WKST=SU RRULE:FREQ=DAILY every-monday""".split(),
)
def test_what_is_not_taken_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Rule.parse(text)


def test_nothing_is_no_rule() -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Rule.parse("")


def test_every_second_week_keeps_its_phase() -> None:
    fortnight = recurrence("FREQ=WEEKLY;INTERVAL=2", date(2020, 1, 6))
    assert fortnight.days(MONDAY, MONDAY + 30 * DAY) == [date(2026, 3, 23), date(2026, 4, 6)]


@pytest.mark.parametrize(
    ("rule", "anchor"),
    [
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", MONDAY),
        ("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30", date(2026, 2, 1)),
        ("FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=5MO", MONDAY),
    ],
)
def test_a_rule_that_never_comes_is_refused(rule: str, anchor: date) -> None:
    with pytest.raises(ValueError, match="never"):
        recurrence(rule, anchor)


@pytest.mark.parametrize("zone", ["", "Paris", "../../etc/passwd", "America", "Europe/Paris\0", "a" * 999])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    with pytest.raises(ValueError, match="zone"):
        recurrence("FREQ=DAILY", zone=zone)


def test_a_time_with_a_zone_and_a_mistyped_year_are_refused() -> None:
    with pytest.raises(ValueError, match="local time"):
        recurrence("FREQ=DAILY", at=time(9, tzinfo=UTC))
    for year in (202, 9999):
        with pytest.raises(ValueError, match="between"):
            recurrence("FREQ=DAILY", date(year, 1, 1))


def test_the_first_day_is_found_before_and_after_the_anchor_and_beside_what_is_settled() -> None:
    weekly = recurrence("FREQ=WEEKLY")
    assert weekly.first(date(1990, 1, 1)) == MONDAY
    assert weekly.first(MONDAY) == MONDAY
    assert weekly.first(MONDAY + DAY) == MONDAY + 7 * DAY
    assert weekly.first(MONDAY, {MONDAY, MONDAY + 7 * DAY}) == MONDAY + 14 * DAY


def test_no_search_goes_further_than_the_horizon() -> None:
    rare = recurrence(f"FREQ=MONTHLY;INTERVAL={MOST_INTERVAL};BYMONTHDAY=29", date(2028, 2, 1))
    assert rare.first(date(2028, 3, 1)) == date(2032, 6, 29)
    leap = recurrence("FREQ=MONTHLY;INTERVAL=36;BYMONTHDAY=29", date(2028, 2, 1))
    assert leap.first(date(2028, 3, 1)) is None, "the next would be in 2040"
    daily = recurrence("FREQ=DAILY")
    assert len(daily.days(MONDAY, date(9999, 1, 1))) == HORIZON.days + 1
    assert daily.days(MONDAY, MONDAY - DAY) == []


@pytest.mark.parametrize(
    ("day", "at", "zone", "instant"),
    [
        (date(2026, 3, 29), time(2, 30), PARIS, datetime(2026, 3, 29, 1, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30), PARIS, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (date(2026, 11, 1), time(1, 30), "America/Montreal", datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),
        (date(2026, 6, 1), time(9), PARIS, datetime(2026, 6, 1, 7, tzinfo=UTC)),
        (date(2026, 12, 1), time(9), PARIS, datetime(2026, 12, 1, 8, tzinfo=UTC)),
    ],
)
def test_the_instant_is_that_of_the_zone_s_clocks(day: date, at: time, zone: str, instant: datetime) -> None:
    assert recurrence("FREQ=DAILY", date(2026, 1, 1), at, zone).instant(day) == instant


def test_today_is_the_zone_s() -> None:
    late = datetime(2026, 3, 16, 23, 30, tzinfo=UTC)
    assert recurrence("FREQ=DAILY").today(late) == date(2026, 3, 17)
    assert recurrence("FREQ=DAILY", zone="America/Montreal").today(late) == date(2026, 3, 16)
