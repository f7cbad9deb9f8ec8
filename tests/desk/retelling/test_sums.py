"""How many, how much, with what label."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    ("Nos 14 magasins sont labellisés Terre Saine.", "Je peux dire que tous nos magasins ont le label Terre Saine ?"),
    ("All 12 of our shops are accredited Green Places.", "Can I say that all our shops are Green Places?"),
    ("From 1 June, a coffee will be £3.", "Can I talk about a coffee at £3 from 1 June?"),
    (
        "Yoga for beginners is available at nine of our studios.",
        "Yoga for beginners at nine of our studios, may I write it?",
    ),
    (
        "Notre hammam est accessible sans réservation dans 3 centres.",
        "le hammam sans réservation dans 3 centres, validé ?",
    ),
    (
        "Aulne, partenaire du Marathon de Dax : 500 gourdes offertes le 7 juin.",
        "« Aulne est partenaire du Marathon de Dax : 500 gourdes offertes le 7 juin », je peux poster ?",
    ),
    (
        "10 % de rabais sur les vélos du 17 au 30 avril.",
        "Je peux parler du rabais de 10 % sur les vélos du 17 au 30 avril ?",
    ),
]
OTHERWISE = [
    (
        "Nos 14 magasins de Dax sont labellisés Terre Saine.",
        "Je peux dire que tous nos magasins ont le label Terre Saine ?",
    ),
    (
        "14 de nos 22 magasins sont labellisés Terre Saine.",
        "Je peux dire que tous nos magasins ont le label Terre Saine ?",
    ),
    ("Nos 14 magasins seront labellisés Terre Saine.", "Je peux dire que tous nos magasins ont le label Terre Saine ?"),
    (
        "Nos 3 magasins bio sont labellisés Terre Saine.",
        "Je peux dire que tous nos magasins ont le label Terre Saine ?",
    ),
    ("Our 12 London shops are accredited Green Places.", "Can I say that all our shops are Green Places?"),
    ("Carte famille : 5 € par mois la première année.", "Je peux dire que la carte famille est à 5 € par mois ?"),
    ("Carte famille : 5 € par mois.", "Je peux dire que la carte famille est à 5 € ?"),
    ("Family card: £5 off a month.", "Can I say the family card is £5 a month?"),
    ("From 1 June, a coffee will be £3 cheaper.", "Can I say a coffee is £3 from 1 June?"),
    ("From 1 June, a coffee will be £3 with a card.", "Can I talk about a coffee at £3 from 1 June?"),
    ("Our pool is available at nine of our clinics.", "Our pool at all of our clinics, may I write it?"),
    ("Our pool will be available at nine of our clinics.", "Can I say our pool is at nine of our clinics?"),
    (
        "Aulne, partenaire du Marathon de Dax : 500 gourdes offertes le 7 juin.",
        "« Aulne est le partenaire du Marathon de Dax : 500 gourdes offertes le 7 juin », je peux poster ?",
    ),
    (
        "10 % de rabais sur les vélos du 17 au 30 avril.",
        "Je peux parler du rabais de 10 % sur tout du 17 au 30 avril ?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_as_much_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_more_or_other_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
