"""The scheduled events of a server: one for the next sync, which everybody there sees
(docs.discord.com/developers/resources/guild-scheduled-event)."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import datetime
from typing import Any

import discord

from bot.core.appointments import Appointment, Entry
from bot.errors import ChatError, ChatRefused
from integrations.discord.errors import NO_ACCESS, explained
from integrations.discord.rest import Rest

_GUILD_ONLY, _EXTERNAL = 2, 3
"""Who sees it, and that it takes place in none of the server's channels."""

_SCHEDULED, _CANCELED = 1, 4
_GONE = "no-such-event"
UNKNOWN_EVENT = 10070

Json = Mapping[str, Any]


class Appointments:
    """Our events in servers. One that has begun is left alone: Discord ends it by itself."""

    def __init__(self, rest: Rest) -> None:
        self._rest = rest

    async def keep(self, guild: int, entry: Entry) -> str | None:
        """Make our event what is wanted, or make another where it is over, or cancel it. Returns the id of what stands.
        Raises ChatError."""
        wanted, there = entry.wanted, await self._waiting(guild, entry)
        if wanted is None:
            if there is not None:
                await self._edit(guild, int(there["id"]), {"status": _CANCELED})
            return None
        if there is None:
            return await self._create(guild, wanted)
        if not _is(there, wanted):
            await self._edit(guild, int(there["id"]), _written(wanted))
        return str(there["id"])

    async def _waiting(self, guild: int, entry: Entry) -> Json | None:
        """Our event that has not begun; that is also one just as wanted, which an attempt before may have made."""
        found = await self._event(guild, int(entry.held)) if entry.held is not None else None
        if found is not None and found["status"] == _SCHEDULED:
            return found
        if entry.wanted is not None and entry.others is not None:
            return await self._made(guild, entry.wanted, entry.others)
        return None

    async def _event(self, guild: int, id: int) -> Json | None:
        try:
            return await self._rest.call(
                lambda http: http.get_scheduled_event(guild, id, with_user_count=False), explain=_explained
            )
        except ChatRefused as error:
            if error.reason != _GONE:
                raise
            return None

    async def _made(self, guild: int, wanted: Appointment, others: Set[str]) -> Json | None:
        there = await self._rest.call(
            lambda http: http.get_scheduled_events(guild, with_user_count=False), explain=_explained
        )
        us = str(self._rest.user)
        ours = [each for each in there if str(each.get("creator_id")) == us and str(each["id"]) not in others]
        return next((each for each in ours if each["status"] == _SCHEDULED and _is(each, wanted)), None)

    async def _create(self, guild: int, wanted: Appointment) -> str:
        made: Json = await self._rest.call(
            lambda http: http.create_guild_scheduled_event(guild, **_written(wanted)), explain=_explained
        )
        return str(made["id"])

    async def _edit(self, guild: int, id: int, changes: dict[str, Any]) -> None:
        await self._rest.call(lambda http: http.edit_scheduled_event(guild, id, **changes), explain=_explained)


def _written(wanted: Appointment) -> dict[str, Any]:
    return {
        "name": wanted.name,
        "privacy_level": _GUILD_ONLY,
        "entity_type": _EXTERNAL,
        "entity_metadata": {"location": wanted.place},
        "scheduled_start_time": wanted.starts_at.isoformat(),
        "scheduled_end_time": wanted.ends_at.isoformat(),
    }


def _is(there: Json, wanted: Appointment) -> bool:
    starts = datetime.fromisoformat(str(there["scheduled_start_time"]))
    return there["name"] == wanted.name and starts == wanted.starts_at


def _explained(error: Exception, *, everywhere: bool = False) -> ChatError:
    if isinstance(error, discord.HTTPException):
        if error.code == UNKNOWN_EVENT:
            return ChatRefused(_GONE)
        if error.code in NO_ACCESS:
            return ChatRefused("no-event-right")
    return explained(error, everywhere=everywhere)
