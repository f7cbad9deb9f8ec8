"""Who acts. An account is a person in a guild: `discord:GUILD/USER`.

In a direct conversation Discord names no guild. The bot asks each of its guilds whether the person is in it (GET
/guilds/{guild}/members/{user} needs no privileged intent), and acts only where exactly one says yes. Between two it
never guesses: the person is asked to speak in a room of the one that is meant.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

import discord

from bot.core.address import Address
from bot.core.people import Caller
from bot.errors import PasserelleError
from integrations.discord.history import Clock
from integrations.discord.places import address

KNOWN_FOR = timedelta(minutes=5)
"""How long it is believed in which guilds somebody is."""

MOST_GUILDS = 50
"""Guilds that are asked for one person; with more, direct conversations are served by their buttons alone."""

Person = discord.User | discord.Member | discord.abc.User


class Unplaced(PasserelleError):
    """Nobody can tell for which guild somebody acts: `key` says what they are told."""


def caller(person: Person, guild: int | str, locale: discord.Locale | None = None) -> Caller:
    """Somebody of a guild, in the language of their Discord where it is known."""
    written = str(locale) if locale is not None else None
    return Caller(address(guild, person.id), person.display_name, is_bot=person.bot, locale=written)


def groups_of(person: Person, guild: int | str) -> tuple[Address, ...]:
    """The roles that somebody has in their guild, by id: any role may be given any name by whoever edits it."""
    return tuple(address(guild, role.id) for role in person.roles) if isinstance(person, discord.Member) else ()


class Guilds:
    """In which guilds somebody is."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._known: dict[int, tuple[datetime, tuple[int, ...]]] = {}

    async def only_one(self, guilds: Sequence[discord.Guild], user: int) -> int:
        """The only one of the bot's guilds that somebody is in. Raises Unplaced."""
        found = self._known.get(user)
        if found is None or self._clock() - found[0] >= KNOWN_FOR:
            found = self._known[user] = self._clock(), await _asked(guilds, user)
        if len(found[1]) == 1:
            return found[1][0]
        raise Unplaced("discord-which-server" if found[1] else "refused")


async def _asked(guilds: Sequence[discord.Guild], user: int) -> tuple[int, ...]:
    if len(guilds) > MOST_GUILDS:
        raise Unplaced("discord-which-server")
    inside = await asyncio.gather(*(_is_in(guild, user) for guild in guilds))
    return tuple(guild.id for guild, yes in zip(guilds, inside, strict=True) if yes)


async def _is_in(guild: discord.Guild, user: int) -> bool:
    if guild.get_member(user) is not None:
        return True
    try:
        await guild.fetch_member(user)
    except discord.NotFound:
        return False
    return True
