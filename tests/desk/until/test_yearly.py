from __future__ import annotations

from datetime import date

import pytest

from bot.desk.until.yearly import easter, in_the_south, is_month, named, occurrences


@pytest.mark.parametrize(
    ("year", "day"), [(2024, (3, 31)), (2025, (4, 20)), (2026, (4, 5)), (2027, (3, 28)), (2038, (4, 25))]
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("printemps", date(2026, 6, 20)),
        ("noel", date(2026, 12, 25)),
        ("easter", date(2026, 4, 6)),
        ("good friday", date(2026, 4, 3)),
        ("pentecote", date(2026, 5, 25)),
        ("father's day", date(2026, 6, 21)),
        ("black friday", date(2026, 11, 27)),
        ("rentree", date(2026, 9, 30)),
        ("fete nationale", date(2026, 6, 24)),
        ("decembre", date(2026, 12, 31)),
    ],
)
def test_the_next_one(name: str, last: date) -> None:
    assert next(span for span in occurrences(name, 2026, south=False) if span[1] >= date(2026, 3, 9))[1] == last


def test_a_feast_of_several_days_has_them_all() -> None:
    days = {span[0] for span in occurrences("thanksgiving", 2026, south=False) if span[0].year == 2026}
    assert days == {date(2026, 10, 12), date(2026, 11, 26)}


def test_what_is_no_time_of_the_year() -> None:
    assert occurrences("ramadan", 2026, south=False) == ()
    assert named("noel")
    assert not named("ete")
    assert is_month("june")
    assert not is_month("noel")


def test_which_zones_are_in_the_south() -> None:
    assert in_the_south("Australia/Melbourne")
    assert not in_the_south("America/Toronto")
    winter = next(span for span in occurrences("winter", 2026, south=True) if span[0].year == 2026)
    assert winter[0].month in (5, 6)
