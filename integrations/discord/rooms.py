"""Who can read a channel, from what Discord says of it (docs.discord.com/developers/topics/permissions)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import discord

from bot.ports import RoomFacts
from integrations.discord.forums import TYPES as FORUMS

Json = Mapping[str, Any]

_TALKED_IN = frozenset({0, 2, 5, 10, 11, 12, 13, 15, 16})
"""Types of channels in which people write: text, voice, announcements, threads, stages, forums, media."""

_PERSON = 1
"""The type of an overwrite that is a person's; 0 is a role's."""

THREADED = frozenset({0, 5})
"""Types of channels on whose messages a thread can be begun: text, announcements
(docs.discord.com/developers/topics/threads)."""

PRIVATE_THREAD = 12
THREADS = frozenset({10, 11, PRIVATE_THREAD})
NOT_THERE = RoomFacts(exists=False)


def facts(channel: Json, parent: Json, roles: Iterable[Json], guild: str) -> RoomFacts:
    """What is known of a channel; `parent` is the channel that it is a thread of, or itself. A private thread is read
    by those who were brought into it, any other by whoever reads its parent."""
    if channel.get("guild_id") != guild or channel.get("type") not in _TALKED_IN:
        return NOT_THERE
    wider = channel["type"] != PRIVATE_THREAD and everybody_reads(parent, roles, guild)
    name, forum, threads = str(channel.get("name") or ""), channel["type"] in FORUMS, channel["type"] in THREADED
    return RoomFacts(exists=True, name=name, wider=wider, shared=False, forum=forum, threads=threads)


def everybody_reads(channel: Json, roles: Iterable[Json], guild: str) -> bool:
    """Whether a member of the guild without any role can see a channel: the role @everyone has the guild's id."""
    granted = _granted(roles, guild)
    if granted is None:
        return True  # nothing can be told: the closed answer
    if discord.Permissions(granted).administrator:
        return True
    return discord.Permissions(_overwritten(granted, channel, guild)).view_channel


def roles_let_in(channel: Json, roles: Sequence[Json], guild: str) -> list[str]:
    """The roles whose holders see a channel that @everyone does not, by id. Not those of bots, whose names nobody else
    can be given, nor those that administer the whole guild: Discord hides nothing from these."""
    everyone = _granted(roles, guild) or 0
    found = []
    for role in roles:
        granted = everyone | int(role["permissions"])
        if role["id"] == guild or _of_bot(role) or discord.Permissions(granted).administrator:
            continue
        if discord.Permissions(_overwritten(granted, channel, guild, str(role["id"]))).view_channel:
            found.append(str(role["id"]))
    return found


def people_let_in(channel: Json) -> list[str]:
    """Those whom an overwrite of their own lets into a channel, by id."""
    own = [each for each in channel.get("permission_overwrites", ()) if int(each["type"]) == _PERSON]
    return [str(each["id"]) for each in own if discord.Permissions(int(each["allow"])).view_channel]


def held(channel: Json, roles: Sequence[Json], guild: str, member: Json) -> discord.Permissions:
    """What somebody may do in a channel: first what their roles grant, then the overwrites of @everyone, of their roles
    together and of themself (…/topics/permissions#permission-overwrites)."""
    mine = {guild, *(str(role) for role in member["roles"])}
    granted = 0
    for role in roles:
        granted |= int(role["permissions"]) if role["id"] in mine else 0
    if discord.Permissions(granted).administrator:
        return discord.Permissions.all()
    overwrites = list(channel.get("permission_overwrites", ()))
    of_roles = [each for each in overwrites if each["id"] in mine - {guild}]
    for stage in ({guild}, {each["id"] for each in of_roles}, {member["user"]["id"]}):
        applying = [each for each in overwrites if each["id"] in stage]
        for each in applying:
            granted &= ~int(each["deny"])
        for each in applying:
            granted |= int(each["allow"])
    return discord.Permissions(granted)


def _of_bot(role: Json) -> bool:
    return bool((role.get("tags") or {}).get("bot_id"))


def _granted(roles: Iterable[Json], id: str) -> int | None:
    return next((int(role["permissions"]) for role in roles if role["id"] == id), None)


def _overwritten(granted: int, channel: Json, *roles: str) -> int:
    """First @everyone's overwrite, then a role's (…/topics/permissions#permission-overwrites)."""
    overwrites = {str(each["id"]): each for each in channel.get("permission_overwrites", ())}
    for role in roles:
        if role in overwrites:
            granted = granted & ~int(overwrites[role]["deny"]) | int(overwrites[role]["allow"])
    return granted
