"""Rooms as people know them."""

from __future__ import annotations

from dataclasses import replace

from bot.cards.rooms import called
from bot.core.address import Address
from bot.core.people import Room, Side

ROOM = Room("k_1", "o_1", "w_1", Side.CM, Address.parse("slack:T0/C1"), "réseaux")


def test_a_room_is_called_by_its_name_and_platform_and_each_once() -> None:
    discord = replace(ROOM, address=Address.parse("discord:7/8"))
    demo = replace(ROOM, address=Address.parse("demo:cm"))
    assert called([ROOM, replace(ROOM, mandate="w_2"), discord, demo]) == [
        "#réseaux (Slack)",
        "#réseaux (Discord)",
        "#réseaux",
    ]


def test_the_address_stands_where_the_name_is_unknown_or_two_rooms() -> None:
    other = replace(ROOM, address=Address.parse("slack:T0/C2"))
    unknown = replace(ROOM, address=Address.parse("slack:T0/C3"), name="")
    assert called([ROOM, other, unknown]) == [
        "#réseaux (Slack) – slack:T0/C1",
        "#réseaux (Slack) – slack:T0/C2",
        "slack:T0/C3",
    ]
