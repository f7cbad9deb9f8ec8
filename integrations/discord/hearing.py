"""What the gateway tells of messages, as events that are stored before anything comes of them.

What cannot be stored is kept and tried again, as Discord tells it once. What a lost connection missed is replayed by
Discord (RESUME); what was not heard otherwise is looked for (`catching`).
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import discord
import structlog

from bot.core import event
from bot.core.address import Platform
from bot.core.event import Event
from bot.core.people import Caller
from bot.errors import NotRecorded
from bot.ports import Intake
from integrations.discord.again import Again, Jobs
from integrations.discord.answers import Answers
from integrations.discord.catching import Catching, name_of
from integrations.discord.history import Clock
from integrations.discord.memberships import Memberships
from integrations.discord.messages import message_in, place_of, words_to
from integrations.discord.people import Person, caller, member
from integrations.discord.places import reference
from integrations.discord.rest import FAILURES

_MOST_WAITING = 10_000
_PAUSE = 2.0
"""Seconds between two attempts to store what waits."""

_SPOKEN = frozenset({discord.MessageType.default, discord.MessageType.reply})

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Reaction:
    """An emoji that somebody put on a message, or took off."""

    by: Caller
    emoji: str
    channel: object
    added: bool
    at: datetime


class Hearing:
    """From discord.py's events to the intake. Nothing is heard before there is one."""

    def __init__(self, answers: Answers, clock: Clock, memberships: Memberships, *, pause: float = _PAUSE) -> None:
        self.intake: Intake | None = None
        self._answers = answers
        self._clock = clock
        self._memberships = memberships
        self._pause = pause
        self._again = Again(pause)
        self._catching = Catching(self._again, clock, self._store, self.posted)
        self._waiting: deque[Event] = deque()
        self._forgot = False
        self._storing: asyncio.Task[None] | None = None
        self._client: discord.Client | None = None

    async def posted(self, client: discord.Client, message: discord.Message, author: Person | None = None) -> None:
        """Somebody wrote a message; `author` with their roles, where the message does not tell. What programs write is
        dropped; so is what we may not read."""
        if message.author.bot or message.webhook_id or message.type not in _SPOKEN:
            return
        heard = message_in(message, _guild(message), await _where(client, message), _us(client), author)
        if message.guild is None:
            by = await self._memberships.with_roles(heard.author, client.guilds)
            await self._store(event.mentioned(by, replace(heard, author=by), heard.text))
            return
        if heard.text or heard.files:
            await self._store(event.posted(heard.author, heard))
        words = words_to(message, _us(client))
        if words is not None:
            await self._store(event.mentioned(heard.author, heard, words))

    async def edited(self, client: discord.Client, message: discord.Message) -> None:
        """Somebody edited a message. One that is only told anew, as when a link was unfurled, has no such instant."""
        at, guild = message.edited_at, _guild(message)
        if at is None or message.author.id == _us(client):
            return

        async def told() -> Jobs:
            channel = await _known(client, message.channel.id) if guild else None
            await self._store(event.edited(message_in(message, guild, channel, _us(client)), at))
            return ()

        await self._again.surely(("edited", message.id), client, told)

    async def deleted(self, client: discord.Client, guild: int | None, channel: int, ids: set[int]) -> None:
        """Messages are gone."""
        at = self._clock()

        async def told() -> Jobs:
            place = place_of(guild, channel, await _known(client, channel) if guild else None)
            for id in sorted(ids):
                await self._store(event.deleted(reference(place.room, channel, id), at))
            return ()

        await self._again.surely(("deleted", *sorted(ids)), client, told)

    async def reacted(self, client: discord.Client, raw: discord.RawReactionActionEvent, *, added: bool) -> None:
        """Somebody put an emoji on a message of a room, or took theirs off. The message is asked for only where the
        emoji may mean something; where we may not read it, the person is told of the menu."""
        emoji = name_of(raw.emoji)
        if not emoji or raw.guild_id is None or raw.user_id == _us(client):
            return
        guild, at = raw.guild_id, self._clock()

        async def told() -> Jobs:
            channel = await _known(client, raw.channel_id)
            if await self._wanted(place_of(guild, raw.channel_id, channel).room, emoji):
                by = caller(raw.member or await member(client, guild, raw.user_id), guild)
                await self._reacted(client, raw, Reaction(by, emoji, channel, added, at))
            return ()

        await self._again.surely(("reacted", raw.message_id, raw.user_id, emoji, added), client, told)

    async def _reacted(self, client: discord.Client, raw: discord.RawReactionActionEvent, made: Reaction) -> None:
        message = await _fetched(client, raw)
        heard = message_in(message, raw.guild_id, made.channel, _us(client)) if message else None
        if heard is not None and (heard.text or heard.files or heard.ours):
            await self._store(event.reacted(made.by, heard, made.emoji, added=made.added, at=made.at))
        elif made.added and not made.by.is_bot:
            await self._answers.tell(made.by.account, "discord-use-menu")

    async def cleared(
        self, client: discord.Client, guild: int | None, channel: int, id: int, emoji: discord.PartialEmoji | None
    ) -> None:
        """Somebody who moderates took all reactions off a message, or all of one emoji: Discord does not say whose they
        were (docs.discord.com/developers/events/gateway-events#message-reaction-remove-all)."""
        name, at = name_of(emoji) if emoji else "", self._clock()
        if self.intake is None or guild is None or (emoji is not None and not name):
            return
        intake = self.intake

        async def told() -> Jobs:
            place = place_of(guild, channel, await _known(client, channel))
            await intake.cleared(reference(place.room, channel, id), name, at)
            return ()

        await self._again.surely(("cleared", id, name), client, told)

    async def catch_up(self, client: discord.Client, guild: discord.Guild) -> None:
        """Read again what was said lately in the rooms of a guild, and look at what was tagged in them."""
        self._client = client
        if self.intake is not None:
            self._catching.all(self.intake, client, guild)

    async def catch_up_directly(self, client: discord.Client) -> None:
        """The same of direct conversations: look at what was tagged in them."""
        if self.intake is not None:
            self._catching.direct(self.intake, client)

    async def changed(self, client: discord.Client, guild: discord.Guild) -> None:
        """What the bot can read in a guild may have changed: what happened where it could not is looked for."""
        if self.intake is not None:
            self._catching.changed(self.intake, client, guild)

    async def joined(self, client: discord.Client, thread: discord.Thread) -> None:
        """A thread can be read that could not, perhaps again; or the other way round."""
        if self.intake is not None:
            self._catching.thread(self.intake, client, thread)

    async def gone(self, client: discord.Client, guild: int, room: int) -> None:
        """A channel is gone, or a thread in it, and the messages with it: Discord tells of none of them."""
        there = client.get_guild(guild)
        if there is not None and self.intake is not None:
            self._catching.room(self.intake, client, there, room)

    async def present(self, guild: int, *, here: bool) -> None:
        """The app is in a server, or was removed from it. What cannot be stored is told anew with the next session."""
        try:
            if self.intake is not None:
                await self.intake.present(Platform.DISCORD, str(guild), here=here)
        except NotRecorded:
            _log.warning("presence-not-recorded", error=NotRecorded.__name__)

    async def close(self) -> None:
        """Stop trying to store what waits, and asking for what was missed."""
        await self._again.close()
        if self._storing is not None:
            self._storing.cancel()
            await asyncio.gather(self._storing, return_exceptions=True)

    # Storing

    async def _wanted(self, room: Any, emoji: str) -> bool:
        try:
            return self.intake is not None and await self.intake.wants(room, emoji)
        except NotRecorded:
            return True  # what comes of it waits until it can be stored

    async def _store(self, told: Event) -> None:
        if self.intake is None:
            return
        try:
            await self.intake.take(told)
        except Exception as error:  # the listener edge: Discord tells it once
            _log.warning("event-waits", kind=told.kind.value, error=type(error).__name__)
            self._wait(told)
            if self._storing is None or self._storing.done():
                self._storing = asyncio.create_task(self._store_waiting(self.intake))

    def _wait(self, told: Event) -> None:
        """Keep it; of too many the oldest is let go, the log says so, and what it told is looked for later."""
        if len(self._waiting) >= _MOST_WAITING:
            _log.error("event-lost", kind=self._waiting.popleft().kind.value)
            self._forgot = True
        self._waiting.append(told)

    async def _store_waiting(self, intake: Intake) -> None:
        while self._waiting:
            await asyncio.sleep(self._pause)
            if await self._all_tried(intake):
                self._look_for_what_was_forgotten(intake)

    async def _all_tried(self, intake: Intake) -> bool:
        """Try to store each that waits, once; False if the database is away."""
        for _ in range(len(self._waiting)):
            if not await self._stored(intake, self._waiting.popleft()):
                return False
        return True

    async def _stored(self, intake: Intake, told: Event) -> bool:
        """Store what waited, or have it wait on: behind the others, none of which waits for one that cannot be stored.
        False while the database is away: then nothing can be."""
        try:
            await intake.take(told)
        except NotRecorded:
            self._waiting.appendleft(told)
            return False
        except Exception as error:  # the listener edge: whatever it was, it may be another time
            _log.error("event-not-stored", kind=told.kind.value, error=type(error).__name__)
            self._waiting.append(told)
        return True

    def _look_for_what_was_forgotten(self, intake: Intake) -> None:
        """More happened than could be kept while the database was away: edits and deletes may be among it."""
        client = self._client
        if self._forgot and client is not None:
            self._forgot = False
            for guild in client.guilds:
                self._catching.all(intake, client, guild)
            self._catching.direct(intake, client)


def _us(client: discord.Client) -> int:
    return client.user.id if client.user else 0


def _guild(message: discord.Message) -> int | None:
    return message.guild.id if message.guild else None


async def _where(client: discord.Client, message: discord.Message) -> object:
    """Where a message stands; a thread that it woke up may be told of after it."""
    if not isinstance(message.channel, discord.PartialMessageable) or message.guild is None:
        return message.channel
    try:
        return await _known(client, message.channel.id) or message.channel
    except FAILURES:
        return message.channel


async def _known(client: discord.Client, channel: int) -> object:
    """A channel; a thread that is asleep is not among what Discord told us. None where it is gone or not for us. Raises
    what discord.py raises: of whose room it is a thread must be known, to find what was tagged in it."""
    there = client.get_channel(channel)
    if there is not None:
        return there
    try:
        return await client.fetch_channel(channel)
    except (discord.Forbidden, discord.NotFound):
        return None


async def _fetched(client: discord.Client, raw: discord.RawReactionActionEvent) -> discord.Message | None:
    """The message under a reaction; None where its channel's history may not be read."""
    try:
        return await client.get_partial_messageable(raw.channel_id, guild_id=raw.guild_id).fetch_message(raw.message_id)
    except discord.Forbidden:
        return None
