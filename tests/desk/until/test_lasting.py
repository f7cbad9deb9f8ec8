"""A wording repeated word for word, months later."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Token
from bot.desk.until.lasting import still_meant
from tests.desk.world import kind_of, said

SEPTEMBER = datetime(2026, 9, 21, 9, 0, tzinfo=UTC)


def later(question: str, wording: str) -> VerdictKind:
    """The verdict half a year after the wording was approved."""
    return kind_of(question, said("one", wording), at=SEPTEMBER)


@pytest.mark.parametrize(
    "wording",
    [
        "Nos prix sont gelés jusqu'au 31 décembre.",
        "Depuis janvier, tous nos cars roulent au gaz.",
        "The museum opened in February.",
        "Guided tour on the first Sunday of the month at 3pm.",
        "We are closed on Good Friday.",
        "The tour lasts ninety minutes.",
    ],
)
def test_what_still_means_the_same_day_is_granted_later(wording: str) -> None:
    assert later(f"{wording} ok?", wording) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "wording",
    [
        "Notre piscine rouvre le 4 avril.",
        "Our pool reopens in a week.",
        "The pool reopens this Friday.",
        "La piscine rouvre d'ici un mois.",
    ],
)
def test_a_day_that_has_gone_by_since_is_not(wording: str) -> None:
    assert later(f"{wording} ok?", wording) is not VerdictKind.SHAREABLE


def test_which_day_is_still_meant() -> None:
    written, asked = date(2026, 3, 9), date(2026, 9, 21)

    def read_on(day: date, text: str) -> Token:
        return read_text(text, day).tokens[-1]

    for text, meant in (("in March", False), ("le 2 février", True), ("le 4 avril", False), ("le 31 décembre", True)):
        now, then = read_on(asked, text), read_on(written, text)
        assert still_meant(now, then, written, asked) is meant, text


@pytest.mark.parametrize(
    "wording",
    [
        "Notre piscine de Dax rouvre le 12 juin 2026.",
        "Samedi 21 mars : dégustation de miel à Dax avec Jean Perrin.",
        "Les inscriptions au bal de Dax sont ouvertes jusqu'au 30 juin.",
    ],
)
def test_what_lay_ahead_and_has_gone_by_is_granted_no_more(wording: str) -> None:
    assert kind_of(f"{wording} ok?", said("one", wording)) is VerdictKind.SHAREABLE
    assert later(f"{wording} ok?", wording) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "wording",
    ["À partir du 1er mai 2026, l'entrée coûte 8 € à Dax.", "Notre moulin de Dax a ouvert le 2 mars 2026."],
)
def test_what_began_or_was_past_goes_on(wording: str) -> None:
    assert later(f"{wording} ok?", wording) is VerdictKind.SHAREABLE
