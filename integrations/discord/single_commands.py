"""The commands that stand alone: `/disclose`, `/freeze`, `/thaw`."""

from __future__ import annotations

from typing import Any

from discord import app_commands
from discord.app_commands import Range

from integrations.discord import limits
from integrations.discord.inbound import Inbound
from integrations.discord.replies import Interaction
from integrations.discord.wordings import say

Command = app_commands.Command[Any, ..., None]
Long = Range[str, 1, limits.COMMAND_TEXT]


def disclose(inbound: Inbound) -> Command:
    """`/disclose`: may this be said?"""

    @app_commands.command(name=say("discord-disclose"), description=say("discord-disclose-about"))
    @app_commands.rename(question=say("discord-question"), urgent=say("discord-urgent"))
    @app_commands.describe(question=say("discord-question-about"), urgent=say("discord-urgent-about"))
    async def asked(interaction: Interaction, question: Long, urgent: bool = False) -> None:
        await inbound.command(interaction, "disclose", f"! {question}" if urgent else question)

    return asked


def freeze(inbound: Inbound) -> Command:
    """`/freeze`: nothing is cleared any more."""

    @app_commands.command(name=say("discord-freeze"), description=say("discord-freeze-about"))
    @app_commands.rename(reason=say("discord-reason"))
    @app_commands.describe(reason=say("discord-reason-about"))
    async def frozen(interaction: Interaction, reason: Range[str, 1, 3000] = "") -> None:
        await inbound.command(interaction, "freeze", reason)

    return frozen


def thaw(inbound: Inbound) -> Command:
    """`/thaw`: it is over."""

    @app_commands.command(name=say("discord-thaw"), description=say("discord-thaw-about"))
    async def thawed(interaction: Interaction) -> None:
        await inbound.command(interaction, "thaw", "")

    return thawed
