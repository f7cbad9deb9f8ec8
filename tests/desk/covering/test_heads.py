"""What makes another of a noun, right before it."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("La vice-présidente Aulne, Lina Ferrat, ouvrira la soirée.", "On peut parler de la présidente Aulne ?"),
    ("Le sous-préfet de Dax a visité l'atelier Aulne.", "On peut parler du préfet de Dax ?"),
    ("La contre-offre d'Aulne a été reçue le 3 mai.", "L'offre d'Aulne a été reçue le 3 mai, ok ?"),
    ("La nouvelle piscine Aulne ferme en mai.", "Je peux dire que la piscine Aulne ferme en mai ?"),
    ("The new Alder pool is closing in May.", "The Alder pool is closing in May"),
    ("Ana Roy est la nouvelle directrice de l'école Aulne.", "On peut parler de la nouvelle école Aulne ?"),
    ("Welcome to Ana Roy, our new head of the Alder school!", "Can we talk about the new Alder school?"),
]
OWNED = [
    ("Book signing with Ana Reed's ghostwriter on 9 April in Bath.", "Ana Reed book signing ok?"),
    ("Meeting with Elm's creditors on 9 April in Bath.", "Elm meeting ok?"),
    ("Visit by Ana Reed's brother on 9 April in Bath.", "Ana Reed in Bath on 9 April, can I share?"),
]
ALIKE = [
    ("Book signing with Ana Reed's ghostwriter on 9 April in Bath.", "Ana Reed's ghostwriter book signing ok?"),
    ("Lee est la nouvelle directrice d'Aulne.", "Lee est directrice d'Aulne, ok ?"),
    ("La nouvelle piscine Aulne ferme en mai.", "On peut parler de la piscine Aulne ?"),
    ("La nouvelle piscine Aulne ferme en mai.", "On peut parler de la nouvelle piscine Aulne ?"),
    ("La vice-présidente Aulne ouvrira la soirée.", "On peut dire que la vice-présidente Aulne ouvrira la soirée ?"),
]


@pytest.mark.parametrize(("wording", "question"), [*OTHERWISE, *OWNED])
def test_without_it_it_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_what_says_the_same_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
