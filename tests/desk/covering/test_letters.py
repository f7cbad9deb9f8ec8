"""Units of one letter, forms of address, versions, « se », lists and ranges."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("L'usine de Dax se vend bien.", "L'usine de Dax vend bien."),
    ("Le maire de Dax se présente aux élèves.", "Le maire de Dax présente les élèves."),
    ("Le maire de Dax se présente aux élèves.", "Le maire de Dax présente aux élèves."),
    ("La cuve Aulne contient 500 l.", "La cuve Aulne contient 500 t."),
    ("La cuve Aulne contient 500 l.", "La cuve Aulne contient 500 d."),
    ("Le colis Aulne arrive en 5 j.", "Le colis Aulne arrive en 5 s."),
    ("La version 3.1 de Tamis sort le 4 juin.", "La version 3.10 de Tamis sort le 4 juin."),
    ("Les lots 12 et 14 sont rappelés.", "Les lots 12 à 14 sont rappelés."),
    ("Tickets cost £5 each.", "Tickets cost £5 in all."),
    ("Mme Roux reçoit la presse à Dax le 4 juin.", "M. Roux reçoit la presse à Dax le 4 juin."),
]
"""A wording, and the same words with another sense: never to be granted."""

KEPT = [
    ("M. Roux reçoit la presse à Dax le 4 juin.", "M. Roux reçoit la presse à Dax le 4 juin, je publie ?"),
    ("Les lots 12 et 14 de Dax sont rappelés.", "Les lots 12 et 14 de Dax sont rappelés, ok ?"),
    ("La cuve contient 500 l.", "La cuve contient 500 l, ok ?"),
    ("Les prix baissent de 3.5 % à Dax.", "Les prix baissent de 3,5 % à Dax, ok ?"),
    ("L'usine de Dax se vend bien.", "L'usine de Dax se vend bien."),
    ("Le maire de Dax se présente aux élèves.", "Le maire de Dax se présente aux élèves."),
    ("La cuve Aulne contient 500 l.", "La cuve Aulne contient 500 l."),
    ("Le colis Aulne arrive en 5 j.", "Le colis Aulne arrive en 5 j."),
    ("La version 3.1 de Tamis sort le 4 juin.", "La version 3.1 de Tamis sort le 4 juin."),
    ("Les lots 12 et 14 sont rappelés.", "Les lots 12 et 14 sont rappelés."),
    ("Tickets cost £5 each.", "Tickets cost £5 each."),
    ("Mme Roux reçoit la presse à Dax le 4 juin.", "Mme Roux reçoit la presse à Dax le 4 juin."),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_the_same_words_with_another_sense_are_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_says_it_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
