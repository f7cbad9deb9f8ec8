from __future__ import annotations

from datetime import date

import pytest

from bot.desk.text.daynames import MONTH_OF, STARTS, WEEKDAY_OF
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Kind


def test_a_name_begins_as_the_names_do() -> None:
    assert all(name[:3] in STARTS.split("|") for name in (*MONTH_OF, *WEEKDAY_OF))


@pytest.mark.parametrize("name", sorted(MONTH_OF))
def test_a_month_is_found_by_each_of_its_names(name: str) -> None:
    (token,) = read_text(f"3 {name} 2026", date(2026, 1, 1)).tokens
    assert (token.kind, token.key) == (Kind.DATE, f"2026-{MONTH_OF[name]:02}-03")


@pytest.mark.parametrize("name", sorted(name for name in WEEKDAY_OF if len(name) > 4))
def test_a_weekday_is_found_by_each_of_its_names(name: str) -> None:
    (token,) = read_text(name, date(2026, 1, 1)).tokens
    assert (token.kind, token.key) == (Kind.WEEKDAY, f"w{WEEKDAY_OF[name]}")
