"""The commands about the meetings of the two sides."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from integrations.discord import limits
from integrations.discord.inbound import Inbound
from integrations.discord.replies import Interaction
from integrations.discord.wordings import say

_LANGUAGES = {
    discord.Locale.french: "fr",
    discord.Locale.american_english: "en",
    discord.Locale.british_english: "en",
}
Long = Range[str, 1, limits.COMMAND_TEXT]
Offers = list[Choice[str]]
"""What may be chosen while an option is typed (…/application-commands#autocomplete)."""


class Sync(app_commands.Group):
    """`/sync`: topics, the agenda, notes, and when both sides meet."""

    def __init__(self, inbound: Inbound) -> None:
        super().__init__(name=say("discord-sync"), description=say("discord-sync-about"))
        self._inbound = inbound

    @app_commands.command(name=say("discord-sync-add"), description=say("discord-sync-add-about"))
    @app_commands.rename(topic=say("discord-topic"))
    @app_commands.describe(topic=say("discord-topic-about"))
    async def add(self, interaction: Interaction, topic: Range[str, 1, 2000] = "") -> None:
        """A topic for the next one."""
        await self._inbound.command(interaction, "sync", f"add {topic}".strip())

    @app_commands.command(name=say("discord-sync-agenda"), description=say("discord-sync-agenda-about"))
    async def agenda(self, interaction: Interaction) -> None:
        """What is planned."""
        await self._inbound.command(interaction, "sync", "agenda")

    @app_commands.command(name=say("discord-sync-notes"), description=say("discord-sync-notes-about"))
    async def notes(self, interaction: Interaction) -> None:
        """Notes and decisions of the last one."""
        await self._inbound.command(interaction, "sync", "notes")

    @app_commands.command(name=say("discord-sync-calendar"), description=say("discord-sync-calendar-about"))
    async def calendar(self, interaction: Interaction) -> None:
        """An address for a calendar program."""
        await self._inbound.command(interaction, "sync", "calendar")

    @app_commands.command(name=say("discord-sync-schedule"), description=say("discord-sync-schedule-about"))
    async def schedule(self, interaction: Interaction) -> None:
        """When both sides meet."""
        await self._inbound.command(interaction, "sync", "schedule")

    @app_commands.command(name=say("discord-sync-skip"), description=say("discord-sync-skip-about"))
    async def skip(self, interaction: Interaction) -> None:
        """Not next time."""
        await self._inbound.command(interaction, "sync", "skip")
