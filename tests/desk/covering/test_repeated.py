"""What is denied or bounded twice is not denied once."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("La ferme ouvre samedi 6 juin.", "la ferme ferme samedi 6 juin, je peux le dire ?"),
    ("Our show starts on 6 June.", "our show show starts on 6 June, ok?"),
    (
        "Le restaurant n'accepte pas les chèques, sauf pour les groupes qui ne paient pas en ligne.",
        "Le restaurant accepte les chèques, sauf pour les groupes qui ne paient pas en ligne.",
    ),
    (
        "Le restaurant n'accepte pas les chèques, sauf pour les groupes qui ne paient pas en ligne.",
        "Le restaurant n'accepte pas les chèques, sauf pour les groupes qui paient en ligne.",
    ),
    (
        "La salle ne sera pas chauffée et le bar ne sera pas ouvert le 4 mai.",
        "La salle sera chauffée et le bar ne sera pas ouvert le 4 mai.",
    ),
    (
        "La salle ne sera pas chauffée et le bar ne sera pas ouvert le 4 mai.",
        "La salle ne sera pas chauffée et le bar sera ouvert le 4 mai.",
    ),
    ("Members who do not drive do not pay the parking fee.", "Members who drive do not pay the parking fee."),
    ("Members who do not drive do not pay the parking fee.", "Members who do not drive pay the parking fee."),
    ("Aucun élève et aucun professeur n'a été exclu.", "Aucun élève et un professeur n'a été exclu."),
    ("Tous les cafés et tous les thés sont bio.", "Tous les cafés et des thés sont bio."),
    ("Tous les cafés et tous les thés sont bio.", "Tous les cafés et les thés sont bio."),
    ("Our lamps contain no lead and no mercury.", "Our lamps contain no lead and mercury."),
    ("Le sirop est sans sucre et sans colorant.", "Le sirop est sans sucre et avec colorant."),
    ("Le sirop est sans sucre et sans colorant.", "Le sirop est sans sucre et colorant."),
    ("La salle ne sera pas chauffée. Le bar ne sera pas ouvert.", "La salle sera chauffée. Le bar ne sera pas ouvert."),
    ("La salle ne sera pas chauffée. Le bar ne sera pas ouvert.", "La salle ne sera pas chauffée. Le bar sera ouvert."),
]
"""A wording, and the same words with another sense: never to be granted."""

KEPT = [
    ("Le sirop est sans sucre et sans colorant.", "On peut dire que le sirop est sans sucre et sans colorant ?"),
    (
        "La salle ne sera pas chauffée et le bar ne sera pas ouvert.",
        "La salle ne sera pas chauffée et le bar ne sera pas ouvert, ok ?",
    ),
    (
        "Le restaurant n'accepte pas les chèques, sauf pour les groupes qui ne paient pas en ligne.",
        "Le restaurant n'accepte pas les chèques, sauf pour les groupes qui ne paient pas en ligne.",
    ),
    (
        "La salle ne sera pas chauffée et le bar ne sera pas ouvert le 4 mai.",
        "La salle ne sera pas chauffée et le bar ne sera pas ouvert le 4 mai.",
    ),
    ("Members who do not drive do not pay the parking fee.", "Members who do not drive do not pay the parking fee."),
    ("Aucun élève et aucun professeur n'a été exclu.", "Aucun élève et aucun professeur n'a été exclu."),
    ("Tous les cafés et tous les thés sont bio.", "Tous les cafés et tous les thés sont bio."),
    ("Our lamps contain no lead and no mercury.", "Our lamps contain no lead and no mercury."),
    ("Le sirop est sans sucre et sans colorant.", "Le sirop est sans sucre et sans colorant."),
    (
        "La salle ne sera pas chauffée. Le bar ne sera pas ouvert.",
        "La salle ne sera pas chauffée. Le bar ne sera pas ouvert.",
    ),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_the_same_words_with_another_sense_are_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_says_it_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
