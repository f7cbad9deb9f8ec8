from __future__ import annotations

import pytest

from bot.desk.records.likeness import resembles
from tests.desk.world import reading_of


@pytest.mark.parametrize(("word", "name"), [("melze", "meleze"), ("vautrain", "vautrin"), ("tilleul", "tilleul")])
def test_slips_of_a_name(word: str, name: str) -> None:
    assert resembles(word, name)


@pytest.mark.parametrize(("word", "name"), [("table", "fable"), ("ok", "oka")])
def test_real_and_short_words_are_no_slips(word: str, name: str) -> None:
    assert not resembles(word, name)


def test_the_likeliest_comes_first() -> None:
    findings = reading_of("que dire des fromages bleus à Montclar cet été ?").findings
    assert findings[0].statement.id == "fair"
    assert [f.likeness for f in findings] == sorted((f.likeness for f in findings), reverse=True)
