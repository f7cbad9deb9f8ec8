"""A year that tells which thing is meant, and one that tells when."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    (
        "Isla Drummond, our Alder chief, says the 2014 casks may be bottled next year.",
        "Isla Drummond, our Alder chief in 2014, says the casks may be bottled next year",
    ),
    ("The 2014 Alder casks leave Tuam.", "The Alder casks leave Tuam in 2014"),
    ("Le millésime 2014 quitte le chai Aulne.", "Le millésime quitte le chai Aulne en 2014"),
    ("La foire 2026 d'Aulne a lieu à Dax.", "La foire d'Aulne a lieu à Dax en 2026"),
    ("The 2025 report covers Alder.", "The report covers Alder in 2025"),
]
"""A wording, and what says something else: never to be granted."""

KEPT = [
    ("In 2025 Alder grew by 4%.", "Alder grew by 4% in 2025"),
    ("En 2025, Aulne a vendu 4 000 vélos.", "Aulne a vendu 4 000 vélos en 2025"),
    ("The 2025 Alder report is out.", "The 2025 Alder report is out"),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_the_year_of_a_thing_is_not_when(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_a_year_stays_where_it_was(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is VerdictKind.SHAREABLE
