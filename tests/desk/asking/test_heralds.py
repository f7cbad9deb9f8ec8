"""What opens a post says nothing; beside bad news it is joy at it."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

_OPENINGS = (
    ("fr", "On ne pouvait pas garder ça pour nous : "),
    ("fr", "Une belle nouvelle pour commencer la semaine : "),
    ("fr", "On vous l'annonce avec joie : "),
    ("en", "We couldn't keep this to ourselves: "),
    ("en", "Some lovely news to start the week: "),
    ("en", "We're thrilled to announce: "),
)
_GOOD = {"fr": "La cave de Pau rouvre le 3 mai.", "en": "The Leeds shop reopens on 3 May."}
_BAD = {"fr": "La cave de Pau ferme le 3 mai.", "en": "The Leeds shop closes on 3 May."}


@pytest.mark.parametrize(("lang", "opening"), _OPENINGS)
def test_it_opens_good_news_alone(lang: str, opening: str) -> None:
    for wording, granted in ((_GOOD[lang], True), (_BAD[lang], False)):
        found = kind_of(f"{opening}{wording} OK ?", said("n", wording))
        assert (found is VerdictKind.SHAREABLE) is granted


@pytest.mark.parametrize(
    ("wording", "opening"),
    [
        ("Notre guide est mort le 3 mai.", "On vous l'annonce avec plaisir : "),
        ("L'eau n'est pas potable.", "Une belle nouvelle pour commencer la semaine : "),
        ("Le péage augmente le 3 mai.", "Une bonne nouvelle pour finir la semaine : "),
        ("La mairie renonce à la piscine.", "On ne pouvait pas garder ça pour nous : "),
        ("Le vétérinaire est absent jusqu'au 3 mai.", "On vous l'annonce avec fierté : "),
        ("Twelve staff are laid off.", "We couldn't keep it to ourselves! "),
        ("The clinic no longer takes new patients.", "We're delighted to announce: "),
        ("The lake is unsafe for swimming.", "We couldn't keep this to ourselves: "),
        ("The vote was against the new pool.", "Happy news to start the week: "),
    ],
)
def test_it_opens_no_loss_in_other_words(wording: str, opening: str) -> None:
    assert kind_of(f"{opening}{wording} OK?", said("n", wording)) is not VerdictKind.SHAREABLE
