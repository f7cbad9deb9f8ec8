"""How long, how often, in how long, after how long."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("Le bus passe aux 20 minutes.", "Le bus passe en 20 minutes."),
    ("Le bus passe aux 20 minutes.", "Le bus passe dans 20 minutes."),
    ("L'abonnement est prolongé de deux semaines.", "L'abonnement est prolongé en deux semaines."),
    ("L'abonnement est prolongé de deux semaines.", "L'abonnement est prolongé dans deux semaines."),
    ("Le billet est remboursé en un mois.", "Le billet est remboursé d'un mois."),
    ("La livraison est faite en 3 jours.", "La livraison est faite dans 3 jours."),
    ("The refund is paid in 10 days.", "The refund is paid for 10 days."),
    ("Parking is free for two hours.", "Parking is free in two hours."),
]
"""A wording, and the same words with another sense: never to be granted."""

KEPT = [
    ("Le bus Aulne passe aux 20 minutes.", "Le bus Aulne passe aux 20 minutes, je publie ?"),
    ("Le bus passe aux 20 minutes.", "Le bus passe aux 20 minutes."),
    ("L'abonnement est prolongé de deux semaines.", "L'abonnement est prolongé de deux semaines."),
    ("Le billet est remboursé en un mois.", "Le billet est remboursé en un mois."),
    ("La livraison est faite en 3 jours.", "La livraison est faite en 3 jours."),
    ("The refund is paid in 10 days.", "The refund is paid in 10 days."),
    ("Parking is free for two hours.", "Parking is free for two hours."),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_the_same_words_with_another_sense_are_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_says_it_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
