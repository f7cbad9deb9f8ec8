"""Who is in a room, as Slack says (docs.slack.dev/reference/methods/conversations.members)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from bot.core.address import Address
from integrations.slack.errors import done
from integrations.slack.workspaces import Workspace, Workspaces

KEPT = timedelta(seconds=60)
"""How long an answer holds, where Slack tells of nobody who comes or goes."""

PAGE = 999
"""People of one answer, nearly the most that Slack gives."""

_MOST = 500


ASKED = 3
"""Times that Slack is asked about a room that changes while it answers."""


class Changes:
    """When each room has changed, by a count: what was asked before is not kept."""

    def __init__(self) -> None:
        self._count = 0
        self._last: dict[Address, int] = {}

    def note(self, room: Address) -> None:
        """It has changed."""
        if len(self._last) >= _MOST:
            self._last.clear()  # at worst something is asked once more
        self._count += 1
        self._last[room] = self._count

    def of(self, room: Address) -> int:
        """The count of its last change; another one means that it has changed since."""
        return self._last.get(room, 0)


class Members:
    """The people of rooms, those of other workspaces included; asked again after a minute, or when somebody has come
    or gone."""

    def __init__(self, workspaces: Workspaces, clock: Callable[[], datetime]) -> None:
        self._workspaces = workspaces
        self._clock = clock
        self._kept: dict[Address, tuple[datetime, frozenset[str]]] = {}
        self._changes = Changes()

    async def of(self, room: Address) -> frozenset[str]:
        """The ids of all who are in a room. Raises ChatError where Slack does not say."""
        at, known = self._kept.get(room, (None, frozenset[str]()))
        if at is not None and timedelta(0) <= self._clock() - at < KEPT:
            return known
        if len(self._kept) >= _MOST:
            self._kept.clear()
        members = frozenset[str]()
        for _ in range(ASKED):
            asked_at, before = self._clock(), self._changes.of(room)
            members = await self._ask(room)
            if self._changes.of(room) == before:  # else somebody came or went while Slack answered
                self._kept[room] = asked_at, members
                break
        return members

    def forget(self, room: Address) -> None:
        """Somebody has come or gone, or the room has changed."""
        self._changes.note(room)
        self._kept.pop(room, None)

    async def _ask(self, room: Address) -> frozenset[str]:
        return await members_of(await self._workspaces.at(room.workspace), room.id)


async def members_of(workspace: Workspace, channel: str) -> frozenset[str]:
    """The ids of all who are in a channel, asked now. Raises ChatError."""
    found: set[str] = set()
    cursor = ""
    while True:
        asked: dict[str, Any] = {"channel": channel, "limit": PAGE} | ({"cursor": cursor} if cursor else {})
        told = await done(workspace.client.conversations_members(**asked), workspace=workspace.team)
        found.update(told["members"])
        cursor = (told.get("response_metadata") or {}).get("next_cursor", "")
        if not cursor:
            return frozenset(found)
