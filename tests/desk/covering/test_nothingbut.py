"""« Ne … que » bears on what follows it."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("Le magasin Aulne ne vend plus de lait.", "Le magasin Aulne ne vend plus que du lait."),
    ("Le bus ne va plus à Dax.", "Le bus ne va plus qu'à Dax."),
    ("Aucun de nos pains ne contient de lait.", "Aucun de nos pains ne contient que du lait."),
]
"""A wording, and the same words with another sense: never to be granted."""

KEPT = [
    ("Le magasin Aulne ne vend plus que du lait.", "Le magasin Aulne ne vend plus que du lait, ok ?"),
    ("Le four Aulne ne pèse pas plus que le four Orme.", "Le four Aulne ne pèse pas plus que le four Orme, ok ?"),
    ("Notre pain ne contient que du seigle.", "Notre pain ne contient que du seigle, ok ?"),
    ("Aucun de nos pains ne contient de lait.", "Aucun de nos pains ne contient de lait."),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_the_same_words_with_another_sense_are_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_says_it_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
