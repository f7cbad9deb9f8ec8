"""To what a day belongs, where more than one thing happens."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    (
        "Nous annoncerons en juin la fermeture du site Aulne.",
        "Nous annoncerons la fermeture du site Aulne en juin, ok ?",
    ),
    ("Nous annoncerons en juin la fermeture du site Aulne.", "On peut parler de la fermeture du site Aulne en juin ?"),
    (
        "On 3 May we will refund tickets bought before the Alder strike.",
        "We will refund tickets bought on 3 May before the Alder strike",
    ),
    (
        "En 2027, nous fermerons les deux magasins Aulne ouverts pendant la crise.",
        "Nous fermerons les deux magasins Aulne ouverts en 2027 pendant la crise",
    ),
    (
        "The minister praised on 5 May the Alder crews who saved the mill.",
        "The minister praised the Alder crews who saved the mill on 5 May",
    ),
    (
        "Notre contrat Aulne, signé pour cinq ans, s'arrête en juin 2027.",
        "Notre contrat Aulne, signé en juin 2027 pour cinq ans, s'arrête",
    ),
]
ALIKE = [
    ("Aulne ouvre à Dax le 4 mai à 9h.", "Le 4 mai à 9h, Aulne ouvre à Dax, ok ?"),
    ("In 2025 our Alder crews raised £42,000.", "Our Alder crews raised £42,000 in 2025, ok?"),
    (
        "Le 12 mai l'équipe Aulne a réalisé la première greffe de cornée.",
        "L'équipe Aulne a réalisé le 12 mai la première greffe de cornée, ok ?",
    ),
    (
        "Le 1er juillet, 64 logements Aulne ouvriront à Dax, dont 22 adaptés.",
        "64 logements Aulne ouvriront à Dax le 1er juillet, dont 22 adaptés, ok ?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_a_day_with_another_thing_that_happens_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_a_day_that_is_told_first_or_last_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
