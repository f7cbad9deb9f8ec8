"""Messages of Slack as the inside reads them (docs.slack.dev/reference/events/message)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.message import Message
from bot.core.news import Attachment
from bot.core.people import Caller
from integrations.slack.people import People, program
from integrations.slack.texts import mentioned_people, on_a_line, readable
from integrations.slack.workspaces import Workspace

Told = Mapping[str, Any]

MAX_FILES = 10

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FILE_NAME = 120


def instant(ts: str) -> datetime:
    """The instant in a timestamp of Slack, such as `1700000000.000100`: seconds, and a count of a millionth each.
    Raises ValueError."""
    seconds, _, fraction = ts.partition(".")
    return _EPOCH + timedelta(seconds=int(seconds), microseconds=int((fraction + "000000")[:6]))


def room(workspace: Workspace, channel: str) -> Address:
    """A channel, always by the workspace where we are installed."""
    return Address(Platform.SLACK, workspace.team, channel)


def kind_of(body: Told) -> str:
    """What the event in a request is called, for the log: nothing that people say."""
    told = body.get("event")
    return str(told.get("type"))[:40] if isinstance(told, Mapping) else ""


def place(workspace: Workspace, channel: str, thread: str | None = None) -> Place:
    """A channel or a direct conversation, whose id begins with a D
    (docs.slack.dev/apis/web-api/using-the-conversations-api)."""
    return Place(room(workspace, channel), thread, direct=channel.startswith("D"))


def channel_of(told: Told) -> str:
    """The id of the channel that an event is about; empty where there is none, or one with only ourselves, or where it
    is about the bot that left."""
    if str(told.get("type", "")).endswith("_left"):
        return ""
    item, channel = told.get("item"), told.get("channel")
    if isinstance(item, Mapping):
        channel = item.get("channel")
    elif isinstance(channel, Mapping):
        channel = channel.get("id")
    return str(channel) if channel and not str(channel).startswith("D") else ""


def thread_of(told: Told) -> str | None:
    """The thread that a message stands in; none for the message that a thread is under."""
    thread = told.get("thread_ts")
    return str(thread) if thread and thread != told.get("ts") else None


def team_of(told: Told, *, shared: bool) -> str | None:
    """The own team of a message's author as far as the message says: in a channel that is shared with other workspaces
    `team` alone may name the one where it was written."""
    home = told.get("user_team") or told.get("source_team")
    return str(home) if home else (None if shared else told.get("team"))


async def author(people: People, workspace: Workspace, told: Told, *, shared: bool = False) -> Caller:
    """Who wrote a message. Raises ChatError."""
    if told.get("bot_id") or not told.get("user"):
        return program(workspace, str(told.get("user") or told.get("bot_id") or ""))
    name = str(told.get("user_profile", {}).get("display_name") or "")
    return await people.caller(workspace, str(told["user"]), team_of(told, shared=shared), name)


async def message(people: People, workspace: Workspace, channel: str, told: Told, by: Caller) -> Message:
    """A message as people see it. Those whom it mentions are called by their names where Slack says them soon."""
    markup = written(told)
    names = await people.names(workspace, mentioned_people(markup))
    return Message(
        ref=MessageRef(room(workspace, channel), str(told["ts"])),
        place=place(workspace, channel, thread_of(told)),
        author=by,
        text=readable(markup, lambda user: names.get(user, user)),
        posted_at=instant(str(told["ts"])),
        files=tuple(_attachment(file) for file in told.get("files", ())[:MAX_FILES]),
        ours=is_ours(workspace, told),
    )


def is_ours(workspace: Workspace, told: Told) -> bool:
    """Whether this bot wrote a message."""
    return told.get("user") == workspace.bot_user or (bool(workspace.bot_id) and told.get("bot_id") == workspace.bot_id)


def written(told: Told) -> str:
    """The text of a message in Slack's markup; of one that only passes on another message, that one's."""
    text = str(told.get("text") or "")
    if text:
        return text
    passed_on: Sequence[Told] = told.get("attachments", ())
    return "\n".join(str(each.get("text") or each.get("fallback") or "") for each in passed_on).strip()


def _attachment(file: Told) -> Attachment:
    name = on_a_line(str(file.get("name") or file.get("title") or file.get("id", "")), _FILE_NAME)
    return Attachment(name, str(file.get("mimetype") or "application/octet-stream"), int(file.get("size") or 0))
