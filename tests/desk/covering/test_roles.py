"""Prepositions and pronouns give parts: a gift of somebody's is none to them."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CAST = [
    ("Un don du fonds Alpin de 900 €.", "Un don au fonds Alpin de 900 €, ok ?"),
    ("Portraits by Nora Flood.", "Portraits of Nora Flood, ok?"),
    ("Un film sur Nora Flood.", "Un film de Nora Flood, ok ?"),
    ("Retrouvez Ann Lee, directrice du moulin, sur Radio Bleue.", "Ann Lee, directrice de Radio Bleue, ok ?"),
    ("18 tonnes données à la Banque Alpine.", "18 tonnes données par la Banque Alpine, ok ?"),
    ("Match Vallon-Alpage, victoire de Vallon.", "Match Vallon-Alpage, victoire d'Alpage, ok ?"),
    ("If we cancel your visit, you choose a date.", "If you cancel your visit, we choose a date, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), CAST)
def test_another_part_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.UNKNOWN


@pytest.mark.parametrize("wording", [wording for wording, _ in CAST])
def test_the_same_part_is_granted(wording: str) -> None:
    assert kind_of(f"{wording} ok ?", said("one", wording)) is VerdictKind.SHAREABLE


def test_whose_it_is_and_where_it_is_may_be_the_same() -> None:
    magasin = said("one", "Notre magasin de Vannes rouvre le 4 mai.")
    assert kind_of("Notre magasin à Vannes rouvre le 4 mai, ok ?", magasin) is VerdictKind.SHAREABLE
