"""What somebody would do with a thing is no asking to post of it."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("Used bikes are welcome at our Leeds shop.", "Used bikes are welcome at our Leeds shop, can I send them?"),
        (
            "Used bikes are welcome at our Leeds shop.",
            "Used bikes are welcome at our Leeds shop, can I drop those off?",
        ),
        ("Used bikes are welcome at our Leeds shop.", "Used bikes are welcome at our Leeds shop. Can they go?"),
        (
            "Nous reprenons les vélos d'occasion à Lyon.",
            "Nous reprenons les vélos d'occasion à Lyon, je peux les envoyer ?",
        ),
        (
            "Nous reprenons les vélos d'occasion à Lyon.",
            "Nous reprenons les vélos d'occasion à Lyon, je peux en donner ?",
        ),
        (
            "Nous reprenons les vélos d'occasion à Lyon.",
            "Nous reprenons les vélos d'occasion à Lyon, on peut les sortir ?",
        ),
        (
            "Nous reprenons les vélos d'occasion à Lyon.",
            "Nous reprenons les vélos d'occasion à Lyon, je peux le donner ?",
        ),
        ("Our Leeds gym is for members.", "Can I use our Leeds gym?"),
        ("Notre salle de Dax est réservée aux associations.", "Je peux utiliser la salle de Dax ?"),
        ("Our Leeds counter takes parcels.", "Can I post parcels at the Leeds counter?"),
        ("Our Leeds park has a pram track.", "Can I push a pram in Leeds park?"),
        ("Our new Leeds clinic offers eye tests.", "Can I schedule eye tests?"),
        ("Our Leeds pool hosts parties.", "Can I celebrate a party at the Leeds pool?"),
        ("La mairie de Dax célèbre les mariages.", "Je peux célébrer un mariage à la mairie de Dax ?"),
    ],
)
def test_it_gets_no_yes(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("Used bikes are welcome at our Leeds shop.", "Used bikes are welcome at our Leeds shop, can I post it?"),
        (
            "Nous reprenons les vélos d'occasion à Lyon.",
            "Nous reprenons les vélos d'occasion à Lyon, je peux le publier ?",
        ),
        (
            "Our Leeds shop has 40 used bikes and 12 prams.",
            "Our Leeds shop has 40 used bikes and 12 prams, can I use these figures?",
        ),
        ("Our Leeds gym reopens on 3 July.", "Can I push the Leeds gym reopening on 3 July?"),
    ],
)
def test_what_is_fair_is_granted(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE
