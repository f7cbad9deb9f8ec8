"""Which channels the bot can read. Of what is edited or deleted in the others Discord tells nothing: once it can read
one again, what was tagged there must be looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import discord

from integrations.discord.history import Clock

Regained = Mapping[int, datetime | None]
"""Channels that can be read again, by id, and since when they could not (UTC); None where that is not known."""


class Sight:
    """What the bot could read when it was last told of a change. `clock` gives the time (UTC)."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seen: dict[int, frozenset[int]] = {}
        self._lost: dict[int, datetime] = {}

    def regained(self, guild: discord.Guild) -> Regained:
        """The channels of a server that could not be read when this was last asked, and can be now."""
        before, now = self._seen.get(guild.id, frozenset()), _readable(guild)
        self._seen[guild.id] = now
        for channel in before - now:
            self._lost[channel] = self._clock()
        return {channel: self._lost.pop(channel, None) for channel in now - before}


def _readable(guild: discord.Guild) -> frozenset[int]:
    """The channels, threads aside, of which the bot is told what is said, and whose history it can read."""
    held = ((channel.id, channel.permissions_for(guild.me)) for channel in guild.channels)
    return frozenset(id for id, may in held if may.view_channel and may.read_message_history)


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
