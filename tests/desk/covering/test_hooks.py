"""A draft's first words keep what bounds the sentence that they are taken from."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("On ouvre le 3 octobre, sauf à Dax.", "« On ouvre le 3 octobre ! On ouvre le 3 octobre, sauf à Dax. » ok ?"),
        ("We do not sell tobacco in York.", '"Tobacco in York! We do not sell tobacco in York." ok?'),
        (
            "Orme est gratuit le lundi pour les mineurs.",
            "« Orme est gratuit le lundi ! Orme est gratuit le lundi pour les mineurs. » ok ?",
        ),
        ("Parking in York is free after 6pm.", '"Parking in York is free! Parking in York is free after 6pm." ok?'),
    ],
)
def test_it_gets_no_yes(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (
            "Notre boutique ouvre à Dax le 3 octobre.",
            "« Notre boutique ouvre le 3 octobre ! Notre boutique ouvre à Dax le 3 octobre. » ok ?",
        ),
        ("Parking in York is free on 3 July.", '"Parking in York! Parking in York is free on 3 July." ok?'),
    ],
)
def test_what_is_fair_is_granted(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE
