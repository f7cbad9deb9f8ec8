"""Who can read a room, as Slack says (docs.slack.dev/reference/objects/conversation-object)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.core.address import Address, Platform
from bot.errors import ChatError, ChatRefused
from bot.ports import Intake, RoomFacts
from integrations.slack.listed import Listed
from integrations.slack.members import ASKED, Changes, Members
from integrations.slack.reading import instant
from integrations.slack.workspaces import Workspace, Workspaces

KEPT = timedelta(seconds=60)
"""How long an answer holds."""

SOON = 0.8
"""Seconds in which Slack must say whether the bot is in a channel, while somebody waits."""

GONE = RoomFacts(exists=False)

_NOT_THERE = ("channel_not_found", "not-installed", "invalid_channel", "method_not_supported_for_channel_type")
_MOST = 2000

_DELETED = ("channel_deleted", "group_deleted")
_LEFT = ("channel_left", "group_left")
_BACK = ("channel_unarchive", "group_unarchive")


class Rooms:
    """What Slack says of rooms, asked again after a minute, and at once when Slack tells that one has changed."""

    def __init__(self, workspaces: Workspaces, clock: Callable[[], datetime]) -> None:
        self._workspaces = workspaces
        self.clock = clock
        self.members = Members(workspaces, clock)
        self._listed = Listed(clock)
        self._kept: dict[Address, tuple[datetime, RoomFacts]] = {}
        self._changes = Changes()

    async def facts(self, room: Address) -> RoomFacts:
        """Who can read a room. Raises ChatError where Slack does not say."""
        at, known = self._kept.get(room, (None, GONE))
        if at is not None and timedelta(0) <= self.clock() - at < KEPT:
            return known
        if len(self._kept) >= _MOST:
            self._kept.clear()
        found = self.clock(), GONE
        for _ in range(ASKED):
            before = self._changes.of(room)
            found = await self._ask(room)
            if self._changes.of(room) == before:  # else it was shared, opened or renamed while Slack answered
                self._kept[room] = found
                break
        return found[1]

    async def heard(self, workspace: Workspace, channel: str) -> bool:
        """Whether the bot is in a channel, and may read it, and so is told what happens there. Raises ChatError where
        Slack does not say."""
        try:
            _, told = await self._listed.channel(workspace, channel)
        except ChatRefused as error:
            if error.reason in _NOT_THERE:
                return False
            raise
        may = not workspace.scopes or f"{_kind(told)}:history" in workspace.scopes
        return may and told.get("is_member") is not False

    def forget(self, room: Address) -> None:
        """Something about the room has changed."""
        self._changes.note(room)
        self._kept.pop(room, None)
        self.members.forget(room)
        self._listed.forget(room)

    async def changed(self, workspace: Workspace, told: Mapping[str, Any], intake: Intake) -> bool:
        """A room has been renamed, shared, archived, left or joined: who can read it is asked anew. One that was given
        another id is followed (docs.slack.dev/reference/events/channel_id_changed). With one that was deleted its
        messages are gone, though Slack tells of none of them (…/events/channel_deleted), and of one that the bot was
        taken out of it tells nothing more. Whether something may have happened there unheard. Raises NotRecorded."""
        channel = told.get("channel") or ""
        ids = [channel.get("id") if isinstance(channel, Mapping) else channel]
        ids += [told.get(name) for name in ("old_channel_id", "new_channel_id")]
        rooms = [Address(Platform.SLACK, workspace.team, str(id)) for id in ids if id]
        for room in rooms:
            self.forget(room)
        kind, at = told["type"], instant(str(told["event_ts"])) if told.get("event_ts") else self.clock()
        if kind == "channel_id_changed":
            await intake.moved(*rooms)
        elif kind in _DELETED:
            await intake.gone(rooms[0], at)
        elif kind in _LEFT or _is_ours(workspace, told, "member_left_channel"):
            await intake.gone(rooms[0], at, seen=False)
        return kind in _BACK or _is_ours(workspace, told, "member_joined_channel")

    async def _ask(self, room: Address) -> tuple[datetime, RoomFacts]:
        """When Slack was asked, and what it said."""
        at = self.clock()
        if room.platform is not Platform.SLACK:
            return at, GONE
        try:
            workspace = await self._workspaces.at(room.workspace)
            at, channel = await self._listed.channel(workspace, room.id)
        except ChatRefused as error:
            if error.reason in _NOT_THERE:
                return at, GONE
            raise
        return at, _facts(channel)


async def soon_heard(rooms: Rooms, workspace: Workspace, channel: str) -> bool:
    """Whether the bot is in a channel, while somebody waits. Where Slack does not say it soon, it counts as not."""
    try:
        async with asyncio.timeout(SOON):
            return await rooms.heard(workspace, channel)
    except (ChatError, TimeoutError):
        return False


def _kind(channel: Mapping[str, Any]) -> str:
    """What the rights to a conversation of its kind begin with (docs.slack.dev/reference/scopes)."""
    for name in ("im", "mpim"):
        if channel.get(f"is_{name}"):
            return name
    return "channels" if channel.get("is_private") is False else "groups"


def _is_ours(workspace: Workspace, told: Mapping[str, Any], kind: str) -> bool:
    return told["type"] == kind and told.get("user") == workspace.bot_user


def _facts(channel: Mapping[str, Any]) -> RoomFacts:
    """A channel that is private is read by its members alone, whatever workspaces they come from: a CM at an agency
    sits in one that is shared. A public one is open to everybody, here or there, and whatever is not said counts as
    open. People of other workspaces may be in one that is shared, or about to be."""
    if channel.get("is_archived"):
        return GONE
    closed = any(channel.get(name) is True for name in ("is_private", "is_im", "is_mpim"))
    return RoomFacts(exists=True, name=str(channel.get("name", "")), wider=not closed, shared=_is_shared(channel))


def _is_shared(channel: Mapping[str, Any]) -> bool:
    """Whether it is shared with another company, or an invitation to it waits (docs.slack.dev/apis/slack-connect). One
    that is shared within an Enterprise Grid (`is_org_shared`) stays in the house. What is not said to be otherwise
    counts as shared; of an invitation Slack may say nothing."""
    invited = any(channel.get(name) not in (None, False, []) for name in ("is_pending_ext_shared", "pending_shared"))
    return invited or channel.get("is_ext_shared") is not False
