"""The small words: what differs by one of them is no yes, whatever it may mean."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("Nous vendons des vestes de sa marque.", "Nous vendons des vestes de marque, ok ?"),
    ("L'atelier Aulne ferme une heure et demie le 5 mai.", "L'atelier Aulne ferme à une heure et demie le 5 mai, ok ?"),
    ("Le train Aulne de 9 h part de Dax.", "Le train Aulne part de Dax à 9 h, ok ?"),
    ("Alder closes the mills in Tuam on 4 May.", "Alder closes mills in Tuam on 4 May, ok?"),
    ("Our customers in Tuam love Alder.", "Customers in Tuam love Alder, ok?"),
    ("Nos clients de Dax préfèrent Aulne.", "Clients de Dax préfèrent Aulne, ok ?"),
    ("Le prix d'Aulne sera remis le 4 mai.", "Le prix Aulne sera remis le 4 mai, ok ?"),
    ("Le concert Aulne du 4 mai est complet.", "Le concert du 4 mai d'Aulne est complet, ok ?"),
    ("Nos cars vont à Vannes le dimanche.", "Nos cars vont vers Vannes le dimanche, ok ?"),
    ("Le conseil Aulne y a renoncé.", "Le conseil Aulne en a renoncé, ok ?"),
    ("Alder made us a van.", "Alder made a van, ok?"),
    ("Le four Aulne se vend 90 €.", "Le four Aulne vend 90 €, ok ?"),
]
ALIKE = [
    ("Nos casiers Aulne ouvrent mardi 5 mai.", "Les casiers Aulne ouvrent le mardi 5 mai, ok ?"),
    ("Casiers gratuits dans 14 de nos 22 piscines.", "Il y a des casiers gratuits dans 14 de nos 22 piscines, ok ?"),
    ("Aulne est maintenant certifiée ISO 27001.", "Aulne est certifiée ISO 27001, ok ?"),
    ("Nous avons remis 25 000 € à l'association Aulne.", "On a remis 25 000 € à l'association Aulne, ok ?"),
    ("Notre magasin de Dax rouvre le 4 mai.", "Notre magasin à Dax rouvre le 4 mai, ok ?"),
    ("The Alder fair on Thursday 2 April at 3pm.", "The Alder fair is on Thursday 2 April at 3pm, ok?"),
    ("Le passe Aulne coûte 25 € par mois.", "Le passe Aulne coûte 25 €/mois, ok ?"),
    (
        "Lee dirige Aulne. Elle entrera en fonction le 4 mai.",
        "Lee dirige Aulne et elle entrera en fonction le 4 mai, ok ?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_another_small_word_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_what_says_the_same_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked", "granted"),
    [
        ("L'Aquabus circule à Nantes et Saint-Herblain avec Navéo.", "Aquabus Nantes, on peut poster ?", True),
        ("Marie joue à Curie.", "Marie Curie, ok ?", False),
        ("Alice Roy parle à Lam du projet Kord.", "Alice Lam, ok ?", False),
        ("Le Velta de Kaliop arrive à Dax.", "Velta Kaliop Dax, ok ?", False),
    ],
)
def test_a_thing_and_its_place_may_be_named_side_by_side(wording: str, asked: str, granted: bool) -> None:
    assert (kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE) is granted
