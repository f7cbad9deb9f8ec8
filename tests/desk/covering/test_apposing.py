"""Who somebody is, told after a comma, is not somebody else besides."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    ("Anna Lee, our head of design, will speak in Tuam.", "Anna Lee and our head of design will speak in Tuam, ok?"),
    ("Our director, Anna Lee, opens the fair in Tuam.", "Our director and Anna Lee open the fair in Tuam, ok?"),
    ("Our director and Anna Lee open the fair in Tuam.", "Our director, Anna Lee, opens the fair in Tuam, ok?"),
    ("Notre directrice, Anna Lee, parlera à Dax.", "Notre directrice et Anna Lee parleront à Dax, ok ?"),
    ("Le Lynx, notre vélo, coûte 90 €.", "Le Lynx et notre vélo coûtent 90 €, ok ?"),
    ("Orme, notre partenaire, rachète le moulin Aulne.", "Orme et notre partenaire rachètent le moulin Aulne, ok ?"),
    (
        "Anna Lee, notre directrice, parlera à Dax.",
        "On peut parler de la conférence d'Anna Lee et de notre directrice à Dax ?",
    ),
    (
        "Dax, la capitale du cidre, accueille le salon Aulne.",
        "Dax et la capitale du cidre accueillent le salon Aulne, ok ?",
    ),
    ("Tom Byrne, captain of Alder, opens the fair.", "Tom Byrne & the captain of Alder open the fair, ok?"),
    ("Tom Byrne, captain of Alder, opens the fair.", "Tom Byrne, with the captain of Alder, opens the fair, ok?"),
    ("Tom Byrne, captain of Alder, opens the fair.", "Tom Byrne or the captain of Alder opens the fair, ok?"),
    ("Anna Lee, notre directrice, parlera à Dax.", "Anna Lee ou notre directrice parlera à Dax, ok ?"),
    ("Anna Lee, notre directrice, parlera à Dax.", "Anna Lee comme notre directrice parlera à Dax, ok ?"),
    ("Anna Lee et Tom Byrne parlent à Dax.", "Anna Lee ou Tom Byrne parlent à Dax, ok ?"),
    ("Dogs and cats are welcome at Alder.", "Dogs or cats are welcome at Alder, ok?"),
    ("Les chiens et les chats sont admis chez Aulne.", "Les chiens ou les chats sont admis chez Aulne, ok ?"),
]

KEPT = [
    ("Bread, cakes and pies are baked at Alder.", "Bread and cakes and pies are baked at Alder, ok?"),
    ("Tuam, Cork and Galway get an Alder store.", "Tuam and Cork and Galway get an Alder store, ok?"),
    ("Anna Lee, our head of design, will speak in Tuam.", "Anna Lee our head of design will speak in Tuam, ok?"),
    ("Dax, Brest et Lens ont un magasin Aulne.", "Dax et Brest et Lens ont un magasin Aulne, ok ?"),
]


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_what_says_something_else_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_says_the_same_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
