"""A room as Slack describes it: asked for alone, or with all those of its workspace that the bot is in.

Slack answers `conversations.info` fifty times a minute in a workspace: a freeze to a thousand rooms would take twenty
minutes. `users.conversations` tells of up to 999 rooms at once
(docs.slack.dev/reference/methods/users.conversations, …/conversations.info, …/apis/web-api/rate-limits).
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.core.address import Address
from bot.errors import ChatRefused
from integrations.slack.errors import done
from integrations.slack.workspaces import Workspace

KEPT = timedelta(seconds=60)
"""How long a list holds."""

PAGE = 999
"""Rooms of one answer, the most that Slack gives."""

_TELLING = ("is_archived", "is_private", "is_ext_shared", "is_pending_ext_shared")
"""What a list must say of a room outright; else the room is asked for alone."""

Channel = Mapping[str, Any]


@dataclass(slots=True)
class _Known:
    asking: asyncio.Lock = field(default_factory=asyncio.Lock)
    alone: tuple[datetime, str] | None = None
    listed: datetime | None = None
    rooms: dict[str, Channel] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    """Rooms that have changed since the list was asked for."""


class Listed:
    """What Slack says of rooms. `clock` gives the time (UTC)."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._known: defaultdict[str, _Known] = defaultdict(_Known)

    async def channel(self, workspace: Workspace, id: str) -> tuple[datetime, Channel]:
        """One room, and when Slack was asked. When a second one of the same workspace is asked for within a minute, all
        of its rooms are. Raises ChatError where Slack does not say."""
        known = self._known[workspace.team]
        async with known.asking:
            if not self._is_new(known.listed) and known.alone and self._is_new(known.alone[0]) and known.alone[1] != id:
                await self._list(known, workspace)
            if known.listed and self._is_new(known.listed) and id in known.rooms and id not in known.changed:
                return known.listed, known.rooms[id]
            asked_at = self._clock()
            known.alone = asked_at, id
        told = await done(workspace.client.conversations_info(channel=id), workspace=workspace.team)
        return asked_at, told["channel"]

    def forget(self, room: Address) -> None:
        """Something about the room has changed."""
        if room.workspace in self._known:
            self._known[room.workspace].changed.add(room.id)

    async def _list(self, known: _Known, workspace: Workspace) -> None:
        asked_at = self._clock()
        known.changed.clear()
        try:
            known.rooms = await _all(workspace)
        except ChatRefused:
            known.rooms = {}  # each room says for itself why it cannot be told of
        known.listed = asked_at

    def _is_new(self, at: datetime | None) -> bool:
        return at is not None and timedelta(0) <= self._clock() - at < KEPT


async def _all(workspace: Workspace) -> dict[str, Channel]:
    found: dict[str, Channel] = {}
    cursor = ""
    while True:
        asked = workspace.client.users_conversations(
            types="public_channel,private_channel", exclude_archived=True, limit=PAGE, cursor=cursor or None
        )
        told = await done(asked, workspace=workspace.team)
        found |= {each["id"]: each for each in told["channels"] if all(type(each.get(n)) is bool for n in _TELLING)}
        cursor = told.get("response_metadata", {}).get("next_cursor", "")
        if not cursor:
            return found
