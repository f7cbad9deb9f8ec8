"""What the gateway tells of messages, as events that are stored before anything comes of them.

What cannot be stored is kept and tried again, as Discord tells it once. What a lost connection missed is replayed by
Discord (RESUME); when a session begins, or a server that was away is back, the last minutes of its linked rooms are
read again, and each message that was tagged there is looked at (`missed`). The inside knows what it was told already.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import discord
import structlog

from bot.core import event
from bot.core.address import Address, Platform
from bot.core.event import Event
from bot.core.message import Watched
from bot.core.people import Caller
from bot.errors import NotRecorded
from bot.ports import Intake
from integrations.discord.again import Again, Jobs
from integrations.discord.answers import Answers
from integrations.discord.history import Clock
from integrations.discord.memberships import Memberships
from integrations.discord.messages import message_in, place_of, words_to
from integrations.discord.missed import Look
from integrations.discord.people import Person, caller, member
from integrations.discord.places import address, reference

EMOJI = {"\N{LOCK}": "lock", "\N{CHEERING MEGAPHONE}": "mega"}
"""The reactions that every house has, by the names that the inside has for them; another is called as Discord does."""

MISSED = timedelta(minutes=15)
"""How far back the linked rooms are read when a session begins, at the least."""

LONGEST_MISSED = timedelta(hours=24)
"""And at the most: as far as the last event that was stored, for who was away for longer than a few minutes."""

_MARGIN = timedelta(minutes=1)
"""The database's clock and ours may differ by so much."""

_MOST_MISSED = 1000
"""Messages of one room that are read again."""

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
        self._waiting: deque[Event] = deque(maxlen=_MOST_WAITING)
        self._storing: asyncio.Task[None] | None = None

    async def posted(self, client: discord.Client, message: discord.Message, author: Person | None = None) -> None:
        """Somebody wrote a message; `author` with their roles, where the message does not tell. What programs write is
        dropped; so is what we may not read."""
        if message.author.bot or message.webhook_id or message.type not in _SPOKEN:
            return
        heard = message_in(message, _guild(message), message.channel, _us(client), author)
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
        emoji = EMOJI.get(raw.emoji.name, raw.emoji.name)
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

    async def catch_up(self, client: discord.Client, guild: discord.Guild) -> None:
        """Read again what was said lately in the rooms of a guild, and look at what was tagged in them, until Discord
        and the database have told all of it."""
        intake = self.intake
        if intake is not None:
            self._again.begin(guild.id, client, [lambda: self._plan(intake, client, guild)])

    async def gone(self, client: discord.Client, guild: int, room: int) -> None:
        """A channel is gone, or a thread in it, and the messages with it: Discord tells of none of them."""
        there = client.get_guild(guild)
        if there is not None:
            self._again.begin((guild, room), client, [lambda: self._look(client, there, address(guild, room))])

    async def _plan(self, intake: Intake, client: discord.Client, guild: discord.Guild) -> Jobs:
        rooms, heard = await intake.heard(Platform.DISCORD, str(guild.id))
        since, ids = self._since(heard), {each.id for each in rooms}
        looks: Jobs = [partial(self._look, client, guild, each) for each in rooms]
        channels: list[discord.TextChannel | discord.Thread] = [*guild.text_channels, *guild.threads]
        there = [channel for channel in channels if str(_room(channel)) in ids]
        return [*looks, *(partial(self._read_again, client, each, since) for each in there)]

    def _since(self, heard: datetime | None) -> datetime:
        """Since when something may have been missed: nobody hears what comes while no process runs."""
        now = self._clock()
        return max(min(heard - _MARGIN if heard else now, now - MISSED), now - LONGEST_MISSED)

    async def _look(self, client: discord.Client, guild: discord.Guild, room: Address) -> Jobs:
        """What happened meanwhile to the messages of a room that were tagged, however long ago."""
        watched = await self.intake.watched(room) if self.intake else ()
        look = Look(client, guild, EMOJI, self._clock)
        return [partial(self._missed, look, each) for each in watched]

    async def _missed(self, look: Look, watched: Watched) -> Jobs:
        async for told in look.missed(watched):
            await self._store(told)
        return ()

    async def _read_again(
        self, client: discord.Client, channel: discord.TextChannel | discord.Thread, since: datetime
    ) -> Jobs:
        """What was said lately in a room. History tells nobody's roles, so that each author is asked for once."""
        authors: dict[int, Person] = {}
        async for message in channel.history(after=since, limit=_MOST_MISSED, oldest_first=True):
            id = message.author.id
            if id not in authors and not message.author.bot:
                authors[id] = await member(client, channel.guild.id, id)
            await self.posted(client, message, authors.get(id))
        return ()

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
        except NotRecorded:
            _log.warning("event-waits", kind=told.kind.value)
            self._waiting.append(told)
            if self._storing is None or self._storing.done():
                self._storing = asyncio.create_task(self._store_waiting(self.intake))

    async def _store_waiting(self, intake: Intake) -> None:
        while self._waiting:
            await asyncio.sleep(self._pause)
            try:
                while self._waiting:
                    await intake.take(self._waiting[0])
                    self._waiting.popleft()
            except NotRecorded:
                continue


def _us(client: discord.Client) -> int:
    return client.user.id if client.user else 0


def _guild(message: discord.Message) -> int | None:
    return message.guild.id if message.guild else None


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


def _room(channel: discord.TextChannel | discord.Thread) -> int:
    return channel.parent_id if isinstance(channel, discord.Thread) else channel.id
