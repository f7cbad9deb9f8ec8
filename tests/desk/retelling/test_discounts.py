"""What is taken off is taken off the thing."""

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
            "20% off all cookbooks until 31 August, in our shops only.",
            "All cookbooks are 20% off until 31 August, in our shops only. ok?",
        ),
    ],
)
def test_the_thing_is_cheaper(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=JUNE) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("20% off all cookbooks until 31 August.", "Can I say all our books are 20% off until 31 August?"),
        ("20% off all cookbooks until 31 August.", "Can I say all cookbooks are 20% off?"),
        ("20% off all cookbooks and maps until 31 August.", "Can I say all cookbooks are 20% off until 31 August?"),
        ("20% off your first box until 31 August.", "Can I say boxes are 20% off until 31 August?"),
        ("20% off selected cookbooks until 31 August.", "Can I say cookbooks are 20% off until 31 August?"),
        ("20% off cookbooks for members until 31 August.", "Can I say cookbooks are 20% off until 31 August?"),
        ("Up to 20% off all cookbooks until 31 August.", "Can I say all cookbooks are 20% off until 31 August?"),
    ],
)
def test_nothing_else_is_cheaper(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=JUNE) is not VerdictKind.SHAREABLE
