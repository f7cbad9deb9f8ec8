"""What colleagues say to each other is about no record; a word of the matter is no chit-chat."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.chitchat import is_chitchat
from tests.desk.world import kind_of, said, secret

WEEKENDS = secret("weekends", "Weekend breakfasts at York are being talked over. No announcement.")
SUIT = secret("suit", "Mise en demeure reçue de Simon Roux. Dossier chez l'avocate.")
SICK = secret("sick", "Nadia Roux est malade, Paul Roche assure l'intérim. Ne rien publier.")


@pytest.mark.parametrize(
    "said", ["morning all, good weekend?", "Bien reçu, merci !", "reçu", "Je suis malade aujourd'hui"]
)
def test_it_is_denied_nothing(said: str) -> None:
    assert is_chitchat(said)
    assert kind_of(said, WEEKENDS, SUIT, SICK) is VerdictKind.UNKNOWN


@pytest.mark.parametrize(
    "said", ["weekend breakfasts at York?", "Mise en demeure reçue ?", "Nadia est malade ?", "", "?"]
)
def test_what_names_a_thing_is_none(said: str) -> None:
    assert not is_chitchat(said)


def test_a_secret_is_denied_as_before() -> None:
    assert kind_of("Weekend breakfasts at York?", WEEKENDS) is VerdictKind.CONFIDENTIAL
    assert kind_of("On a reçu une mise en demeure ?", SUIT) is VerdictKind.CONFIDENTIAL


@pytest.mark.parametrize(
    ("wording", "hidden"),
    [
        ("Belle soirée à tous, l'équipe !", "Belle soirée pour l'équipe vendredi. Ne rien publier."),
        ("Welcome back everyone, safe travels!", "Travels: everyone is back tomorrow. Keep it quiet."),
    ],
)
def test_it_clears_nothing_beside_a_secret(wording: str, hidden: str) -> None:
    assert is_chitchat(wording)
    assert kind_of(wording, said("n", wording)) is VerdictKind.SHAREABLE
    assert kind_of(wording, said("n", wording), secret("s", hidden)) is not VerdictKind.SHAREABLE
