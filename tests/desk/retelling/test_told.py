from __future__ import annotations

from bot.desk.retelling.told import Told, words


def told(wording: str, asked: str = "", *, english: bool = False) -> Told:
    return Told(wording, wording, words(asked), frozenset(), english, subject=True)


def test_words_are_folded() -> None:
    assert words("L'été, 12 €") == {"l", "ete", "12"}


def test_what_the_question_has_a_word_of_is_asked() -> None:
    one = told("Aulne ouvre à Pau.", "la boutique de Pau")
    assert one.unasked("rue Haute")
    assert not one.unasked("à Pau")
