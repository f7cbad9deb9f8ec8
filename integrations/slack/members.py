"""Who is in a room, as Slack says (docs.slack.dev/reference/methods/conversations.members)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from bot.core.address import Address
from integrations.slack.errors import done
from integrations.slack.workspaces import Workspaces

KEPT = timedelta(seconds=60)
"""How long an answer holds, where Slack tells of nobody who comes or goes."""

PAGE = 999
"""People of one answer, nearly the most that Slack gives."""

_MOST = 500


class Members:
    """The people of rooms, those of other workspaces included; asked again after a minute, or when somebody has come
    or gone."""

    def __init__(self, workspaces: Workspaces, clock: Callable[[], datetime]) -> None:
        self._workspaces = workspaces
        self._clock = clock
        self._kept: dict[Address, tuple[datetime, frozenset[str]]] = {}

    async def of(self, room: Address) -> frozenset[str]:
        """The ids of all who are in a room. Raises ChatError where Slack does not say."""
        at, known = self._kept.get(room, (None, frozenset[str]()))
        if at is not None and timedelta(0) <= self._clock() - at < KEPT:
            return known
        if len(self._kept) >= _MOST:
            self._kept.clear()
        asked_at = self._clock()
        members = await self._ask(room)
        self._kept[room] = asked_at, members
        return members

    def forget(self, room: Address) -> None:
        """Somebody has come or gone, or the room has changed."""
        self._kept.pop(room, None)

    async def _ask(self, room: Address) -> frozenset[str]:
        workspace = await self._workspaces.at(room.workspace)
        found: set[str] = set()
        cursor = ""
        while True:
            asked: dict[str, Any] = {"channel": room.id, "limit": PAGE} | ({"cursor": cursor} if cursor else {})
            told = await done(workspace.client.conversations_members(**asked), workspace=workspace.team)
            found.update(told["members"])
            cursor = told.get("response_metadata", {}).get("next_cursor", "")
            if not cursor:
                return frozenset(found)
