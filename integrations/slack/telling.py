"""What Slack tells of messages, as events of the inside (docs.slack.dev/apis/events-api)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.core import event
from bot.core.address import MessageRef
from bot.core.event import Event
from bot.errors import ChatRefused
from bot.ports import Intake
from integrations.slack import reading
from integrations.slack.fetching import DELETED, OUT_OF_SIGHT, fetched
from integrations.slack.people import People
from integrations.slack.reading import Told
from integrations.slack.texts import without_mention
from integrations.slack.workspaces import Workspace

_WRITTEN = frozenset({None, "file_share", "thread_broadcast", "me_message", "bot_message"})
"""Subtypes of messages that somebody wrote; all others are what Slack itself says in a room."""

_UNFOUND = DELETED | OUT_OF_SIGHT | {"bad_timestamp"}
"""Why a message that was reacted to cannot be had, however often it is asked for."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One event of Slack: where it was told, its own part, whether the channel is shared with other workspaces, and who
    the bot is that heard it: in a shared channel perhaps another company's."""

    workspace: Workspace
    told: Told
    shared: bool
    bot_user: str


class Teller:
    """Turns events of Slack into ours. Raises ChatError where Slack must be asked and does not answer."""

    def __init__(self, people: People) -> None:
        self._people = people

    async def read(self, heard: Heard, intake: Intake) -> Event | None:
        """The event, or None for one that means nothing here."""
        act = self._kinds().get(str(heard.told.get("type")))
        return await act(heard, intake) if act else None

    def _kinds(self) -> dict[str, Callable[[Heard, Intake], Awaitable[Event | None]]]:
        return {
            "message": self._message,
            "app_mention": self._mentioned,
            "reaction_added": self._reacted,
            "reaction_removed": self._reacted,
        }

    async def _message(self, heard: Heard, _intake: Intake) -> Event | None:
        told = heard.told
        subtype = told.get("subtype")
        if subtype in _WRITTEN:
            return await self._posted(heard)
        if subtype == "message_changed":
            return await self._changed(heard)
        if subtype == "message_deleted":
            return self._deleted(heard, str(told["deleted_ts"]))
        return None

    async def _posted(self, heard: Heard) -> Event | None:
        workspace, told = heard.workspace, heard.told
        by = await reading.author(self._people, workspace, told, shared=heard.shared)
        message = await reading.message(self._people, workspace, str(told["channel"]), told, by)
        if message.place.direct and not by.is_bot:
            return await self._mentioned(heard, None)
        return event.posted(by, message)

    async def _mentioned(self, heard: Heard, _intake: Intake | None) -> Event | None:
        """Somebody spoke to the bot. The same message is told of as `message` too, which is another event of ours."""
        workspace, told = heard.workspace, heard.told
        by = await reading.author(self._people, workspace, told, shared=heard.shared)
        message = await reading.message(self._people, workspace, str(told["channel"]), told, by)
        spoken: dict[str, Any] = {**told, "text": self._addressed(heard)}
        words = await reading.message(self._people, workspace, str(told["channel"]), spoken, by)
        return event.mentioned(by, message, words.text)

    @staticmethod
    def _addressed(heard: Heard) -> str:
        """What was said to the bot, without its name."""
        return without_mention(without_mention(reading.written(heard.told), heard.workspace.bot_user), heard.bot_user)

    async def _changed(self, heard: Heard) -> Event | None:
        """An edit, if what is said is another: a preview or a new reply changes a message as well. Of a message with a
        thread that was deleted a stone remains."""
        workspace, now, before = heard.workspace, heard.told["message"], heard.told.get("previous_message", {})
        if now.get("subtype") == "tombstone":
            return self._deleted(heard, str(now["ts"]))
        if _said(now) == _said(before):
            return None
        by = await reading.author(self._people, workspace, now, shared=heard.shared)
        message = await reading.message(self._people, workspace, str(heard.told["channel"]), now, by)
        at = str(heard.told.get("event_ts") or heard.told["ts"])  # `edited.ts` counts whole seconds
        return event.edited(message, reading.instant(at))

    def _deleted(self, heard: Heard, ts: str) -> Event:
        room = reading.room(heard.workspace, str(heard.told["channel"]))
        at = str(heard.told.get("event_ts") or heard.told["ts"])
        return event.deleted(MessageRef(room, ts), reading.instant(at))

    async def _reacted(self, heard: Heard, intake: Intake) -> Event | None:
        workspace, told = heard.workspace, heard.told
        item, emoji = told.get("item", {}), str(told.get("reaction", "")).partition("::")[0]
        if item.get("type") != "message" or told.get("user") == workspace.bot_user:
            return None
        channel = str(item["channel"])
        if not await intake.wants(reading.room(workspace, channel), emoji):
            return None
        found = await _found(workspace, channel, str(item["ts"]))
        if found is None:
            return None
        by = await self._people.caller(workspace, str(told["user"]))
        author = await reading.author(self._people, workspace, found, shared=heard.shared)
        message = await reading.message(self._people, workspace, channel, found, author)
        at = reading.instant(str(told["event_ts"]))
        return event.reacted(by, message, emoji, added=told["type"] == "reaction_added", at=at)


async def _found(workspace: Workspace, channel: str, ts: str) -> Told | None:
    try:
        return await fetched(workspace, channel, ts)
    except ChatRefused as error:
        if error.reason in _UNFOUND:
            return None
        raise


def _said(told: Told) -> tuple[str, tuple[str, ...]]:
    return reading.written(told), tuple(str(file.get("id")) for file in told.get("files", ()))
