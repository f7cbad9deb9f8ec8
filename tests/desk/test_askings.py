"""Hundreds of ways to ask are read, and none of their look-alikes passes for one."""

from __future__ import annotations

import pytest

from tests.desk.askings import granted, lines_of


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_whoever_asks_is_understood(lang: str) -> None:
    assert [line for line in lines_of(lang) if not granted(line, lang)] == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_says_something_of_its_own_gets_no_yes(lang: str) -> None:
    assert [line for line in lines_of(f"said_{lang}") if granted(line, lang)] == []
