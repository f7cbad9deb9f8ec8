"""Weeks, months and years told from the day of writing: said again in another one, they are others."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.lexer import read_text
from tests.desk.world import NOW, kind_of, said

POSTED = NOW - timedelta(7)
"""A Monday."""


def meant(text: str, written: date = date(2026, 3, 18)) -> list[str]:
    return [token.unit for token in read_text(text, written).tokens if token.unit]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("La boutique ouvre la semaine prochaine", ["week 2026-03-23"]),
        ("The shop opens this week", ["week 2026-03-16"]),
        ("La boutique ouvre ce week-end", ["weekend 2026-03-16"]),
        ("Vendus le mois dernier", ["month 2026-02-01"]),
        ("Sold in the last quarter", ["quarter 2025-10-01"]),
        ("Le chantier de l'année en cours", ["year 2026-01-01"]),
        ("Founded three years ago", ["from 2026-01-01"]),
        ("Ces trois dernières semaines", ["from 2026-03-16"]),
        ("Il ouvre dans trois jours", ["from 2026-03-18"]),
        ("Livré dans les trois jours", []),
        ("La semaine de quatre jours", []),
        ("Un mois d'essai", []),
        ("Open all year", []),
        ("Il ouvre cet été", ["year 2026-01-01"]),
        ("By the end of the year", ["year 2026-01-01"]),
        ("Dans la nuit du 10 au 11", []),
    ],
)
def test_which_one_is_meant(text: str, periods: list[str]) -> None:
    assert meant(text) == periods


HOLDS = [
    ("La boutique Aulne ouvre la semaine prochaine.", 6, 7),
    ("La boutique Aulne ouvre dans trois jours.", 0, 1),
    ("The Alder shop opens this month.", 22, 23),
    ("Aulne a vendu 300 vélos l'an dernier.", 297, 298),
    ("La boutique Aulne ouvre ce samedi.", 5, 6),
    ("La boutique Aulne ouvre samedi prochain.", 6, 7),
    ("The Alder shop opens on Friday.", 4, 5),
    ("The Alder shop opens tomorrow.", 0, 1),
    ("The Alder shop reopens this afternoon.", 0, 1),
    ("The Alder shop reopens in two days.", 0, 1),
]


@pytest.mark.parametrize(("wording", "last", "first"), HOLDS)
def test_a_wording_that_tells_it_so_is_granted_only_while_it_means_the_same(
    wording: str, last: int, first: int
) -> None:
    """Days after it was posted, on a Monday; asked word for word, and about its subject."""
    subject = "Can we talk about the Alder shop?" if "Alder" in wording else "On peut parler de la boutique Aulne ?"
    asked = [f"{wording[:-1]}, ok ?", *([subject] if "vélos" not in wording else [])]
    for question in asked:
        assert kind_of(question, said("one", wording), at=_after(last)) is VerdictKind.SHAREABLE, question
        assert kind_of(question, said("one", wording), at=_after(first)) is not VerdictKind.SHAREABLE, question


def _after(days: int) -> datetime:
    return POSTED + timedelta(days)


@pytest.mark.parametrize(
    "wording",
    [
        "La boutique Aulne est ouverte tous les mercredis et vendredi.",
        "La boutique Aulne est ouverte le mercredi et le samedi.",
        "The Alder shop is open every Wednesday and Friday.",
        "The Alder shop is open Monday to Saturday.",
    ],
)
def test_what_recurs_goes_on(wording: str) -> None:
    assert kind_of(f"{wording[:-1]}, ok ?", said("one", wording), at=_after(40)) is VerdictKind.SHAREABLE


def test_the_next_one_is_not_this_one() -> None:
    for wording, question in (
        ("La boutique Aulne ouvre ce samedi.", "La boutique Aulne ouvre samedi prochain, ok ?"),
        ("The Alder shop opens next Friday.", "The Alder shop opens this Friday, ok?"),
        ("La boutique Aulne ouvre la semaine prochaine.", "La boutique Aulne ouvre cette semaine, ok ?"),
        ("La boutique Aulne ouvre le 20 mars.", "La boutique Aulne ouvre vendredi prochain, ok ?"),
        ("The Alder shop reopens on 9 March.", "The Alder shop reopens tonight"),
    ):
        assert kind_of(question, said("one", wording), at=POSTED) is not VerdictKind.SHAREABLE, question
