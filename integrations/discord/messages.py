"""Messages of people as the inside reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

import discord

from bot.core.address import Place
from bot.core.message import Message
from bot.core.news import Attachment
from integrations.discord.people import Person, called, caller
from integrations.discord.places import DIRECT, PRIVATE, address, reference
from integrations.discord.reading import readable, tokens_read


def place_of(guild: int | None, id: int, channel: object = None) -> Place:
    """Where people are talking: in a guild, or directly. `channel`: what discord.py knows of it, if anything; a thread
    is part of the room that it is in."""
    if guild is None:
        return Place(address(DIRECT, id), direct=True)
    if isinstance(channel, discord.Thread):
        return Place(address(guild, channel.parent_id), f"{PRIVATE if channel.is_private() else ''}{id}")
    return Place(address(guild, id))


def message_in(
    message: discord.Message, guild: int | None, channel: object, us: int, author: Person | None = None
) -> Message:
    """A message of a guild, or of a direct conversation. `channel`: where it stands, as `place_of` wants it; `us`: the
    bot's id; `author`: with their roles, where the message does not tell."""
    return message_at(place_of(guild, message.channel.id, channel), message, us, author)


def message_at(place: Place, message: discord.Message, us: int, author: Person | None = None) -> Message:
    """The same of a message whose place is known."""
    return Message(
        ref=reference(place.room, message.channel.id, message.id),
        place=place,
        author=caller(author or message.author, place.room.workspace),
        text=text_of(message),
        posted_at=message.created_at,
        files=tuple(Attachment(file.filename, file.content_type or "", file.size) for file in message.attachments),
        ours=message.author.id == us,
    )


def text_of(message: discord.Message) -> str:
    """What a message says, as people read it; empty where the intent to read messages is missing."""
    return readable(message.content, partial(_name, message.guild, _called(message.mentions)))


def passed_on(message: discord.Message) -> str:
    """What somebody else said in a message that only forwards it: as it was then, for good
    (…/resources/message#message-snapshot-object)."""
    said = (readable(each.content, partial(_name, message.guild, {})) for each in message.message_snapshots)
    return "\n".join(filter(None, said))


def words_to(message: discord.Message, us: int) -> str | None:
    """What is said to the bot, without its mention; None if the message does not name it."""
    mention = re.compile(rf"<@!?{us}>[ ,:]*")
    if not mention.search(message.content):
        return None
    words = mention.sub("", message.content).strip()
    return readable(words, partial(_name, message.guild, _called(message.mentions)))


def typed_in(interaction: discord.Interaction[discord.Client], text: str) -> str:
    """What was typed into a command, in which Discord offers mentions and emoji as in a message."""
    data: dict[str, Any] = dict(interaction.data or {})
    resolved = data.get("resolved") or {}
    people = {int(id): called(id, resolved) for id in resolved.get("users", {})}
    return tokens_read(text, partial(_name, interaction.guild, people))


def _called(people: Iterable[Person]) -> dict[int, str]:
    return {each.id: each.display_name for each in people}


def _name(guild: discord.Guild | None, people: Mapping[int, str], kind: str, id: int) -> str | None:
    if kind == "#":
        channel = guild.get_channel_or_thread(id) if guild else None
        return f"#{channel.name}" if channel else None
    if kind == "@&":
        role = guild.get_role(id) if guild else None
        return f"@{role.name}" if role else None
    return f"@{people[id]}" if id in people else None
