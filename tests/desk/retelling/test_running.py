"""What somebody does by their office; never of a deputy, nor before or after."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    ("Ana Roy est la directrice du fournil de Dax.", "Ana Roy dirige le fournil de Dax, ok ?"),
    (
        "Ana Roy est la directrice du fournil de Dax depuis le 1er février.",
        "Ana Roy dirige le fournil de Dax depuis le 1er février, ok ?",
    ),
    ("Luc Lam est le gérant de notre moulin de Dax.", "Luc Lam gère notre moulin de Dax, ok ?"),
    ("Ana Roy est la présidente de la fondation Orme.", "Ana Roy préside la fondation Orme, ok ?"),
    ("Ana Roy is the manager of our York mill.", "Ana Roy runs our York mill, ok?"),
    ("Ana Roy is the head of our York mill.", "Ana Roy heads our York mill, ok?"),
]
OTHERWISE = [
    (
        "Ana Roy est la directrice du fournil de Dax depuis le 1er février.",
        "Ana Roy dirige le fournil de Dax depuis le 3 février, ok ?",
    ),
    ("Ana Roy est la directrice adjointe du fournil de Dax.", "Ana Roy dirige le fournil de Dax, ok ?"),
    ("Ana Roy est la directrice du fournil de Dax par intérim.", "Ana Roy dirige le fournil de Dax, ok ?"),
    ("Ana Roy était la directrice du fournil de Dax.", "Ana Roy dirige le fournil de Dax, ok ?"),
    ("Ana Roy sera la directrice du fournil de Dax.", "Ana Roy dirige le fournil de Dax, ok ?"),
    ("Ana Roy dirige le fournil de Dax.", "Ana Roy est la directrice du fournil de Dax, ok ?"),
    ("Ana Roy est la directrice du fournil de Dax.", "Ana Roy dirige les fournils de Dax, ok ?"),
    ("Ana Roy est la présidente du conseil de Dax.", "Ana Roy dirige le conseil de Dax, ok ?"),
    ("Ana Roy is the deputy manager of our York mill.", "Ana Roy runs our York mill, ok?"),
    ("Ana Roy was the manager of our York mill.", "Ana Roy runs our York mill, ok?"),
    ("Ana Roy est la directrice du moulin de Dax sortante.", "Ana Roy dirige le moulin de Dax sortante, ok ?"),
    ("Ana Roy est la directrice du moulin en congé.", "Ana Roy dirige le moulin en congé, ok ?"),
    ("Ana Roy is manager of the York band.", "Ana Roy runs the York band, ok?"),
    ("Ana Roy is director of the company.", "Ana Roy runs the company, ok?"),
    ("Ana Roy is director of the Orme group.", "Ana Roy directs the Orme group, ok?"),
    ("Ana Roy is director of the York kitchen show.", "Ana Roy runs the York kitchen show, ok?"),
    ("Ana Roy is manager of the school trip.", "Ana Roy runs the school trip, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_it_says_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_it_says_something_else(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE
