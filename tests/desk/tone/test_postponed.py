"""A draft that counts its days from today is not for another day; one that names its day goes out on any."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.tone.postponed import goes_out_later
from tests.desk.world import kind_of, said

BRIDGE = "Le pont du Cher rouvre le 4 septembre aux camions."
BRIDGE_EN = "The Cher bridge reopens to lorries on 4 September."


@pytest.mark.parametrize(
    "question",
    [
        "« Le pont rouvre demain. » Ok pour demain ?",
        "LinkedIn (demain) : « Le pont rouvre demain. » Ok ?",
        "Facebook, vendredi soir : « Le pont rouvre ce soir. » Ok ?",
        "Post de demain : « Le pont rouvre dans deux jours. » Ok ?",
        '"The bridge reopens tomorrow." Ready to post tomorrow?',
        'Queued for Friday: "The bridge reopens today." OK?',
        'Post for tomorrow: "The bridge reopens next week." OK?',
    ],
)
def test_its_day_would_be_another(question: str) -> None:
    assert goes_out_later(question)


@pytest.mark.parametrize(
    "question",
    [
        "« Le pont rouvre demain. » Ok ?",
        "« Le pont rouvre demain. » Ok pour ce soir ?",
        "« Le pont rouvre le 4 mai. » Ok pour demain ?",
        "Le pont rouvre demain, je peux le dire ?",
        '"The bridge reopens tomorrow." OK for today?',
        '"The bridge reopens on Friday." Ready to post tomorrow?',
    ],
)
def test_its_day_stays(question: str) -> None:
    assert not goes_out_later(question)


@pytest.mark.parametrize(
    ("wording", "question"),
    [(BRIDGE, f"« {BRIDGE} » Ok pour demain ?"), (BRIDGE_EN, f'"{BRIDGE_EN}" OK for tomorrow?')],
)
def test_a_day_by_its_date_may_wait(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
