"""Figures of a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.core.health import Health, by_week, middle, month_before, month_of


def test_the_middle_is_in_whole_seconds() -> None:
    assert middle([]) is None
    assert middle([timedelta(seconds=9)]) == 9
    assert middle([timedelta(seconds=each) for each in (1, 100, 10)]) == 10
    assert middle([timedelta(hours=1), timedelta(hours=2)]) == 5400


def test_the_month_before() -> None:
    assert month_before(date(2026, 3, 1)) == (date(2026, 2, 1), date(2026, 3, 1))
    assert month_before(date(2026, 1, 31)) == (date(2025, 12, 1), date(2026, 1, 1))
    assert month_of(date(2026, 3, 9)) == "2026-03"


def test_weeks_are_counted_from_the_first() -> None:
    days = [date(2026, 3, day) for day in (1, 7, 8, 29, 31)]
    assert by_week(days, [date(2026, 3, 14)]) == ((2, 0), (1, 1), (0, 0), (0, 0), (2, 0))


def test_a_month_in_which_nothing_happened_is_blank() -> None:
    assert Health("2026-03", weeks=((0, 0),) * 5).is_blank
    blank = Health("2026-03")
    for told in ("passed", "by_bot", "by_people", "undone", "recalled"):
        counted: dict[str, Any] = {told: 1}
        assert not replace(blank, **counted).is_blank
