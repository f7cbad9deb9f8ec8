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
