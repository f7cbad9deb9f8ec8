from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

TRAIN = said("train", "Bikes ride free in our bike vans. Folding bikes are welcome in the bar; other bikes are not.")
BRIDGE = said("bridge", "Le pont Aulne est repeint. Il reste ouvert aux piétons.")
HOPS = said("hops", "Our hops come from Kent, our barley from Laois.")
HOUBLON = said("houblon", "Notre houblon vient d'Alsace, notre orge de Beauce.")
MEALS = said("meals", "Le bistrot ouvre le 4 mai ; la terrasse ouvre le 20 mai.")


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Folding bikes ride free, ok?", TRAIN),
        ("Folding bikes ride free in our bike vans, ok?", TRAIN),
        ("Il reste ouvert aux piétons, ok ?", BRIDGE),
        ("barley from Kent, ok?", HOPS),
        ("orge d'Alsace, ok ?", HOUBLON),
        ("La terrasse ouvre le 4 mai, ok ?", MEALS),
    ],
)
def test_what_two_sentences_say_is_not_joined(question: str, statement: object) -> None:
    assert kind_of(question, statement) is not VerdictKind.SHAREABLE  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Le pont Aulne est repeint. Il reste ouvert aux piétons. Je publie ?", BRIDGE),
        ("barley from Laois, ok?", HOPS),
        ("La terrasse ouvre le 20 mai, ok ?", MEALS),
        ("Le bistrot ouvre le 4 mai, ok ?", MEALS),
    ],
)
def test_what_one_sentence_says_is(question: str, statement: object) -> None:
    assert kind_of(question, statement) is VerdictKind.SHAREABLE  # type: ignore[arg-type]
