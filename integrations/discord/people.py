"""Who acts. An account is a person in a guild, `discord:GUILD/USER`, or in a direct conversation, `discord:@me/USER`;
inside they are the same one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

from bot.core.address import Address
from bot.core.people import Caller
from integrations.discord.places import address

Person = discord.User | discord.Member | discord.abc.User


def caller(person: Person, guild: int | str, locale: discord.Locale | None = None) -> Caller:
    """Somebody with the roles that they hold now, in the language of their Discord where it is known. In a direct
    conversation Discord tells none: `memberships` asks."""
    written = str(locale) if locale is not None else None
    groups = groups_of(person, guild)
    return Caller(address(guild, person.id), person.display_name, is_bot=person.bot, locale=written, groups=groups)


def groups_of(person: Person, guild: int | str) -> tuple[Address, ...]:
    """The roles that somebody has in their guild, by id: any role may be given any name by whoever edits it. Not
    @everyone, which would make a member of each who comes in."""
    if not isinstance(person, discord.Member) or str(person.guild.id) != str(guild):
        return ()
    return tuple(address(guild, role.id) for role in person.roles if not role.is_default())


def called(id: str, resolved: Mapping[str, Any]) -> str:
    """How somebody whom an interaction resolves is called here (…/interactions/receiving-and-responding#interaction-
    object-resolved-data-structure)."""
    user, member = resolved.get("users", {}).get(id) or {}, resolved.get("members", {}).get(id) or {}
    return str(member.get("nick") or user.get("global_name") or user.get("username") or "")


async def member(client: discord.Client, guild: int, user: int) -> Person:
    """Somebody with the roles that they hold now, for where Discord did not tell; who left has none (…/resources/guild#
    get-guild-member: no privileged intent is needed)."""
    there = client.get_guild(guild)
    if there is not None:
        try:
            return await there.fetch_member(user)
        except discord.NotFound:
            pass
    return await client.fetch_user(user)


async def known_member(client: discord.Client, guild: int, user: int) -> Person | None:
    """The same; None for an account that Discord does not know, or no more: it keeps nothing else from being looked
    at."""
    try:
        return await member(client, guild, user)
    except discord.NotFound:
        return None
