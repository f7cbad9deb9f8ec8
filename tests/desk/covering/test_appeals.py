"""What people are called upon to bring about is not there yet."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("Help us plant 400 trees in Leeds!", "400 trees in Leeds, can I share?"),
        ("Aidez-nous à planter 400 arbres à Dax !", "400 arbres à Dax, je peux publier ?"),
        ("Objectif : planter 400 arbres à Dax.", "400 arbres à Dax, je peux publier ?"),
    ],
)
def test_it_gets_no_yes(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("We planted 400 trees in Leeds.", "Can I say we planted 400 trees in Leeds?"),
        ("Aidez-nous à planter 400 arbres à Dax !", "« Aidez-nous à planter 400 arbres à Dax ! » ok ?"),
    ],
)
def test_what_is_fair_is_granted(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE
