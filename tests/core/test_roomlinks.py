"""Which links lead into a room, and which do not."""

from __future__ import annotations

import pytest

from bot.core.address import Platform
from bot.core.roomlinks import leads_astray, room_led_to


@pytest.mark.parametrize(
    ("link", "room"),
    [
        ("https://halles.slack.com/archives/C0COMMS", "C0COMMS"),
        ("https://halles.enterprise.slack.com/archives/c0comms/p1700000000000100?thread_ts=1.1", "C0COMMS"),
        ("http://app.slack.com/client/T0HALLES/C0COMMS", "C0COMMS"),
        ("https://app.slack.com/huddle/T0HALLES/C0COMMS", "C0COMMS"),
        ("https://slack.com/app_redirect?app=A1&channel=C0COMMS", "C0COMMS"),
        (" https://discord.com/channels/900000000000000001/920000000000000001", "920000000000000001"),
        ("https://ptb.discordapp.com/channels/@me/920000000000000001/1", "920000000000000001"),
    ],
)
def test_it_names_the_room(link: str, room: str) -> None:
    found = room_led_to(link)
    assert found is not None
    assert found[1] == room
    assert leads_astray(link, frozenset())
    assert not leads_astray(link, frozenset({found}))


@pytest.mark.parametrize(
    "link",
    [
        "",
        "Salle 3",
        "https://meet.example.org/archives/C0COMMS",
        "https://slack.com/help/articles/1",
        "https://discord.com/developers/docs",
        "https://slack.com.example.org/archives/C0COMMS",
        "https://notslack.com/archives/C0COMMS",
    ],
)
def test_other_links_lead_nowhere(link: str) -> None:
    assert room_led_to(link) is None
    assert not leads_astray(link, frozenset())


def test_the_same_id_on_another_platform_is_another_room() -> None:
    assert leads_astray("https://halles.slack.com/archives/C1", frozenset({(Platform.DISCORD, "C1")}))
