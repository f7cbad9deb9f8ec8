"""What starts on a day is named with it."""

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
            "Milling days at Lindle Mill start on Saturday 13 June.",
            "Can I advertise milling days at Lindle Mill starting on Saturday 13 June?",
        ),
        (
            "Les cours de natation débutent le samedi 13 juin.",
            "Je peux parler des cours de natation qui débutent le samedi 13 juin ?",
        ),
    ],
)
def test_it_is_named_with_its_day(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=JUNE) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Milling days may start on Saturday 13 June.", "Can I advertise milling days starting on Saturday 13 June?"),
        ("Milling days start on Saturday 13 June.", "Can I advertise milling days starting on Saturday 20 June?"),
        ("Milling days start on Saturday 13 June.", "Can I advertise milling days starting before Saturday 13 June?"),
        (
            "Les cours de natation ne débutent pas le samedi 13 juin.",
            "Je peux parler des cours de natation qui débutent le samedi 13 juin ?",
        ),
    ],
)
def test_no_other_day_nor_thing_is_named(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=JUNE) is not VerdictKind.SHAREABLE
