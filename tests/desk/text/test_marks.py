"""Marks of one group: for a yes they must be one word."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.lexicon import MARKS
from bot.desk.text.marks import _SAME
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("The Alder shop is open every day.", "The Alder shop is open all day, ok?"),
    ("All of our Alder boats weigh 9 tonnes.", "Each of our Alder boats weighs 9 tonnes, ok?"),
    ("Le café Aulne ferme tous les hivers.", "Le café Aulne ferme tout l'hiver, ok ?"),
    ("L'eau Aulne ne contient pas de plomb.", "L'eau Aulne ne contient guère de plomb, ok ?"),
    ("Le bar Aulne est toujours complet.", "Le bar Aulne est encore complet, ok ?"),
    ("Alder prices may rise.", "Alder prices can rise, ok?"),
    ("The Alder play is about 40 dogs.", "The Alder play is approximately 40 dogs, ok?"),
    ("Most passengers chose Alder.", "The most passengers chose Alder, ok?"),
    ("We have two Alder pools apart from the York one.", "We have two Alder pools except the York one, ok?"),
]
ALIKE = [
    ("The Alder shop is open every day.", "The Alder shop is open each day, ok?"),
    ("Toutes nos boutiques Aulne ferment le 4 mai.", "Peut-on dire que toutes nos boutiques Aulne ferment le 4 mai ?"),
    ("All shops are open except Alder.", "All shops are open excluding Alder, ok?"),
    ("L'eau Aulne n'est pas polluée.", "Je peux dire que l'eau Aulne n'est pas polluée ?"),
]


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_another_word_of_the_group_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_its_twin_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


def test_twins_are_of_one_group() -> None:
    groups: dict[str, set[str]] = {}
    for word, twin in _SAME.items():
        groups.setdefault(twin, set()).add(MARKS.get(word, word))
    assert {twin: keys for twin, keys in groups.items() if len(keys) > 1} == {}
