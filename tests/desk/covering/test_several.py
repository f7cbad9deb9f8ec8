"""Several are not named where the record tells of one."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("La boulangerie de Dax ouvre le 3 juillet.", "Je peux annoncer l'ouverture des boulangeries de Dax ?"),
        ("The bakery in Bath opens on 3 July.", "Can I post the opening of the bakeries in Bath?"),
        ("Our factory in Bath closes on 3 July.", "Can I post the closing of our factories in Bath?"),
    ],
)
def test_one_is_not_several(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("La boulangerie de Dax ouvre le 3 juillet.", "Je peux annoncer l'ouverture de la boulangerie de Dax ?"),
        (
            "Dès le 5 mai, visite guidée de la brasserie tous les samedis à 14 h : 15 $.",
            "Pouvons-nous annoncer les visites guidées de la brasserie tous les samedis à 14 h dès le 5 mai ?",
        ),
    ],
)
def test_one_is_named_and_what_comes_again_is_several(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
