"""Links that lead into a room of a chat platform: whoever cannot enter the room must not be given one."""

from __future__ import annotations

import re

from bot.core.address import Platform

_LEADS = {
    Platform.SLACK: re.compile(
        r"https?://(?:[a-z0-9-]+\.)*slack\.com/(?:archives/|(?:huddle|client)/[a-z0-9]+/|app_redirect\?(?:.*&)?channel=)"
        r"(?P<room>[a-z0-9]+)",
        re.IGNORECASE,
    ),
    Platform.DISCORD: re.compile(
        r"https?://(?:[a-z0-9-]+\.)*discord(?:app)?\.com/channels/(?:\d+|@me)/(?P<room>\d+)", re.IGNORECASE
    ),
}
"""How each platform writes one (docs.slack.dev/interactivity/deep-linking,
docs.discord.com/developers/reference#message-formatting)."""


def room_led_to(link: str) -> tuple[Platform, str] | None:
    """The room into which a link leads, by its id; None for every other link, or for no link."""
    for platform, form in _LEADS.items():
        if found := form.match(link.strip()):
            return platform, found["room"].upper()
    return None


def leads_astray(link: str, rooms: frozenset[tuple[Platform, str]]) -> bool:
    """Whether a link leads into a room that is none of these."""
    led = room_led_to(link)
    return led is not None and led not in rooms
