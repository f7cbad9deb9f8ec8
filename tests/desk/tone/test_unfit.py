"""A call that does not fit what is told beside it says something of its own."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (
            "Our Leeds clinic sees patients by appointment.",
            '"Drop in! Our Leeds clinic sees patients by appointment." ok?',
        ),
        (
            "Notre boutique de Dax devient 100 % en ligne.",
            "« Notre boutique de Dax devient 100 % en ligne. Venez nous voir ! » ok ?",
        ),
        (
            "L'assemblée de Dax est réservée aux membres.",
            "« L'assemblée de Dax est réservée aux membres. Venez nombreux ! » ok ?",
        ),
        (
            "La piscine de Dax rouvre le 3 juillet.",
            "« C'est le grand jour ! La piscine de Dax rouvre le 3 juillet. » ok ?",
        ),
        ("The Leeds library reopens on 3 July.", "It's here! The Leeds library reopens on 3 July. ok?"),
        ("La course de Dax est sans inscription.", "« La course de Dax est sans inscription. Inscrivez-vous ! » ok ?"),
        ("The Leeds library reopens on 3 July.", '"The Leeds library reopens on 3 July. Fingers crossed!" ok?'),
        (
            "La piscine de Dax rouvre le 3 juillet.",
            "« La piscine de Dax rouvre le 3 juillet. Croisez les doigts ! » ok ?",
        ),
        (
            "Our ginger beer for kids is made in Leeds.",
            '"Our ginger beer for kids is made in Leeds. Drink responsibly!" ok?',
        ),
        (
            "Le séjour pour les ados de Dax commence le 3 juillet.",
            "« Le séjour pour les ados de Dax commence le 3 juillet. Santé ! » ok ?",
        ),
    ],
)
def test_it_gets_no_yes(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("The Leeds library reopens on 3 July.", '"Drop in! The Leeds library reopens on 3 July." ok?'),
        (
            "La piscine de Dax est enfin ouverte.",
            "« On y est ! La piscine de Dax est enfin ouverte. » ok ?",
        ),
        ("Orme est finaliste du prix Lumo.", "« Orme est finaliste du prix Lumo. Croisez les doigts ! » ok ?"),
        ("Nos bières de Dax sont en vente.", "« Nos bières de Dax sont en vente. Santé ! » ok ?"),
    ],
)
def test_what_is_fair_is_granted(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE
