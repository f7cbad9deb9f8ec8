"""`/digest`: now, schedule, off."""

from __future__ import annotations

from discord import app_commands

from integrations.discord.inbound import Inbound
from integrations.discord.replies import Interaction
from integrations.discord.wordings import say


class DigestCommands(app_commands.Group):
    """`/digest`: what is new, for one person alone at first, and when it comes by itself."""

    def __init__(self, inbound: Inbound) -> None:
        super().__init__(name=say("discord-digest"), description=say("discord-digest-about"))
        self._inbound = inbound

    @app_commands.command(name=say("discord-digest-now"), description=say("discord-digest-now-about"))
    async def now(self, interaction: Interaction) -> None:
        """What is new."""
        await self._inbound.command(interaction, "digest", "now")

    @app_commands.command(name=say("discord-digest-schedule"), description=say("discord-digest-schedule-about"))
    async def schedule(self, interaction: Interaction) -> None:
        """The form that says when it comes."""
        await self._inbound.command(interaction, "digest", "schedule")

    @app_commands.command(name=say("discord-digest-off"), description=say("discord-digest-off-about"))
    async def off(self, interaction: Interaction) -> None:
        """No digest any more."""
        await self._inbound.command(interaction, "digest", "off")
