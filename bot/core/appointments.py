"""What a whole workspace may know of a sync: that the two sides meet, under a name that was chosen for all to read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.address import Address, Platform

LASTS = timedelta(hours=1)
"""How long a sync takes, for a calendar that wants to know; people end it when they end it."""

MAX_NAME = 100
"""Characters of its name (docs.discord.com/developers/resources/guild-scheduled-event)."""

CALENDARS = frozenset({Platform.DISCORD})
"""The platforms with a calendar of their own, which everybody in the workspace reads."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """The next time that both sides meet (UTC). Its name is the organisation's choice, `place` one of our words: the
    mandate is not in it, nor who meets, nor what about."""

    name: str
    place: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to stand in one calendar, or nothing; `held`: the id of what stood there last. `others`: the ids of our
    other entries, where an attempt before may have arrived, so that what is found is not made twice; else None."""

    wanted: Appointment | None
    held: str | None = None
    others: frozenset[str] | None = None


def calendar_of(room: Address) -> Address | None:
    """The calendar that everybody in a room's workspace reads; it goes by the workspace's own id."""
    if room.platform not in CALENDARS or not room.workspace.isdigit():
        return None
    return Address(room.platform, room.workspace, room.workspace)
