"""The user groups that people are in, as far as the app may know (docs.slack.dev/reference/methods/usergroups.list)."""

from __future__ import annotations

import asyncio
from time import monotonic

from bot.core.address import Address, Platform
from bot.errors import ChatError
from integrations.slack.errors import done
from integrations.slack.workspaces import Workspace

SCOPE = "usergroups:read"
"""Without it nobody is in any group."""

KEPT = 60.0
"""Seconds that an answer holds, unless Slack tells of a change before."""

SHORT = 0.8
"""Seconds in which Slack must say it: somebody waits for an answer."""

Members = dict[str, frozenset[str]]


class Groups:
    """Who is in which user group. Where Slack does not say it in time, nobody is in any: that is the closed answer."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[float, asyncio.Task[Members]]] = {}

    async def of(self, workspace: Workspace, user: str) -> tuple[Address, ...]:
        """The groups of one person, by id, as addresses that an `apply` file can name."""
        if SCOPE not in workspace.scopes:
            return ()
        asking = self._asked(workspace)
        await asyncio.wait({asking}, timeout=SHORT)
        if not asking.done():
            return ()
        try:
            members = asking.result()
        except ChatError:
            self.forget(workspace)
            return ()
        found = sorted(group for group, users in members.items() if user in users)
        return tuple(Address(Platform.SLACK, workspace.team, group) for group in found)

    def forget(self, workspace: Workspace) -> None:
        """Somebody came or went: Slack is asked anew."""
        self._kept.pop(workspace.team, None)

    async def close(self) -> None:
        """Stop asking."""
        tasks = [task for _, task in self._kept.values()]
        self._kept.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _asked(self, workspace: Workspace) -> asyncio.Task[Members]:
        at, task = self._kept.get(workspace.team, (0.0, None))
        if task is None or monotonic() - at >= KEPT:
            task = asyncio.create_task(_members(workspace))
            self._kept[workspace.team] = monotonic(), task
        return task


async def _members(workspace: Workspace) -> Members:
    told = await done(workspace.client.usergroups_list(include_users=True), workspace=workspace.team)
    return {str(group["id"]): frozenset(group.get("users") or ()) for group in told.get("usergroups", ())}
