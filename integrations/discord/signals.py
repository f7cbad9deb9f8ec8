"""The commands about signals: what a community manager tells the team."""

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


class Signal(app_commands.Group):
    """`/signal`: tell comms what comes up outside, and see what became of it."""

    def __init__(self, inbound: Inbound) -> None:
        super().__init__(name=say("discord-signal"), description=say("discord-signal-about"))
        self._inbound = inbound

    @app_commands.command(name=say("discord-signal-send"), description=say("discord-signal-send-about"))
    @app_commands.rename(text=say("discord-text"), urgency=say("discord-urgency"), link=say("discord-link"))
    @app_commands.describe(
        text=say("discord-signal-text-about"),
        urgency=say("discord-urgency-about"),
        link=say("discord-link-about"),
    )
    @app_commands.choices(
        urgency=[
            Choice(name=say("signal-usual"), value="usual"),
            Choice(name=say("discord-urgency-urgent"), value="urgent"),
        ]
    )
    async def send(
        self, interaction: Interaction, text: Long = "", urgency: str = "", link: Range[str, 1, 500] = ""
    ) -> None:
        """A signal in one line, or else the form."""
        await self._inbound.command(interaction, "signal", signal_line(text, link, urgent=urgency == "urgent"))

    @app_commands.command(name=say("discord-signal-list"), description=say("discord-signal-list-about"))
    async def list(self, interaction: Interaction) -> None:
        """What waits, or what became of one's own."""
        await self._inbound.command(interaction, "signal", "list")


def signal_line(text: str, link: str, *, urgent: bool) -> str:
    """The options of `/signal send` as one line: `urgent: TEXT LINK`. Without a text the form asks for everything."""
    if not text:
        return ""
    line = f"{text} {link}" if link else text
    return f"urgent: {line}" if urgent else line
