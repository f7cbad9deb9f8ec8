"""Who can read a channel, from what Discord says of it (docs.discord.com/developers/topics/permissions)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import discord

from bot.ports import RoomFacts

Json = Mapping[str, Any]

_TALKED_IN = frozenset({0, 2, 5, 10, 11, 12, 13, 15, 16})
"""Types of channels in which people write: text, voice, announcements, threads, stages, forums, media."""

PRIVATE_THREAD = 12
THREADS = frozenset({10, 11, PRIVATE_THREAD})
NOT_THERE = RoomFacts(exists=False)


def facts(channel: Json, parent: Json, roles: Iterable[Json], guild: str) -> RoomFacts:
    """What is known of a channel; `parent` is the channel that it is a thread of, or itself. A private thread is read
    by those who were brought into it, any other by whoever reads its parent."""
    if channel.get("guild_id") != guild or channel.get("type") not in _TALKED_IN:
        return NOT_THERE
    wider = channel["type"] != PRIVATE_THREAD and everybody_reads(parent, roles, guild)
    return RoomFacts(exists=True, name=str(channel.get("name") or ""), wider=wider, shared=False)


def everybody_reads(channel: Json, roles: Iterable[Json], guild: str) -> bool:
    """Whether a member of the guild without any role can see a channel: the role @everyone has the guild's id."""
    granted = next((int(role["permissions"]) for role in roles if role["id"] == guild), None)
    if granted is None:
        return True  # nothing can be told: the closed answer
    if discord.Permissions(granted).administrator:
        return True
    for overwrite in channel.get("permission_overwrites", ()):
        if overwrite["id"] == guild:
            granted = granted & ~int(overwrite["deny"]) | int(overwrite["allow"])
    return discord.Permissions(granted).view_channel
