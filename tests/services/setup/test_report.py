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
    assert said[1] == "~ mandate Réseaux sociaux (1 CM)"
    assert said[2] == "- member Sam Dubois (cm): demo:sam"
    assert said[3].endswith(": -")
    assert said[4] == "+ room demo:cm (cm side)"
