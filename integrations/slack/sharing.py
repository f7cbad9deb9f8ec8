"""Whose room a channel is that several companies share, each of which has installed the app.

Slack tells such a thing once, and names one installation, whichever (docs.slack.dev/apis/slack-connect,
docs.slack.dev/apis/events-api#authorizations). A room is linked under the workspace of one of them: told of under
another, a question would be nobody's, and a deletion would take back nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from time import monotonic

from bot.core.address import Platform
from bot.errors import ChatRefused
from bot.ports import Intake
from integrations.slack.workspaces import Workspace, Workspaces

KEPT = 10.0
"""Seconds for which it is remembered which rooms count."""


class Sharing:
    """Finds the installation by which a shared channel is known."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces
        self._known: tuple[float, Mapping[str, frozenset[str]]] | None = None

    async def home(self, told: Workspace, channel: str, intake: Intake) -> Workspace:
        """The one that Slack `told` of, or if the channel counts only under others, the first of them. Raises
        NotRecorded, and what the database raises."""
        teams = (await self._teams(intake)).get(channel, frozenset())
        if told.team not in teams:
            for team in sorted(teams):
                with suppress(ChatRefused):
                    return await self._workspaces.at(team)
        return told

    async def _teams(self, intake: Intake) -> Mapping[str, frozenset[str]]:
        """The workspaces under which rooms count, by the ids of their channels."""
        if self._known is None or monotonic() - self._known[0] >= KEPT:
            found: dict[str, frozenset[str]] = {}
            rooms, _ = await intake.heard(Platform.SLACK, "")
            for room in rooms:
                found[room.id] = found.get(room.id, frozenset()) | {room.workspace}
            self._known = monotonic(), found
        return self._known[1]
