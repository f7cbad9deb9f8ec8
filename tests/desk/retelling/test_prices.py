"""What something will cost from a day on; never that it rises, nor half of what it costs."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.retelling.prices import costing
from tests.desk.retelling.test_told import told
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "À compter du 1er mai, le billet vendu à la porte coûtera 6 €.",
        "Le billet à la porte à 6 € au 1er mai, je poste ?",
    ),
    (
        "Dès le 1er mai, la carte coûtera 5 €.",
        "Je peux dire que la carte sera à 5 € à partir du 1er mai ?",
    ),
    (
        "Dès le 1er mai, la visite du phare sera à 8 €.",
        "Je peux dire que la visite du phare coûtera 8 € dès le 1er mai ?",
    ),
    (
        "Dès le 1er mai, la réparation d'une roue coûtera 18 $.",
        "La réparation de roue à 18 $ dès le 1er mai, ok ?",
    ),
    (
        "From 1 May, parking at the mill will cost £2.40 a visit.",
        "Parking at the mill at £2.40 a visit from 1 May, ok?",
    ),
    (
        "From 1 May, the river tour will be £19 per adult.",
        "Can I say that the river tour will cost £19 per adult from 1 May?",
    ),
]
OTHERWISE = [
    (
        "Dès le 1er mai, la carte coûtera 5 € en ligne.",
        "La carte à 5 € dès le 1er mai, je poste ?",
    ),
    (
        "Dès le 1er mai, la carte coûtera 5 € pour les étudiants.",
        "La carte à 5 € dès le 1er mai, je poste ?",
    ),
    (
        "Dès le 1er mai, la carte senior coûtera 5 €.",
        "La carte à 5 € dès le 1er mai, je poste ?",
    ),
    (
        "Dès le 1er mai, la carte coûtera 5 €.",
        "La carte à 5 €, je poste ?",
    ),
    (
        "Dès le 1er mai, la carte coûtera 5 €.",
        "Je peux dire que la carte coûte 5 € ?",
    ),
    (
        "Dès le 1er mai, la carte coûtera 5 €.",
        "Je peux dire que la carte coûtait 5 € au 1er mai ?",
    ),
    (
        "Dès le 1er mai, la carte coûtera 5 €.",
        "Je peux dire que la carte coûtera 5 € jusqu'au 1er mai ?",
    ),
    (
        "Dès le 1er mai, la carte coûtera 5 €.",
        "Je peux dire que la carte baissera à 5 € le 1er mai ?",
    ),
    (
        "Dès le 1er mai, la carte coûtera 5 € de plus.",
        "La carte à 5 € dès le 1er mai, ok ?",
    ),
    (
        "Dès le 1er mai, la remise sera de 5 €.",
        "Je peux dire que la remise coûtera 5 € dès le 1er mai ?",
    ),
    (
        "Dès le 1er mai, la perte sera de 5 € par billet.",
        "Le billet à 5 € dès le 1er mai, ok ?",
    ),
    (
        "From 1 May, tickets bought on board will cost £5.",
        "Tickets at £5 from 1 May, ok?",
    ),
    (
        "From 1 May, the fine for late books will be £5.",
        "Late books at £5 from 1 May, ok?",
    ),
    (
        "From 1 May, parking will cost £2 a visit, except on Sundays.",
        "Parking at £2 a visit from 1 May, ok?",
    ),
    (
        "From 1 May, a visit will not cost £2.",
        "A visit at £2 from 1 May, ok?",
    ),
    (
        "From 1 May, a standard check will be from £48.",
        "A standard check at £48 from 1 May, ok?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_what_will_cost_so_much_is_at_that_price(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_another_price_or_thing_is_none(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


def test_a_difference_is_no_price() -> None:
    assert list(costing(told("Dès le 1er mai, la carte coûtera 5 € de plus."))) == []
    assert list(costing(told("From 1 May, the tour will be £19 cheaper.", english=True))) == []
    assert list(costing(told("Dès le 1er mai, la carte coûtera 5 €."))) != []
