"""Application commands (docs.discord.com/developers/interactions/application-commands#endpoints)."""

from __future__ import annotations

from typing import Any

from tests.peers.discord.commands import Commands, without_localizations
from tests.peers.discord.refusals import Refused
from tests.peers.discord.rest.ask import Ask
from tests.peers.discord.rest.server import NO_CONTENT, Answer, Routes

routes = Routes()
PLACES = ("/applications/{application_id}/commands", "/applications/{application_id}/guilds/{guild_id}/commands")


def _place(ask: Ask) -> tuple[Commands, int | None]:
    """Where the commands are registered: a server, or everywhere (None)."""
    if ask.id("application_id") != ask.rest.discord.application_id:
        raise Refused(20012, "You are not authorized to perform this action on this application", status=403)
    guild = ask.guild().id if "/guilds/" in ask.record.path else None
    return ask.rest.discord.commands, guild


async def listed(ask: Ask) -> Any:
    """Without `with_localizations=true` the translations are left out (#get-global-application-commands)."""
    commands, guild = _place(ask)
    whole = ask.query.get("with_localizations") in ("true", "1", "True")
    return [c if whole else without_localizations(c) for c in commands.of(guild)]


async def overwrite(ask: Ask) -> Any:
    commands, guild = _place(ask)
    return commands.overwrite(guild, ask.record.json)


async def create(ask: Ask) -> Any:
    commands, guild = _place(ask)
    known = {c["id"] for c in commands.of(guild)}
    made = commands.create(guild, ask.body)
    return Answer(200 if made["id"] in known else 201, made)


async def one(ask: Ask) -> Any:
    commands, guild = _place(ask)
    return commands.one(guild, ask.id("command_id"))


async def edit(ask: Ask) -> Any:
    commands, guild = _place(ask)
    return commands.edit(guild, ask.id("command_id"), ask.body)


async def delete(ask: Ask) -> Any:
    commands, guild = _place(ask)
    commands.delete(guild, ask.id("command_id"))
    return NO_CONTENT


for place in PLACES:
    routes.on("GET", place)(listed)
    routes.on("PUT", place)(overwrite)
    routes.on("POST", place)(create)
    routes.on("GET", place + "/{command_id}")(one)
    routes.on("PATCH", place + "/{command_id}")(edit)
    routes.on("DELETE", place + "/{command_id}")(delete)
