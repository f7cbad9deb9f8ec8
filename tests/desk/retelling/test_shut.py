"""What is shut for some days, told in another form; never for others, nor for good."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Notre moulin de Dax ferme pour travaux du 12 au 17 octobre.",
        "Notre moulin de Dax est fermé pour travaux du 12 au 17 octobre, ok ?",
    ),
    ("Notre moulin de Dax ferme du 12 au 17 octobre.", "Notre moulin de Dax sera fermé du 12 au 17 octobre, ok ?"),
    (
        "Nos boutiques de Dax seront fermées du 12 au 17 octobre.",
        "Nos boutiques de Dax ferment du 12 au 17 octobre, ok ?",
    ),
    (
        "La piscine de Dax fermera pour travaux du lundi 12 au samedi 17 octobre.",
        "La piscine de Dax sera fermée pour travaux du lundi 12 au samedi 17 octobre, ok ?",
    ),
    (
        "Our York mill closes for repairs from 12 to 17 October.",
        "Our York mill will be closed for repairs from 12 to 17 October, ok?",
    ),
    ("Our York shops are closed from 12 to 17 October.", "Our York shops close from 12 to 17 October, ok?"),
]
OTHERWISE = [
    ("Notre moulin de Dax ferme du 12 au 17 octobre.", "Notre moulin de Dax est fermé du 12 au 19 octobre, ok ?"),
    ("Notre moulin de Dax ferme du 12 au 17 octobre.", "Notre moulin de Dax est fermé depuis le 12 octobre, ok ?"),
    ("Notre moulin de Dax ferme du 12 au 17 octobre.", "Nos moulins de Dax sont fermés du 12 au 17 octobre, ok ?"),
    ("Notre moulin de Dax ferme le 12 octobre.", "Notre moulin de Dax sera fermé le 12 octobre, ok ?"),
    (
        "Notre moulin de Dax ferme à 17 h du 12 au 17 octobre.",
        "Notre moulin de Dax est fermé du 12 au 17 octobre, ok ?",
    ),
    (
        "Notre moulin de Dax ne ferme pas du 12 au 17 octobre.",
        "Notre moulin de Dax est fermé du 12 au 17 octobre, ok ?",
    ),
    (
        "Notre moulin de Dax ferme pour travaux du 12 au 17 octobre.",
        "Notre moulin de Dax est fermé pour grève du 12 au 17 octobre, ok ?",
    ),
    ("Our York mill closes from 12 to 17 October.", "Our York mill will be closed from 12 to 27 October, ok?"),
    ("Our York mill closes early from 12 to 17 October.", "Our York mill will be closed from 12 to 17 October, ok?"),
    (
        "Notre moulin de Dax ferme du 12 au 17 octobre à 18 h.",
        "Notre moulin de Dax est fermé du 12 au 17 octobre, ok ?",
    ),
    (
        "Notre moulin de Dax ferme du 12 au 17 octobre à 18 h.",
        "Notre moulin de Dax est fermé du 12 au 17 octobre à 18 h, ok ?",
    ),
    (
        "Our York mill closes from 12 to 17 October an hour early.",
        "Our York mill is closed from 12 to 17 October an hour early, ok?",
    ),
    ("Our York mill closes from 12 to 17 October at 6pm.", "Our York mill is closed from 12 to 17 October at 6pm, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_it_says_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_it_says_something_else(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE
