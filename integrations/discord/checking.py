"""What `passerelle doctor` says of Discord: the token, the intents, the servers, and each linked room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import discord

from bot.checks import Check, Linked
from bot.core.address import Address, Platform
from bot.errors import ChatError, ChatRefused, Misconfigured
from bot.ports import RoomFacts
from integrations.discord import rooms
from integrations.discord.chat import DiscordChat
from integrations.discord.forums import REQUIRE_TAG
from integrations.discord.forums import TYPES as FORUMS
from integrations.discord.places import DIRECT, number
from integrations.discord.rest import Rest

Json = Mapping[str, Any]

NEEDED = discord.Permissions(
    view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True
)
"""What the bot is invited with."""

EVENTS = discord.Permissions(create_events=True)
"""What it needs besides where a sync is to stand among a server's events."""

OPENING = discord.Permissions(create_public_threads=True)
"""What it needs besides where questions begin threads."""

_ADMINISTRATOR = discord.Permissions(administrator=True)

_AWAY = "Discord does not answer: try again"
_NOT_OURS = {
    "Presence": discord.ApplicationFlags(gateway_presence=True, gateway_presence_limited=True),
    "Server Members": discord.ApplicationFlags(gateway_guild_members=True, gateway_guild_members_limited=True),
}
_CONTENT = discord.ApplicationFlags(gateway_message_content=True, gateway_message_content_limited=True)


class Examination:
    """One look at everything. `message_content`: the setting."""

    def __init__(self, rest: Rest, chat: DiscordChat, *, message_content: bool) -> None:
        self._rest = rest
        self._chat = chat
        self._message_content = message_content

    async def checks(self, linked: Sequence[Linked]) -> list[Check]:
        """Every line, or those up to the first without which the others cannot be told."""
        try:
            told: Json = await self._rest.call(lambda http: http.application_info())
        except Misconfigured:
            return [Check("discord token", False, "Discord refuses it: copy it again from the developer portal")]
        except ChatError:
            return [Check("discord token", False, _AWAY)]
        found = [Check("discord token", True, f"speaks as {self._rest.user}"), self._intents(told)]
        ours = [each for each in linked if each.room.platform is Platform.DISCORD]
        try:
            return [*found, *await self._servers(ours)]
        except ChatError:
            return [*found, Check("discord servers", False, _AWAY)]

    def _intents(self, application: Json) -> Check:
        """What is switched on in the portal, against what is asked for (…/resources/application#application-object-
        application-flags)."""
        flags = int(application.get("flags") or 0)
        wider = [f"switch {name} off" for name, of in _NOT_OURS.items() if flags & of.value]
        on = bool(flags & _CONTENT.value)
        if on and not self._message_content:
            wider.append("switch Message Content off, or DISCORD__MESSAGE_CONTENT on")
        if self._message_content and not on:
            wider.append("switch Message Content on, or DISCORD__MESSAGE_CONTENT off")
        with_it = "with Message Content" if on else "none privileged"
        return Check("discord intents", not wider, f"in the portal: {'; '.join(wider)}" if wider else with_it)

    async def _servers(self, linked: Sequence[Linked]) -> list[Check]:
        told: Sequence[Json] = await self._rest.call(lambda http: http.get_guilds(200))
        there = {str(each["id"]) for each in told}
        wanted = sorted({each.room.workspace for each in linked})
        missing = [guild for guild in wanted if guild not in there]
        what = f"the bot is not in {', '.join(missing)}: invite it" if missing else f"{len(there)}"
        found = [Check("discord servers", not missing, what)]
        for guild in wanted:
            if guild in there:
                found += await self._server(guild, [each for each in linked if each.room.workspace == guild])
        return found

    async def _server(self, guild: str, linked: Sequence[Linked]) -> list[Check]:
        told: Json = await self._rest.call(lambda http: http.get_guild(int(guild), with_counts=False))
        us: Json = await self._rest.call(lambda http: http.get_member(int(guild), self._rest.user))
        appoints = any(each.appoints for each in linked)
        asked = NEEDED.value | (EVENTS.value if appoints else 0)
        asked |= OPENING.value if any(each.threads for each in linked) else 0
        found = [_rights(told, us, asked), *([_events(told, us)] if appoints else [])]
        for each in {each.room: each for each in linked}.values():
            found.append(await self._room(each, told, us, [other for other in linked if other.room == each.room]))
        return found

    async def _room(self, link: Linked, guild: Json, us: Json, links: Sequence[Linked]) -> Check:
        name = f"discord room {link.room.id}"
        facts = await self._chat.room_facts(link.room)
        if link.room.workspace == DIRECT or not facts.exists:
            gone = "not there, or not to be seen by the bot: let it in, or unlink it"
            return Check(name, False, f"{gone} ({link.whose})")
        opens = facts.threads and any(each.threads for each in links)
        faults = [*_readers(facts, links, guild), *await self._missing(link.room, guild, us, opens=opens)]
        return Check(name, not faults, "; ".join(faults) or f"#{facts.name}")

    async def _missing(self, room: Address, guild: Json, us: Json, *, opens: bool) -> list[str]:
        """What keeps the bot from writing there; `opens`: and from beginning threads. A thread takes its rights from
        the channel above it."""
        channel: Json = await self._rest.call(lambda http: http.get_channel(number(room)))
        if channel.get("type") in rooms.THREADS:
            above = int(channel["parent_id"])
            try:
                channel = await self._rest.call(lambda http: http.get_channel(above))
            except ChatRefused:
                return ["the channel above it cannot be seen"]
        held = rooms.held(channel, guild["roles"], room.workspace, us)
        needed = discord.Permissions(NEEDED.value | (OPENING.value if opens else 0))
        missing = [name for name, wanted in needed if wanted and not getattr(held, name)]
        lacks = [f"the bot lacks {', '.join(_named(missing))}"] if missing else []
        tag = channel.get("type") in FORUMS and int(channel.get("flags") or 0) & REQUIRE_TAG
        return [*lacks, *(["it asks for a tag with each post: switch that off in its settings"] if tag else [])]


def _events(guild: Json, us: Json) -> Check:
    """Whether the bot may keep the next sync among the server's events."""
    may = (_granted(guild, us) | _everyone(guild)) & (EVENTS.value | _ADMINISTRATOR.value)
    what = "may create them" if may else "the bot lacks create events, which a sync asks for: give its role that"
    return Check(f"discord events {guild['id']}", bool(may), what)


def _rights(guild: Json, us: Json, needed: int) -> Check:
    """What the bot's roles grant it beyond what it needs, and what everybody has."""
    wider = [name for name, has in discord.Permissions(_granted(guild, us) & ~_everyone(guild) & ~needed) if has]
    what = f"not needed: {', '.join(_named(wider))}: take it from the bot's role" if wider else "what it needs"
    return Check(f"discord rights {guild['id']}", not wider, what)


def _everyone(guild: Json) -> int:
    return next((int(role["permissions"]) for role in guild["roles"] if role["id"] == guild["id"]), 0)


def _granted(guild: Json, us: Json) -> int:
    mine, granted = {str(role) for role in us["roles"]}, 0
    for role in guild["roles"]:
        granted |= int(role["permissions"]) if role["id"] in mine else 0
    return granted


def _readers(facts: RoomFacts, links: Sequence[Linked], guild: Json) -> list[str]:
    """Who reads a room without belonging there."""
    if facts.wider:
        return ["@everyone reads it: nothing is sent there"]
    names = {str(role["id"]): f"role {role['name']}" for role in guild["roles"]}
    strangers = [names_of for link in links for names_of in facts.strangers(link.members)]
    said = sorted({_who(each, names) for each in strangers})
    return [f"lets in {', '.join(said)}, of no member of the mandate: nothing is sent there"] if said else []


def _who(addresses: Iterable[Address], names: Mapping[str, str]) -> str:
    """A role by its name, a person by their id: their other addresses are roles."""
    ids = [each.id for each in addresses]
    person = next((id for id in ids if id not in names), None)
    return f"account {person}" if person else names[ids[0]]


def _named(permissions: Iterable[str]) -> list[str]:
    """As Discord's settings call them, or nearly."""
    return [permission.replace("_", " ") for permission in permissions]
