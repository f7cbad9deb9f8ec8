"""Heads of lines do not change places."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (
            "Faux : le lait vient de Pau. Vrai : il vient de Dax.",
            "Vrai : le lait vient de Pau. Faux : il vient de Dax. ok ?",
        ),
        (
            "Mythe : le lait vient de Pau. Réalité : il vient de Dax.",
            "Mythe : le lait vient de Dax. Réalité : il vient de Pau. ok ?",
        ),
        (
            "Myth: the Leeds clinic is closing. Fact: it is staying open.",
            "Fact: the Leeds clinic is closing. Myth: it is staying open. ok?",
        ),
    ],
)
def test_it_gets_no_yes(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (
            "Mythe : le lait vient de Pau. Réalité : il vient de Dax.",
            "« Mythe : le lait vient de Pau. Réalité : il vient de Dax. » ok ?",
        ),
        (
            "Myth: the Leeds clinic is closing. Fact: it is staying open.",
            '"Myth: the Leeds clinic is closing. Fact: it is staying open." ok?',
        ),
    ],
)
def test_what_is_fair_is_granted(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE
