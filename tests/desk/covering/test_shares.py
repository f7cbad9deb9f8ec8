"""Half of ours is not half of all."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    ("All our buses serve Alder.", "All buses serve Alder"),
    ("Tous nos bus desservent Aulne.", "Tous les bus desservent Aulne"),
    ("Près de la moitié de nos clients ont choisi Aulne.", "Près de la moitié des clients ont choisi Aulne"),
    ("Half of our customers chose Alder.", "Half of customers chose Alder"),
    ("40% of our customers chose Alder.", "40% of customers chose Alder"),
    ("40 % de nos clients ont choisi Aulne.", "40 % des clients ont choisi Aulne"),
    ("Two of our five mills use Alder power.", "Two of the five mills use Alder power"),
    ("None of our mills use Alder power.", "None of the mills use Alder power"),
    ("Aucun de nos moulins n'utilise Aulne.", "Aucun des moulins n'utilise Aulne"),
    ("A third of Alder staff cycle.", "The third Alder staff cycle"),
    ("One of our mills uses Alder power.", "One of the mills uses Alder power"),
]
"""A wording, and what says something else: never to be granted."""

KEPT = [
    ("All our buses serve Alder.", "all our buses serve Alder"),
    ("Près de la moitié de nos clients ont choisi Aulne.", "près de la moitié de nos clients ont choisi Aulne"),
    ("40% of our customers chose Alder.", "40% of our customers chose Alder"),
    ("Our 40 buses serve Alder.", "our 40 buses serve Alder"),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_a_share_of_ours_is_none_of_all(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_a_share_as_told_is_granted(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is VerdictKind.SHAREABLE
