from __future__ import annotations

import pytest

from bot.desk.spelling import Vocabulary


@pytest.fixture
def words() -> Vocabulary:
    vocabulary = Vocabulary()
    vocabulary.add_since(["vautrin", "vautour", "meleze", "fontbrune", "fontaine", "ouverture", "sel", "arc"], 0)
    return vocabulary


@pytest.mark.parametrize(
    ("word", "meant"),
    [("vautrain", "vautrin"), ("melze", "meleze"), ("fontbrun", "fontbrune"), ("louverture", "ouverture")],
)
def test_a_slip_is_near_what_was_meant(words: Vocabulary, word: str, meant: str) -> None:
    assert words.near(word)[0] == meant


@pytest.mark.parametrize("word", ["sol", "ar", "", "bicyclette", "xxxxxxx"])
def test_short_and_other_words_are_near_nothing(words: Vocabulary, word: str) -> None:
    assert words.near(word) == ()


def test_the_order_in_which_words_came_is_no_matter(words: Vocabulary) -> None:
    other = Vocabulary()
    other.add_since(["arc", "sel", "fontaine", "ouverture", "vautour", "fontbrune", "meleze", "vautrin"], 0)
    for word in ("vautrin", "fontbrain", "mellezes", "louverture"):
        assert words.near(word) == other.near(word)


def test_it_knows_how_much_of_a_list_it_was_given(words: Vocabulary) -> None:
    assert words.size == 8
    words.add_since(["vautrin", "ab"], 8)
    assert words.size == 10
