"""Many words in little room, and the same answers as of a set."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.desk.text.manywords import ManyWords
from bot.desk.text.words import _listed

_WORDS = st.frozensets(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=6))


@given(_WORDS, _WORDS)
def test_what_is_in_it_is_what_was_put_there(there: frozenset[str], others: frozenset[str]) -> None:
    made = ManyWords(sorted(there))
    assert len(made) == len(there)
    assert {word for word in there | others if word in made} == there


def test_a_part_of_a_word_is_none_nor_are_two_words() -> None:
    made = ManyWords(("ouverture", "foire"))
    assert "ouver" not in made
    assert "" not in made
    assert all(pair not in made for pair in ("ouverture\n\nfoire", "foire\n\nouverture"))


def test_the_lists_take_ten_bytes_a_word_or_so() -> None:
    for lang in ("fr", "en"):
        words = _listed(lang).folded
        assert len(words) > 100_000
        assert len(words._text) + words._starts.itemsize * len(words._starts) < 14 * len(words)
