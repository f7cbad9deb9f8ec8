"""The channels and roles of a server as Discord has them now, asked seldom enough for a thousand cards in a row.

Every request counts against the fifty a second that an account may make (docs.discord.com/developers/topics/rate-limits
#global-rate-limit): two for each card beside the card itself would make a freeze take three times as long.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from integrations.discord.history import Clock
from integrations.discord.rest import Rest

BELIEVED = timedelta(seconds=1)
"""How long an answer holds, where no event tells of a change."""

Json = Mapping[str, Any]


class _Known:
    """What was last asked about one server."""

    def __init__(self) -> None:
        self.asking = asyncio.Lock()
        """Of many that want to know the same at once, one asks."""
        self.roles: tuple[datetime, Sequence[Json]] | None = None
        self.listed: tuple[datetime, Mapping[int, Json]] | None = None
        self.alone: tuple[datetime, int, Json] | None = None


class Guilds:
    """What Discord says of servers. Every call raises ChatError."""

    def __init__(self, rest: Rest, clock: Clock) -> None:
        self._rest = rest
        self._clock = clock
        self._known: defaultdict[int, _Known] = defaultdict(_Known)

    def forget(self) -> None:
        """Something changed: whatever was asked before, and what is being asked now, is not believed any more."""
        self._known.clear()

    async def roles(self, guild: int) -> Sequence[Json]:
        """The roles of a server."""
        known = self._known[guild]
        async with known.asking:
            if known.roles is None or self._is_old(known.roles[0]):
                at = self._clock()
                found: Json = await self._rest.call(lambda http: http.get_guild(guild, with_counts=False))
                known.roles = at, found["roles"]
            return known.roles[1]

    async def channel(self, guild: int, id: int) -> Json:
        """One channel or thread. When a second one of the same server is asked for, all of its channels are."""
        known = self._known[guild]
        async with known.asking:
            if known.listed is not None and not self._is_old(known.listed[0]) and id in known.listed[1]:
                return known.listed[1][id]
            if known.alone is None or self._is_old(known.alone[0]):
                return await self._one(known, id)
            if known.alone[1] == id:
                return known.alone[2]
            if known.listed is None or self._is_old(known.listed[0]):
                await self._list(known, guild)
            return known.listed[1][id] if known.listed and id in known.listed[1] else await self._one(known, id)

    async def _one(self, known: _Known, id: int) -> Json:
        at = self._clock()
        found: Json = await self._rest.call(lambda http: http.get_channel(id))
        known.alone = at, id, found
        return found

    async def _list(self, known: _Known, guild: int) -> None:
        at = self._clock()
        found = await self._rest.call(lambda http: http.get_all_guild_channels(guild))
        known.listed = at, {int(each["id"]): {"guild_id": str(guild), **each} for each in found}

    def _is_old(self, at: datetime) -> bool:
        return not timedelta(0) <= self._clock() - at < BELIEVED
