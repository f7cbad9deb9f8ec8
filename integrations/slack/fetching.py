"""One message of a room, as it stands now."""

from __future__ import annotations

from typing import Any

from bot.errors import ChatRefused
from integrations.slack.errors import done
from integrations.slack.reading import Told
from integrations.slack.workspaces import Workspace

DELETED = frozenset({"message_not_found", "thread_not_found"})
"""Slack knows the room, and of no such message in it."""

OUT_OF_SIGHT = frozenset({"channel_not_found", "not_in_channel"})
"""There is no such room, or the bot is not in it: Slack says the same of both."""

_NO_SCOPE = "missing_scope"
_TOMBSTONE = "tombstone"


async def fetched(workspace: Workspace, channel: str, ts: str) -> Told:
    """A message, in a thread or not, by the one method that needs no right to read the room's history
    (docs.slack.dev/reference/methods/reactions.get). Raises ChatRefused, named as Slack names it, where it cannot be
    had, and ChatError where Slack does not say."""
    call = workspace.client.reactions_get(channel=channel, timestamp=ts, full=True)
    try:
        found: Told = (await done(call, workspace=workspace.team))["message"]
    except ChatRefused as error:
        if error.reason != _NO_SCOPE:
            raise
        found = await _read(workspace, channel, ts)
    if found.get("subtype") == _TOMBSTONE:  # what is left where a thread was begun
        raise ChatRefused("message_not_found")
    return found


async def _read(workspace: Workspace, channel: str, ts: str) -> Told:
    """The same where the right to read the room was granted instead: asked for by its own id, a message comes whether
    it began a thread, answers in one or stands alone (docs.slack.dev/reference/methods/conversations.replies)."""
    one: dict[str, Any] = {"latest": ts, "oldest": ts, "inclusive": True, "limit": 1}
    call = workspace.client.conversations_replies(channel=channel, ts=ts, **one)
    found: list[Told] = (await done(call, workspace=workspace.team))["messages"]
    for each in found:
        if each.get("ts") == ts:
            return each
    raise ChatRefused("message_not_found")
