"""The Chat port on Slack's Web API.

A long card is several messages: the first stands where the card was asked for, the others in the thread under it (or in
the thread where it was asked for). The id of its MessageRef names them all, joined by `+`, so that each can be replaced
later without reading the room. A card that arrived only in part is taken back whole.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import Card
from bot.core.turns import Pace
from bot.errors import ChatBusy, ChatError, ChatLost, ChatRefused, ChatUncertain
from bot.i18n.words import Words
from bot.jobs.tenure import in_time
from bot.ports import RoomFacts
from integrations.slack.edits import Edits
from integrations.slack.errors import done
from integrations.slack.history import find_parts, under_key
from integrations.slack.render import Part, drawn, fitted
from integrations.slack.rooms import Rooms
from integrations.slack.spelling import spoken_card
from integrations.slack.workspaces import Workspace, Workspaces

EVENT_TYPE = "passerelle"
"""The type of our messages' metadata (docs.slack.dev/messaging/message-metadata)."""

MAX_KEY = 25
"""Characters of an idempotency key, as on Discord (the length of a nonce)."""

ROOM_ONLY = 3.0
"""Seconds of a wait that are due to one channel's own limit of a message a second; longer ones are the workspace's."""

_JOINT = "+"
_REMEMBERED = 1000
_GONE = ("message_not_found", "thread_not_found")


class SlackChat:
    """`bot.ports.Chat` on the workspaces where the bot is installed."""

    def __init__(self, workspaces: Workspaces, clock: Callable[[], datetime], words: Words) -> None:
        self.rooms = Rooms(workspaces, clock)
        self._workspaces = workspaces
        self._clock = clock
        self._words = words
        self.edits = Edits()
        self._posts: OrderedDict[tuple[Address, str], asyncio.Task[MessageRef]] = OrderedDict()

    @property
    def platform(self) -> Platform:
        """Slack's."""
        return Platform.SLACK

    @property
    def pace(self) -> Pace:
        """A message a second in a channel, and "several hundred" a minute in a workspace, which we take for three
        hundred; short bursts are let through (docs.slack.dev/apis/web-api/rate-limits,
        docs.slack.dev/reference/methods/chat.postMessage#rate_limiting). So a freeze to fifty rooms leaves at once, one
        to a thousand in a little more than three minutes. Cards that are replaced have turns of their own (`edits`)."""
        return Pace(room=1.0, all=0.2, burst=50, apart=True, edits=False)

    async def post(self, place: Place, card: Card, *, key: str) -> MessageRef:
        """Post a card. Slack knows no key: of several attempts in this process one is made, and `find` tells of others
        before a repeat."""
        if len(key) > MAX_KEY:
            raise ChatRefused("key-too-long")
        task = self._posts.get((place.room, key))
        if task is None or (task.done() and (task.cancelled() or task.exception() is not None)):
            task = self._posts[place.room, key] = asyncio.create_task(self._post(place, card, key))
            while len(self._posts) > _REMEMBERED:
                self._posts.popitem(last=False)
        return await asyncio.shield(task)

    async def update(self, ref: MessageRef, card: Card) -> None:
        """Replace a card in all its parts. What does not fit into as many is not repeated, and that is said."""
        workspace = await self._at(ref.room)
        first, *others = ref.id.split(_JOINT)
        self.edits.take(workspace.team, 1 + len(others))
        card = await self._spelled(ref.room, card)
        parts = fitted(card, 1 + len(others), self._words("slack-too-long"))
        bare = drawn(replace(card, blocks=(), buttons=(), countdown=None))[0]
        await self._replace(workspace, ref.room.id, first, parts[0])
        for n, id in enumerate(others, 1):
            try:
                await self._replace(workspace, ref.room.id, id, parts[n] if n < len(parts) else bare)
            except ChatRefused as error:
                if error.reason not in _GONE:  # a part that somebody took away says nothing any more
                    raise

    async def find(self, place: Place, key: str) -> MessageRef | None:
        """The card posted under this key, looked for among our own messages of the last days. Raises ChatUnreadable."""
        workspace = await self._at(place.room)
        parts, whole = await find_parts(workspace, place, key, self._clock())
        if not parts or whole:
            return _ref(place, parts) if parts else None
        await self._take_back(workspace, place.room.id, parts)
        return None

    async def unpair(self, place: Place, key: str, known: Collection[str]) -> int:
        """Take away what stands under a key besides the card that is known: a `bot.ports.Unpairs`."""
        workspace = await self._at(place.room)
        there = await under_key(workspace, place, key, self._clock())
        kept = {id for each in known for id in each.split(_JOINT)}
        if kept and not kept.intersection(there):
            return 0
        gone = [id for id in there if id not in kept]
        await self._take_back(workspace, place.room.id, gone)
        return len(gone)

    async def room_facts(self, room: Address) -> RoomFacts:
        """Who can read a room, as Slack says now or said less than a minute ago."""
        return await self.rooms.facts(room)

    async def readers(self, room: Address, people: Collection[Address]) -> frozenset[Address]:
        """Those who are in a room, as Slack says now or said less than a minute ago. An id is one person's, whichever
        workspace they are known in."""
        there = await self.rooms.members.of(room)
        return frozenset(each for each in people if each.platform is Platform.SLACK and each.id in there)

    async def direct(self, account: Address) -> Place:
        """The direct conversation with a person (docs.slack.dev/reference/methods/conversations.open)."""
        if account.platform is not Platform.SLACK:
            raise ChatRefused("another-platform")
        workspace = await self._workspaces.near(account.workspace)
        opened = await done(workspace.client.conversations_open(users=account.id), workspace=workspace.team)
        return Place(Address(Platform.SLACK, workspace.team, opened["channel"]["id"]), direct=True)

    async def _at(self, room: Address) -> Workspace:
        if room.platform is not Platform.SLACK:
            raise ChatRefused("another-platform")
        return await self._workspaces.at(room.workspace)

    async def _spelled(self, room: Address, card: Card) -> Card:
        """The card, its commands so that all who read the room can type them."""
        said = spoken_card(card)
        if said == card:
            return card
        try:
            return said if (await self.rooms.facts(room)).shared else card
        except ChatError:  # a courtesy: whether it may be sent there is not decided here
            return card

    async def _post(self, place: Place, card: Card, key: str) -> MessageRef:
        workspace = await self._at(place.room)
        parts, sent = drawn(await self._spelled(place.room, card)), list[str]()
        for n, part in enumerate(parts):
            about = {"id": key, "part": n, "of": len(parts)}
            thread = place.thread or (sent[0] if sent else None)
            try:
                sent.append(await self._send(workspace, place.room.id, part, about, thread))
            except (ChatBusy, ChatRefused):
                await self._take_back(workspace, place.room.id, sent)
                raise  # of one whose answer was lost, `find` takes back what arrived, this part too
        return _ref(place, sent)

    async def _send(
        self, workspace: Workspace, channel: str, part: Part, about: dict[str, object], thread: str | None
    ) -> str:
        in_time(workspace.client.timeout)  # Slack knows no key: what came later might stand there twice
        call = workspace.client.chat_postMessage(
            channel=channel,
            text=part.text,
            blocks=part.blocks,
            thread_ts=thread,
            unfurl_links=False,
            unfurl_media=False,
            metadata={"event_type": EVENT_TYPE, "event_payload": about},
        )
        try:
            return str((await done(call, workspace=workspace.team))["ts"])
        except ChatLost:
            raise
        except ChatBusy as error:
            raise ChatBusy(error.after, beyond=error.beyond if error.after > ROOM_ONLY else "") from None

    async def _replace(self, workspace: Workspace, channel: str, id: str, part: Part) -> None:
        call = workspace.client.chat_update(channel=channel, ts=id, text=part.text, blocks=part.blocks)
        try:
            await done(call, workspace=workspace.team)
        except ChatLost:
            raise
        except ChatBusy as error:
            self.edits.limited(workspace.team, error.after)
            raise ChatBusy(error.after, alone=True) from None

    async def _take_back(self, workspace: Workspace, channel: str, ids: list[str]) -> None:
        """Delete what arrived of a card. Raises ChatUncertain if some of it may still stand."""
        for id in reversed(ids):
            try:
                await done(workspace.client.chat_delete(channel=channel, ts=id))
            except ChatError as error:
                if not (isinstance(error, ChatRefused) and error.reason in _GONE):
                    raise ChatUncertain from None


def _ref(place: Place, ids: list[str]) -> MessageRef:
    return MessageRef(place.room, _JOINT.join(ids))
