"""What `/passerelle` offers to begin and to end a mandate; the others stand in `commands.py`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
from discord import app_commands

from integrations.discord.inbound import Inbound
from integrations.discord.replies import Interaction
from integrations.discord.wordings import say

Command = app_commands.Command[Any, ..., None]


def commands_of(inbound: Inbound) -> Iterator[Command]:
    """`checklist`, `mandate` and `offboard`."""
    yield _mandate(inbound)
    yield _checklist(inbound)
    yield _offboard(inbound)


def _checklist(inbound: Inbound) -> Command:
    @app_commands.command(name=say("discord-checklist"), description=say("command-checklist"))
    async def checklist(interaction: Interaction) -> None:
        await inbound.command(interaction, "passerelle", "checklist")

    return checklist


def _mandate(inbound: Inbound) -> Command:
    @app_commands.command(name=say("discord-mandate"), description=say("command-mandate"))
    async def mandate(interaction: Interaction) -> None:
        await inbound.command(interaction, "passerelle", "mandate")

    return mandate


def _offboard(inbound: Inbound) -> Command:
    @app_commands.command(name=say("discord-offboard"), description=say("command-offboard"))
    @app_commands.rename(person=say("discord-person"))
    @app_commands.describe(person=say("discord-person-about"))
    async def offboard(interaction: Interaction, person: discord.User | None = None) -> None:
        await inbound.command(interaction, "passerelle", f"offboard <@{person.id}>" if person else "offboard")

    return offboard
