"""What was given and is had."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

JUNE = datetime(2026, 6, 8, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (
            "Bexhill hospital has been rated Outstanding by the Care Quality Commission.",
            "Can I announce that Bexhill hospital is rated Outstanding by the Care Quality Commission?",
        ),
        (
            "L'hôpital de Dax a été certifié par la Haute Autorité.",
            "Je peux dire que l'hôpital de Dax est certifié par la Haute Autorité ?",
        ),
    ],
)
def test_what_was_given_is_had(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=JUNE) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Bexhill hospital has been rated Outstanding in 2019.", "Can I say Bexhill hospital is rated Outstanding?"),
        ("Bexhill hospital had been rated Outstanding.", "Can I say Bexhill hospital is rated Outstanding?"),
        ("Bexhill hospital has not been rated Outstanding.", "Can I say Bexhill hospital is rated Outstanding?"),
        ("Bexhill hospital has been rated Outstanding, then Good.", "Can I say Bexhill hospital is rated Outstanding?"),
        ("Ana Roy a été nommée directrice par le conseil.", "Je peux dire qu'Ana Roy est directrice ?"),
    ],
)
def test_what_was_once_so_may_be_so_no_more(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=JUNE) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Notre moulin a été certifié bio pendant dix ans.", "Notre moulin est certifié bio pendant dix ans, ok ?"),
        ("Notre moulin a été labellisé Orme par le passé.", "Notre moulin est labellisé Orme par le passé, ok ?"),
        (
            "Bexhill hospital has been rated Outstanding under its old owners.",
            "Bexhill hospital is rated Outstanding under its old owners, ok?",
        ),
        (
            "Bexhill hospital has been rated Outstanding on three occasions.",
            "Bexhill hospital is rated Outstanding on three occasions, ok?",
        ),
    ],
)
def test_of_when_it_was_given_or_lost(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


def test_what_the_message_tells_was_taken_back() -> None:
    wording = "Bexhill hospital has been rated Outstanding."
    asked = "Bexhill hospital is rated Outstanding, ok?"
    assert kind_of(asked, said("one", wording)) is VerdictKind.SHAREABLE
    assert kind_of(asked, said("one", wording, f"{wording} It was withdrawn in May.")) is not VerdictKind.SHAREABLE
