"""How long things are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.retention import BOUNDS, USUAL, Kept, Retention, earlier, fits, typed_days, typed_months

INSTANTS = st.integers(0, 20 * 366 * 24).map(lambda hours: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(hours=hours))


@given(INSTANTS, st.integers(0, 120), st.integers(0, 120))
def test_earlier_never_goes_forward_and_more_months_are_earlier(at: datetime, months: int, more: int) -> None:
    assert earlier(at, 0) == at
    assert earlier(at, months + more) <= earlier(at, months) <= at
    found = earlier(at, months)
    assert (at.year - found.year) * 12 + at.month - found.month == months


def test_a_month_before_the_last_day_of_march_is_the_last_of_february() -> None:
    assert earlier(datetime(2026, 3, 31, 9, tzinfo=UTC), 1) == datetime(2026, 2, 28, 9, tzinfo=UTC)
    assert earlier(datetime(2026, 1, 15, tzinfo=UTC), 13) == datetime(2024, 12, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "months"),
    [("12 months", 12), ("1 month", 1), ("2 years", 24), ("12 mois", 12), ("1 an", 12), ("3 ANS", 36)]
    + [(wrong, None) for wrong in ("", "12", "months", "12 minutes", "-1 months", "12 months or so", "9999 mois")],
)
def test_months_are_read_as_people_write_them(typed: str, months: int | None) -> None:
    assert typed_months(typed) == months


def test_days_are_read_as_people_write_them() -> None:
    assert [typed_days(each) for each in ("30 days", "1 jour", "7j", "1 month")] == [30, 1, 7, None]


def test_what_is_usual_fits_and_the_register_is_bounded() -> None:
    assert all(fits(kind, USUAL[kind]) for kind in Kept)
    assert BOUNDS[Kept.REGISTER] == (6, 36)
    assert not fits(Kept.REGISTER, 5)
    assert not fits(Kept.REGISTER, 37)
    assert Retention().before(Kept.REGISTER, datetime(2026, 3, 16, tzinfo=UTC)) == datetime(2025, 3, 16, tzinfo=UTC)
