"""Digests as nouns: on which days they come, and when there is nothing to tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.digests import EVERY_DAY, Edition, Line, Plan, Section, days_of
from bot.core.health import Health
from bot.core.people import Side
from tests.cards.samples import NOW

MONDAY = date(2026, 3, 16)
EMPTY = Edition("e_1", "o", "m", "g_1", "k_1", Side.CM, 3, 9, NOW, NOW, "p_1")


@given(st.frozensets(st.integers(0, 6), min_size=1))
def test_a_plan_comes_on_its_days_and_no_other(days: frozenset[int]) -> None:
    recurrence = Plan(days, time(8, 30)).recurrence(MONDAY, "Europe/Paris")
    week = recurrence.days(MONDAY, date(2026, 3, 22))
    assert {day.weekday() for day in week} == days
    assert days_of(recurrence) == days


def test_a_plan_without_a_day_means_nothing() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        Plan(frozenset(), time(8)).recurrence(MONDAY, "Europe/Paris")


def test_every_day_is_a_daily_rule() -> None:
    assert str(Plan(EVERY_DAY, time(8)).recurrence(MONDAY, "UTC").rule) == "FREQ=DAILY"


def test_an_edition_is_empty_when_it_tells_nothing() -> None:
    assert EMPTY.is_empty
    assert not replace(EMPTY, silent=3).is_empty
    assert not replace(EMPTY, health=Health("2026-02")).is_empty
    told = replace(EMPTY, lines=(Line(Section.NEW, "n_1"), Line(Section.OPEN, "q_1"), Line(Section.NEW, "n_2")))
    assert not told.is_empty
    assert told.of(Section.NEW) == ["n_1", "n_2"]
