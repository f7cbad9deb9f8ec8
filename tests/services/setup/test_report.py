"""The difference in lines that a person reads."""

from __future__ import annotations

from dataclasses import replace

from bot.core.people import Room, Side
from bot.i18n.words import words
from bot.services.setup.plan import Change
from bot.services.setup.report import lines
from tests.builders import World, demo_address


def test_nothing_is_said_too() -> None:
    assert lines([], words("fr")) == ["Rien à changer."]
    assert lines([], words("en")) == ["Nothing to change."]


def test_each_change_is_one_line_with_its_sign(world: World) -> None:
    assert world.sam.member is not None
    room = Room("k_1", world.organisation.id, world.mandate.id, Side.CM, demo_address("cm"))
    said = lines(
        [
            Change(None, world.organisation),
            Change(world.mandate, replace(world.mandate, locale="en")),
            Change(world.sam.member, None),
            Change(None, replace(world.sam.member, accounts=())),
            Change(None, room),
        ],
        words("en"),
    )
    assert said[0] == "+ organisation Les Halles Verrier"
    assert said[1] == "+ watched name of Les Halles Verrier: Tilleul"
    assert said[2] == "~ mandate Réseaux sociaux (1 CM)"
    assert said[3] == "- member Sam Dubois (cm): demo:sam"
    assert said[4].startswith("  Sam Dubois leaves")
    assert said[5].endswith(": -")
    assert said[6] == "+ room demo:cm (cm side)"


def test_names_that_come_and_go_are_told_one_by_one(world: World) -> None:
    old = replace(world.organisation, synonyms=(("Tilleul", "le rachat"), ("a b", "c d")))
    new = replace(old, watch=("Phénix",), synonyms=(("c d", "a b"), ("Tilleul", "le rachat")))
    assert lines([Change(old, new)], words("en")) == [
        "~ organisation Les Halles Verrier",
        "- watched name of Les Halles Verrier: Tilleul",
        "- synonyms of Les Halles Verrier: a b = c d",
        "+ watched name of Les Halles Verrier: Phénix",
        "+ synonyms of Les Halles Verrier: c d = a b",
    ]
