"""The roles that somebody holds, for where Discord does not tell them: in a direct conversation.

Asked of each server of the bot (docs.discord.com/developers/resources/guild#get-guild-member: no privileged intent is
needed), and believed for a minute.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import discord

from bot.core.address import Address
from bot.core.people import Caller
from bot.errors import ChatError
from integrations.discord.history import Clock
from integrations.discord.places import address, number
from integrations.discord.rest import Rest

KEPT = timedelta(seconds=60)
"""How long an answer holds."""

SHORT = 2.0
"""Seconds in which Discord must say it: somebody waits for an answer."""

MOST_GUILDS = 10
"""A bot in more servers than that asks none of them: whoever writes to it directly must be named by their account."""

_MOST_KEPT = 5000


class Memberships:
    """Who holds which roles, asked over REST. Where Discord does not say, nobody holds any: that is the closed answer."""

    def __init__(self, rest: Rest, clock: Clock) -> None:
        self._rest = rest
        self._clock = clock
        self._kept: dict[tuple[int, int], tuple[datetime, tuple[Address, ...]]] = {}

    async def with_roles(self, caller: Caller, guilds: Sequence[discord.Guild]) -> Caller:
        """The same person, in the groups that they are in on those servers."""
        if caller.is_bot or len(guilds) > MOST_GUILDS:
            return caller
        user = number(caller.account)
        try:
            async with asyncio.timeout(SHORT):
                found = await asyncio.gather(*(self._held(guild.id, user) for guild in guilds))
        except TimeoutError:
            return caller
        return replace(caller, groups=tuple(role for roles in found for role in roles))

    async def _held(self, guild: int, user: int) -> tuple[Address, ...]:
        at, known = self._kept.get((guild, user), (None, ()))
        if at is not None and timedelta(0) <= self._clock() - at < KEPT:
            return known
        asked_at = self._clock()
        try:
            told = await self._rest.call(lambda http: http.get_member(guild, user))
        except ChatError:
            return ()
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        held = tuple(address(guild, role) for role in told["roles"])
        self._kept[guild, user] = asked_at, held
        return held
