"""Which of two languages a text is in, and that words are translated only between two."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.lexer import read_text
from bot.desk.text.tongue import tongue
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("Alder sells its mill in Cork.", "Alder sells our mill in Cork."),
]
"""A wording, and the same words with another sense: never to be granted."""

KEPT = [
    ("Our gift boxes ship to Switzerland.", "Our gift boxes ship to Switzerland, ok?"),
    ("Alder sells its mill in Cork.", "Alder sells its mill in Cork."),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_the_same_words_with_another_sense_are_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_says_it_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Alder sells its mill in Cork.", "en"),
        ("Orme vend son usine de Dax.", "fr"),
        ("horaires bibliothèque dimanche", "fr"),
        ("weekend opening hours library", "en"),
        ("Dax 2026", ""),
        ("", ""),
    ],
)
def test_the_language_is_told_by_little_words_or_by_the_others(text: str, language: str) -> None:
    assert tongue(read_text(text, date(2026, 3, 16)).tokens) == language
