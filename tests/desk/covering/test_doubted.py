"""What is nearly done, only meant or doubted is told of by no verb."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

HUB = "Can I announce the Alder hub in Tuam?"


@pytest.mark.parametrize(
    "wording",
    [
        "Our club almost opened an Alder hub in Tuam.",
        "Our club has yet to open an Alder hub in Tuam.",
        "Our club was to open an Alder hub in Tuam.",
        "Our club may open an Alder hub in Tuam.",
        "Our club talks of opening an Alder hub in Tuam.",
        "Our club reportedly opened an Alder hub in Tuam.",
    ],
)
def test_what_is_doubted_is_not_told(wording: str) -> None:
    assert kind_of(HUB, said("one", wording)) is not VerdictKind.SHAREABLE


def test_what_is_told_plainly_is() -> None:
    assert kind_of(HUB, said("one", "Our club opens an Alder hub in Tuam.")) is VerdictKind.SHAREABLE
