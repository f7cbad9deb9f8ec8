"""Rooms as people know them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.core.address import Platform
from bot.core.people import Room

_CALLED = {Platform.SLACK: "Slack", Platform.DISCORD: "Discord", Platform.DEMO: ""}


def called(rooms: Iterable[Room]) -> list[str]:
    """Each room once: its name and its platform; with its address where that would be two rooms', and the address alone
    where the name is not known yet."""
    each = {room.address: room for room in rooms}.values()
    names = Counter(_called(room) for room in each)
    return [name if names[name] == 1 else f"{name} – {room.address}" for room in each if (name := _called(room))]


def _called(room: Room) -> str:
    if not room.name:
        return str(room.address)
    platform = _CALLED[room.address.platform]
    return f"#{room.name} ({platform})" if platform else f"#{room.name}"
