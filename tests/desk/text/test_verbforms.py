from __future__ import annotations

import pytest

from bot.desk.text.fold import fold
from bot.desk.text.verbforms import ENGLISH_BARE, ENGLISH_PAST, ENGLISH_THIRD, FRENCH, FRENCH_OR_NOUN


@pytest.mark.parametrize("words", [FRENCH, FRENCH_OR_NOUN, ENGLISH_BARE, ENGLISH_THIRD, ENGLISH_PAST])
def test_forms_are_folded_words(words: frozenset[str]) -> None:
    assert {fold(word) for word in words} == words
    assert all(word.isalpha() for word in words)


def test_regular_forms_are_made() -> None:
    assert {"opens", "reaches", "supplies", "stays"} <= ENGLISH_THIRD
    assert {"opened", "supplied", "stopped", "sold", "cut"} <= ENGLISH_PAST
    assert "cut" not in ENGLISH_BARE
