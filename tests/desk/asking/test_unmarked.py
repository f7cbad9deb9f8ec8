"""A question without its mark is one where nothing else begins so."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.unmarked import marked
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    "text",
    [
        "puis-je annoncer la réouverture de la halle",
        "est-ce que je peux dire que la halle rouvre",
        "bonjour, peux-tu publier la halle",
        "je peux dire que la halle rouvre.",
        "ça vous convient si on annonce la halle",
        "can i post the hall",
        "am I free to post about the hall",
        "hi team, is it ok to say the hall reopens",
    ],
)
def test_what_asks_is_marked(text: str) -> None:
    assert marked(text) == text.rstrip(".") + " ?"


@pytest.mark.parametrize(
    "text",
    [
        "La halle rouvre le 3 mai.",
        "On peut venir dès le 3 mai.",
        "Can you feel it in the air",
        "Cannes, je le publie",
        "Should we get permission, the hall reopens",
        "May 3: the hall reopens",
        "je peux dire que la halle rouvre ?",
    ],
)
def test_what_only_says_is_left(text: str) -> None:
    assert marked(text) == text


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("puis-je annoncer que la halle de Lyon rouvre le 2 avril", VerdictKind.SHAREABLE),
        ("est-ce que la halle de Lyon rouvre le 2 avril", VerdictKind.SHAREABLE),
        ("puis-je annoncer que la halle de Lyon rouvre le 3 avril", VerdictKind.UNKNOWN),
        ("puis-je annoncer pourquoi la halle de Lyon rouvre le 2 avril", VerdictKind.UNKNOWN),
        ("puis-je annoncer que la halle de Lyon rouvre le 2 avril et qu'elle est chauffée", VerdictKind.UNKNOWN),
    ],
)
def test_it_is_judged_as_if_marked(asked: str, kind: VerdictKind) -> None:
    assert kind_of(asked, said("w", "La halle de Lyon rouvre le 2 avril.")) is kind
