"""Which words are known to tell of a thing."""

from __future__ import annotations

from datetime import date

import pytest

from bot.desk.covering.telling import ADDS, GONE, HAS, SHOWS, TELLS, licensed
from bot.desk.text.lexer import read_text


@pytest.mark.parametrize(
    ("word", "known", "licence"),
    [
        ("ouvrons", TELLS, True),
        ("launched", TELLS, True),
        ("briguons", TELLS, False),
        ("suspending", TELLS, False),
        ("retrouvez", SHOWS, True),
        ("nouvelle", ADDS, True),
        ("vendu", GONE, True),
        ("remporte", HAS, True),
        ("presents", HAS, False),
        ("directrice", frozenset(), True),
    ],
)
def test_a_word_is_known_in_any_of_its_forms(word: str, known: frozenset[str], *, licence: bool) -> None:
    token = read_text(f"on {word} cela", date(2026, 3, 9)).tokens[1]
    assert licensed(token, known) is licence
