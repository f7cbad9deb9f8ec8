"""Commas that change who is meant, and those that change nothing."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("Parents who volunteer pay nothing for the Alder camp.", "Parents, who volunteer, pay nothing for the Alder camp"),
    ("Parents, who volunteer, pay nothing for the Alder camp.", "Parents who volunteer pay nothing for the Alder camp"),
    ("The team we sponsor won the Alder cup.", "The team, we sponsor, won the Alder cup"),
    ("Les enfants qui lisent gagnent une place Aulne.", "Les enfants, qui lisent, gagnent une place Aulne, ok ?"),
    (
        "La recette Aulne est au lait cru, en dehors de l'été.",
        "La recette Aulne est au lait, cru en dehors de l'été, ok ?",
    ),
    ("Aulne couvre les dégâts signalés sous cinq jours.", "Aulne couvre les dégâts, signalés sous cinq jours, ok ?"),
    (
        "Le sauna Aulne ferme en mars. La piscine reste ouverte.",
        "Le sauna Aulne ferme en mars la piscine. Reste ouverte, ok ?",
    ),
]
ALIKE = [
    ("Anna Lee, our head of design, will speak in Tuam.", "Anna Lee our head of design will speak in Tuam, ok?"),
    ("Aulne ouvre à Dax le 4 mai à 9h, au 112 rue Haute.", "Aulne ouvre à Dax, le 4 mai à 9h au 112 rue Haute, ok ?"),
    ("Aulne ouvre à Dax le 4 mai.", "Aulne ouvre à Dax le 4 mai #Aulne #Dax"),
    ("Aulne ferme le 4 mai. Le soutien reste en service.", "Aulne ferme le 4 mai 🎄 Le soutien reste en service, ok ?"),
    (
        "Toutes nos piscines sont ouvertes, sauf le bassin Aulne.",
        "Toutes nos piscines sont ouvertes sauf le bassin Aulne, ok ?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_a_pause_that_changes_who_is_meant_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_a_pause_that_changes_nothing_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
