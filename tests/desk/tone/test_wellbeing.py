"""Whether a thing is safe, fit or perfect is not told by a wording that does not say so."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.tone.wellbeing import of_the_thing
from tests.desk.world import kind_of, said

BRIDGE = "Le pont du Cher rouvre le 4 septembre aux camions."
BRIDGE_EN = "The Cher bridge reopens to lorries on 4 September."


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (BRIDGE, "Les camions sur le pont, parfait ?"),
        (BRIDGE, "Le pont du Cher, impeccable ?"),
        (BRIDGE, "Les camions sur le pont, c'est sûr ?"),
        (BRIDGE, f"« {BRIDGE} » Sans danger ?"),
        (BRIDGE_EN, "The lorries on the Cher bridge, safe to run?"),
        (BRIDGE_EN, "The Cher bridge, spot on?"),
        (BRIDGE_EN, f'"{BRIDGE_EN}" Is it safe to use?'),
        (BRIDGE_EN, f'"{BRIDGE_EN}" Can we use them?'),
    ],
)
def test_it_is_asked_of_the_thing(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (BRIDGE, f"« {BRIDGE} » Parfait ?"),
        (BRIDGE, f"« {BRIDGE} » Nickel ?"),
        (BRIDGE_EN, f'"{BRIDGE_EN}" Spot on?'),
        (BRIDGE_EN, f'"{BRIDGE_EN}" Fit to print?'),
    ],
)
def test_it_is_asked_of_the_text(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


def test_only_what_stands_behind_a_text() -> None:
    assert not of_the_thing('"our cream is safe to use." ok?', subject=False)
    assert of_the_thing("les camions, parfait ?", subject=True)
    assert not of_the_thing("« les camions. » parfait ?", subject=False)
