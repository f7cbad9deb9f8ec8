"""What happened to tagged messages while nobody heard it: each is looked at again when a session begins.

History brings back what was said, but no edit, delete or reaction. Nothing that is found here can widen anything: an
edit holds, a delete withdraws, what cannot be looked at is held, and of reactions only those that restrict are told.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace

import discord

from bot.core import event
from bot.core.address import Address, Place
from bot.core.event import Event
from bot.core.message import Message, Watched
from bot.errors import ChatUncertain
from integrations.discord.errors import UNKNOWN_CHANNEL, UNKNOWN_MESSAGE
from integrations.discord.history import Clock
from integrations.discord.messages import message_at, place_of
from integrations.discord.people import caller, known_member
from integrations.discord.places import PRIVATE, located, number

MOST_REACTIONS = 500
"""People, of whom it is asked who they are, for one emoji under one message: the last may be the one of comms."""


@dataclass(frozen=True, slots=True)
class Look:
    """A look at one server, or at direct conversations (no `guild`). `names`: the emoji that every house has, as the
    inside calls them."""

    client: discord.Client
    guild: discord.Guild | None
    names: dict[str, str]
    clock: Clock

    async def missed(self, watched: Watched) -> AsyncIterator[Event]:
        """What can have happened to a message; what was heard already is known inside. Raises what discord.py
        raises, and ChatError."""
        channel, id = located(watched.ref)
        guild = self.guild.id if self.guild else None
        try:
            message = await self.client.get_partial_messageable(channel, guild_id=guild).fetch_message(id)
        except discord.NotFound as error:
            if error.code in (UNKNOWN_MESSAGE, UNKNOWN_CHANNEL):  # it went with its thread, or with the whole channel
                yield event.deleted(watched.ref, self.clock())
            return
        except discord.Forbidden as error:
            if not error.code:
                raise ChatUncertain from None  # not Discord's own word, but of what stands before it
            yield event.unseen(watched.ref, self.clock())  # perhaps we were taken out of a private thread
            return
        us = self.client.user.id if self.client.user else 0
        heard = message_at(self._place(watched.ref.room, channel), message, us)
        for each in self._edited(message, heard, watched):
            yield each
        if self.guild is not None:
            async for each in self._restricted(self.guild, message, heard, watched):
                yield each

    def _edited(self, message: discord.Message, heard: Message, watched: Watched) -> Iterator[Event]:
        """Where we may not read, an empty text is all there is to compare: then the instant must tell."""
        edited = message.edited_at
        if edited is not None and (heard.text or edited > watched.since):
            yield event.edited(heard, edited)
        elif watched.unheard:  # it is seen for the first time, as it was tagged
            yield event.edited(replace(heard, text=heard.text or watched.text), self.clock())

    def _place(self, room: Address, channel: int) -> Place:
        """Where a message stands. A thread that Discord did not tell of may be private, and is taken for that."""
        if self.guild is None:
            return place_of(None, channel)
        thread = self.guild.get_thread(channel)
        if thread is not None:
            return place_of(self.guild.id, channel, thread)
        return Place(room, None if channel == number(room) else f"{PRIVATE}{channel}")

    async def _restricted(
        self, guild: discord.Guild, message: discord.Message, heard: Message, watched: Watched
    ) -> AsyncIterator[Event]:
        for reaction in message.reactions:
            shown = reaction.emoji if isinstance(reaction.emoji, str) else reaction.emoji.name
            emoji = self.names.get(shown, shown)
            if emoji not in watched.restricting or not heard.text:
                continue
            async for user in reaction.users(limit=MOST_REACTIONS):
                by = None if user.bot else await known_member(self.client, guild.id, user.id)
                if by is not None:
                    yield event.reacted(caller(by, guild.id), heard, emoji, added=True, at=self.clock())
