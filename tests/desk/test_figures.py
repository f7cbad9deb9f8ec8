"""Figures of one value that are not written as one."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.figures import same_figures
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("one", "other", "unit", "english", "same"),
    [
        ("1,500", "1500", "", True, True),
        ("1,500", "1500", "", False, False),
        ("1.500", "1,500", "", False, False),
        ("48 200", "48200", "", False, True),
        ("0471", "471", "", True, False),
        ("0,5", "0.5", "%", False, True),
        ("3.10", "3,1", "", True, False),
        ("3.10", "3,10", "", False, True),
        ("4,50 €", "4,5 €", "€", False, True),
        ("5 m", "5 M", "", False, False),
        ("douze", "12", "", False, True),
    ],
)
def test_which_are_surely_one(one: str, other: str, unit: str, english: bool, same: bool) -> None:
    assert same_figures(one, other, unit, english=english) is same


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("We recall batch 0471 of our Alder bars.", "We recall batch 471 of our Alder bars"),
        ("Le camion Aulne pèse 1.500 kg.", "Le camion Aulne pèse 1,5 kg"),
        ("Version 3.10 of Alder is out.", "Version 3.1 of Alder is out"),
        ("We are recruiting 25 apprentices at Alder.", "We are recruiting 25+ apprentices at Alder"),
        ("We are not closing the Alder depot.", "We are not: closing the Alder depot"),
    ],
)
def test_what_is_written_otherwise_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
