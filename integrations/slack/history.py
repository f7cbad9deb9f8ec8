"""Looking for our own messages in a room, by the key in their metadata."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.address import Place
from bot.errors import ChatRefused, ChatUnreadable
from integrations.slack.errors import read
from integrations.slack.workspaces import Workspace

BACK = timedelta(hours=48)
"""How far back a message is looked for: longer than a delivery is tried."""

_NO_THREAD = "thread_not_found"
_PAGE = 200
_PAGES = 15

Found = dict[int, tuple[str, int]]


async def find_parts(workspace: Workspace, place: Place, key: str, now: datetime) -> tuple[list[str], bool]:
    """The ids of the messages that make up a card, in order, and whether they are all there. Raises ChatUnreadable
    where the room cannot be read, or holds too much to be looked through."""
    found: Found = {}
    async for message in _messages(workspace, place, None, now):
        if _note(found, workspace, message, key) and _whole(found):
            break
    if found and not _whole(found) and place.thread is None and 0 in found:
        async for message in _messages(workspace, place, found[0][0], now):
            _note(found, workspace, message, key)
    return [found[n][0] for n in sorted(found)], _whole(found)


async def under_key(workspace: Workspace, place: Place, key: str, now: datetime) -> list[str]:
    """The ids of all our messages under a key, oldest first: of one card, or of several. Raises ChatUnreadable."""
    found = {each["ts"] async for each in _messages(workspace, place, None, now) if _is(each, workspace, key)}
    for first in () if place.thread else tuple(found):
        found |= {each["ts"] async for each in _messages(workspace, place, first, now) if _is(each, workspace, key)}
    return sorted(found)


def _is(message: dict[str, Any], workspace: Workspace, key: str) -> bool:
    about = message.get("metadata", {}).get("event_payload", {})
    return bool(about.get("id") == key and workspace.bot_id == message.get("bot_id"))


def _note(found: Found, workspace: Workspace, message: dict[str, Any], key: str) -> bool:
    """Keep a message that is ours and was sent under this key."""
    if not _is(message, workspace, key):
        return False
    about = message["metadata"]["event_payload"]
    found[int(about.get("part", 0))] = message["ts"], int(about.get("of", 1))
    return True


def _whole(found: Found) -> bool:
    return any(set(found) >= set(range(of)) for _, of in found.values())


async def _messages(
    workspace: Workspace, place: Place, under: str | None, now: datetime
) -> AsyncIterator[dict[str, Any]]:
    """The messages of a room or of a thread (docs.slack.dev/reference/methods/conversations.history); of a thread whose
    first message was deleted those of its room, where Slack puts what is sent into it from then on."""
    client, thread = workspace.client, under or place.thread
    oldest = f"{(now - BACK).timestamp():.6f}"
    cursor = ""
    for _ in range(_PAGES):
        asked: dict[str, Any] = {
            "channel": place.room.id, "oldest": oldest, "limit": _PAGE, "include_all_metadata": True,
        }  # fmt: skip
        asked |= {"cursor": cursor} if cursor else {}
        call = client.conversations_replies(ts=thread, **asked) if thread else client.conversations_history(**asked)
        try:
            answer = await read(call, workspace=workspace.team)
        except ChatRefused as error:
            if thread is None or error.reason != _NO_THREAD:
                raise
            async for each in _messages(workspace, replace(place, thread=None), None, now):
                yield each
            return
        for message in answer.get("messages", ()):
            yield message
        cursor = answer.get("response_metadata", {}).get("next_cursor", "")
        if not cursor:
            return
    raise ChatUnreadable
