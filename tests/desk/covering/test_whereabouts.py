"""Where all of a sentence holds, and what is of that place."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    ("À Dax, l'entrée est libre.", "L'entrée de Dax est libre"),
    ("À Lens, nos bus Aulne sont gratuits.", "Nos bus Aulne de Lens sont gratuits"),
    ("In Tuam, entry is free.", "Tuam entry is free"),
    ("In Tuam, parking is free at Alder.", "Tuam parking is free at Alder"),
]
"""A wording, and what says something else: never to be granted."""

KEPT = [
    ("À Lens, nos bus Aulne sont gratuits.", "Nos bus Aulne sont gratuits à Lens"),
    ("In Tuam, our Alder buses are free.", "Our Alder buses are free in Tuam"),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_what_holds_there_is_not_what_belongs_there(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_the_place_may_stand_elsewhere(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is VerdictKind.SHAREABLE
