"""So many of ours are so many."""

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
            "Hearing tests without a referral are available in 13 of our clinics.",
            "Hearing tests without a referral in thirteen clinics, can I write that?",
        ),
        (
            "Le click and collect est disponible dans 22 de nos boutiques.",
            "Je peux dire que le click and collect est disponible dans 22 boutiques ?",
        ),
    ],
)
def test_so_many_of_ours_are_so_many(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=JUNE) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("13 of our clinics are closed on Sunday.", "Can I say our clinics are closed on Sunday?"),
        ("13 of our clinics are closed on Sunday.", "Can I say all 13 clinics are closed on Sunday?"),
        ("13 of our clinics are closed on Sunday.", "Can I say our 13 clinics are closed on Sunday?"),
        ("Only 13 of our clinics are open on Sunday.", "Can I say 13 clinics are open on Sunday?"),
        (
            "Le drive est disponible dans 22 de nos boutiques.",
            "Je peux dire que le drive est disponible dans nos 22 boutiques ?",
        ),
    ],
)
def test_they_are_not_all_that_there_are(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=JUNE) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("One in 3 of our customers is vegan.", "One in 3 customers is vegan, ok?"),
        ("9 out of 10 of our customers come back.", "9 out of 10 customers come back, ok?"),
        ("1 sur 3 de nos clients mange bio.", "1 sur 3 clients mange bio, ok ?"),
    ],
)
def test_a_share_of_ours_is_no_share_of_all(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
