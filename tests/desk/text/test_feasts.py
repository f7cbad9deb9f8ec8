from __future__ import annotations

import re

import pytest

from bot.desk.text.feasts import FEAST_DAYS, FEASTS


@pytest.mark.parametrize(
    ("said", "month", "day"),
    [("boxing day", 12, 26), ("la saint-jean-baptiste", 6, 24), ("la toussaint", 11, 1), ("canada day", 7, 1)],
)
def test_a_feast_is_on_its_day(said: str, month: int, day: int) -> None:
    assert [(m, d) for names, m, d in FEAST_DAYS if re.fullmatch(names, said)] == [(month, day)]


@pytest.mark.parametrize("said", ["toussaint", "saint-jean", "patrick's day sale"])
def test_without_its_article_it_may_be_a_town(said: str) -> None:
    assert re.fullmatch(FEASTS, said) is None
