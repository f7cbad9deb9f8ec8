from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.desk.text.spelling import Vocabulary


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


def test_what_comes_later_is_near_too(words: Vocabulary) -> None:
    assert words.near("zephirin") == ()
    words.add_since(["zephirine"], 8)
    assert words.near("zephirin") == ("zephirine",)


_WORDS = st.text("aebr", min_size=4, max_size=14)


@given(_WORDS, st.lists(_WORDS, max_size=7))
def test_near_is_whatever_differs_in_a_quarter_and_is_as_long_and_ends_alike(word: str, others: list[str]) -> None:
    vocabulary = Vocabulary()
    vocabulary.add(others)
    alike = {
        other
        for other in others
        if OSA.normalized_similarity(word, other) >= 0.75
        and abs(len(other) - len(word)) <= len(word) // 3
        and (other[0] == word[0] or other[-2:] == word[-2:])
    }
    best = sorted(alike, key=lambda other: (-OSA.normalized_similarity(word, other), other))
    near = vocabulary.near(word)
    assert list(near[: len(best)]) == best
    assert set(near) - alike <= {word[1:]}
