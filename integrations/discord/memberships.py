"""The roles that somebody holds, for where Discord does not tell them: in a direct conversation, and of those who were
let into a channel by name.

Asked of each server of the bot (docs.discord.com/developers/resources/guild#get-guild-member: no privileged intent is
needed), and believed for a minute.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import discord

from bot.core.address import Address
from bot.core.people import Caller
from bot.errors import ChatError, ChatRefused
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


@dataclass(frozen=True, slots=True)
class Membership:
    """What Discord says of somebody in one server."""

    roles: tuple[Address, ...]
    is_bot: bool


class Memberships:
    """Who holds which roles, asked over REST."""

    def __init__(self, rest: Rest, clock: Clock) -> None:
        self._rest = rest
        self._clock = clock
        self._kept: dict[tuple[int, int], tuple[datetime, Membership | None]] = {}

    async def with_roles(self, caller: Caller, guilds: Sequence[discord.Guild]) -> Caller:
        """The same person, in the groups that they are in on those servers. Where Discord does not say, they are in
        none: that is the closed answer."""
        if caller.is_bot or len(guilds) > MOST_GUILDS:
            return caller
        user = number(caller.account)
        try:
            async with asyncio.timeout(SHORT):
                found = await asyncio.gather(*(self.of(guild.id, user) for guild in guilds))
        except (ChatError, TimeoutError):
            return caller
        return replace(caller, groups=tuple(role for each in found if each for role in each.roles))

    async def of(self, guild: int, user: int) -> Membership | None:
        """Somebody's membership of a server; None for whoever is not in it. Raises ChatError."""
        at, known = self._kept.get((guild, user), (None, None))
        if at is not None and timedelta(0) <= self._clock() - at < KEPT:
            return known
        asked_at = self._clock()
        membership = await self._asked(guild, user)
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[guild, user] = asked_at, membership
        return membership

    def forget(self, guild: int, user: int) -> None:
        """Ask anew the next time: somebody was just told to take this person out of a room."""
        self._kept.pop((guild, user), None)

    async def _asked(self, guild: int, user: int) -> Membership | None:
        try:
            told = await self._rest.call(lambda http: http.get_member(guild, user))
        except ChatRefused as error:
            if error.reason == "no-such-person":
                return None
            raise
        return Membership(tuple(address(guild, role) for role in told["roles"]), bool(told["user"].get("bot")))
