"""Where people look at the bot itself: its Home tab, and the pane of an agent."""

from __future__ import annotations

from bot.core.event import Event, EventKind
from bot.ports import Gestures
from integrations.slack.agents import SCOPE, Agents, in_thread
from integrations.slack.behind import Behind
from integrations.slack.homes import Homes
from integrations.slack.people import People
from integrations.slack.reading import Told
from integrations.slack.workspaces import Workspace, Workspaces

OPENED = ("app_home_opened", "assistant_thread_started")
"""The events that tell of it (docs.slack.dev/reference/events)."""


class Panes:
    """What is shown there, behind the acknowledgement of what opened it."""

    def __init__(self, workspaces: Workspaces, people: People, locale: str) -> None:
        self.homes = Homes(workspaces, people, locale)
        self._agents = Agents(people, locale)
        self._behind = Behind()

    def opened(self, workspace: Workspace, told: Told, gestures: Gestures) -> None:
        """Somebody looks at the Home tab, or at the pane where they may ask."""
        if told.get("tab") == "home":
            self._behind.do(self.homes.opened(workspace, told, gestures))
        elif SCOPE in workspace.scopes:
            self._behind.do(self._agents.opened(workspace, told.get("assistant_thread") or told, gestures))

    def looked_at(self, workspace: Workspace, event: Event) -> Event:
        """A question in the pane of an agent is answered in its thread, and seen to be looked at."""
        event = in_thread(workspace, event)
        if SCOPE not in workspace.scopes or event.caller is None:
            return event
        if event.kind is EventKind.MENTIONED and event.place.direct:
            self._behind.do(self._agents.looking(workspace, event.place, event.caller))
        return event

    async def close(self) -> None:
        """Cut short what nobody waits for."""
        await self._behind.close()
