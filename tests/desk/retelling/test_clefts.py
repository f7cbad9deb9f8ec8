"""What is put first to be sure of it, of one thing that happens once."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Notre moulin de Dax ouvre le 22 octobre à 7 h 30, 4 place Foch.",
        "C'est bien à Dax, 4 place Foch, que notre moulin ouvre le 22 octobre à 7 h 30 ?",
    ),
    (
        "Notre boulangerie de Dax ouvre le 22 octobre à 7 h 30, 4 place Foch.",
        "C'est bien à Dax, 4 place Foch, qu'on ouvre le 22 octobre à 7 h 30 ? Je peux le poster ?",
    ),
    (
        "Rendez-vous le jeudi 22 octobre à 7 h 30 pour l'ouverture de notre boulangerie de Dax, 4 place Foch.",
        "C'est bien à Dax, 4 place Foch, qu'on ouvre le jeudi 22 octobre à 7 h 30 ? Je peux le poster ?",
    ),
    (
        "Notre moulin de Dax ouvre le 22 octobre à 7 h 30.",
        "C'est bien le 22 octobre à 7 h 30 que notre moulin de Dax ouvre ?",
    ),
    ("La fête de Dax a lieu le 22 octobre.", "C'est le 22 octobre que la fête de Dax a lieu, ok ?"),
    ("Our York shop opens on 3 July at 9am.", "It's on 3 July at 9am that our York shop opens, ok?"),
]
OTHERWISE = [
    ("Notre moulin de Dax ouvre le 22 octobre à 7 h 30.", "C'est bien le 23 octobre que notre moulin de Dax ouvre ?"),
    ("Notre moulin de Dax ouvre le dimanche.", "C'est le dimanche que notre moulin de Dax ouvre, ok ?"),
    (
        "Notre moulin de Dax ouvre le 22 octobre, 4 place Foch.",
        "C'est bien à Pau, 4 place Foch, qu'on ouvre le 22 octobre ?",
    ),
    (
        "Notre moulin de Dax ouvre le 22 octobre, 4 place Foch.",
        "Ce n'est pas à Dax, 4 place Foch, qu'on ouvre le 22 octobre, ok ?",
    ),
    (
        "Notre moulin de Dax ouvre le 22 octobre, 4 place Foch.",
        "C'est à Dax, 4 place Foch, qu'on ferme le 22 octobre, ok ?",
    ),
    ("Le musée de Dax ouvre le 22 octobre.", "C'est à Dax qu'on ouvre le 22 octobre, ok ?"),
    ("Our York shop opens on 3 July at 9am.", "It's not on 3 July that our York shop opens, ok?"),
    ("Our York shop opens on Sundays.", "It's on Sundays that our York shop opens, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_it_says_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_it_says_something_else(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE
