"""The first of ours is not the first of all."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    ("Notre premier rosé Aulne arrive le 4 mai.", "Le premier rosé Aulne arrive le 4 mai"),
    ("Our first Alder gin arrives on 4 May.", "The first Alder gin arrives on 4 May"),
    ("Our first Alder gin arrives on 4 May.", "First Alder gin arrives on 4 May"),
    ("Notre plus grand magasin Aulne ouvre le 4 mai.", "Le plus grand magasin Aulne ouvre le 4 mai"),
    ("Our two largest Alder shops open on 4 May.", "The two largest Alder shops open on 4 May"),
    ("C'est notre meilleur cidre Aulne.", "C'est le meilleur cidre Aulne"),
    ("Our only Alder store opens on 4 May.", "The only Alder store opens on 4 May"),
]
"""A wording, and what says something else: never to be granted."""

KEPT = [
    ("Our first Alder gin arrives on 4 May.", "our first Alder gin arrives 4 May"),
    ("Le premier bus Aulne part à 6 h.", "Le premier bus Aulne part à 6 h"),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_a_rank_among_ours_is_none_among_all(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_a_rank_as_told_is_granted(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is VerdictKind.SHAREABLE
