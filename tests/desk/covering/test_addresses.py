"""A street address beside a place that is named goes unsaid; without the place it tells which one is meant."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

PUB = "Notre pub de Rimouski ouvre le jeudi 27 août à 15 h, au 45, rue Saint-Germain Est."
ORME = "Orme opens in York on Saturday 4 July at 9am, at 18 Piccadilly."


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (PUB, "Je peux annoncer que le pub de Rimouski ouvre le jeudi 27 août à 15 h ?"),
        (PUB, "Je peux annoncer que notre pub de Rimouski ouvre le 27 août ?"),
        (ORME, "Can I say Orme opens in York on 4 July at 9am?"),
    ],
)
def test_the_house_and_street_go_unsaid(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (PUB, "Je peux annoncer que notre pub ouvre le 27 août à 15 h ?"),
        (PUB, "Je peux annoncer que nos pubs de Rimouski ouvrent le jeudi 27 août à 15 h ?"),
        (PUB, "Je peux annoncer que le pub de Rimouski ouvre au 47, rue Saint-Germain Est ?"),
        (ORME, "Can I say Orme opens on 4 July at 9am?"),
        (
            "Our new Leeds shop opens on 5 June at 9am, at 41 Hay Street.",
            "Our new Leeds shops open on 5 June at 9am, ok?",
        ),
        ("Le tarif passe au 45 Bretons par car.", "On peut dire que le tarif passe ?"),
    ],
)
def test_nothing_else_does(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE
