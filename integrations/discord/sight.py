"""Which channels the bot can see. Of what is edited or deleted in the others Discord tells nothing: once it can read
one again, what was tagged there must be looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

import discord

from integrations.discord.history import Clock

Regained = Mapping[int, datetime | None]
"""Channels that can be read again, by id, and since when they could not (UTC); None where that is not known."""


@dataclass(frozen=True, slots=True)
class Change:
    """What the bot can see of a server that it could not before, and the other way round. `lost`: channels of which it
    is told nothing any more, by id; `regained`: those that it can read."""

    lost: frozenset[int] = frozenset()
    regained: Regained = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.lost or self.regained)

    def touches(self, channel: int) -> bool:
        """Whether it is about a channel."""
        return channel in self.lost or channel in self.regained


class Sight:
    """What the bot could see when it was last told of a change. `clock` gives the time (UTC)."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._told: dict[int, frozenset[int]] = {}
        self._read: dict[int, frozenset[int]] = {}
        self._lost: dict[int, datetime] = {}

    def changed(self, guild: discord.Guild) -> Change:
        """What is different in a server since this was last asked."""
        told_before, told = self._told.get(guild.id, frozenset()), _seen(guild, read=False)
        before, now = self._read.get(guild.id, frozenset()), _seen(guild, read=True)
        self._told[guild.id], self._read[guild.id] = told, now
        for channel in before - now:
            self._lost[channel] = self._clock()
        return Change(told_before - told, {channel: self._lost.pop(channel, None) for channel in now - before})


def can_read(channel: discord.abc.GuildChannel) -> bool:
    """Whether the bot is told of what is said in a channel, threads aside, and can look at what was."""
    may = channel.permissions_for(channel.guild.me)
    return may.view_channel and may.read_message_history


def _seen(guild: discord.Guild, *, read: bool) -> frozenset[int]:
    """The channels, threads aside, of which the bot is told what is said; `read`: and whose history it can read."""
    seen = can_read if read else _is_told
    return frozenset(channel.id for channel in guild.channels if seen(channel))


def _is_told(channel: discord.abc.GuildChannel) -> bool:
    return channel.permissions_for(channel.guild.me).view_channel


async def is_told_of(interaction: discord.Interaction[discord.Client]) -> bool:
    """Whether Discord would tell us of an edit where somebody uses a menu: people use it wherever they can read. Raises
    what discord.py raises."""
    if interaction.guild_id is None:
        return True
    channel = interaction.channel
    if isinstance(channel, discord.Thread) and channel.is_private():  # told to those alone who were brought in
        try:
            await interaction.client.fetch_channel(channel.id)
        except (discord.Forbidden, discord.NotFound):
            return False
    return interaction.app_permissions.view_channel


def was_told_of(interaction: discord.Interaction[discord.Client]) -> bool:
    """The same as far as is known without asking Discord, so that nothing which restricts waits for it."""
    channel, guild = interaction.channel, interaction.guild
    if interaction.guild_id is None:
        return True
    if isinstance(channel, discord.Thread) and channel.is_private():
        return guild is not None and guild.get_thread(channel.id) is not None
    return interaction.app_permissions.view_channel
