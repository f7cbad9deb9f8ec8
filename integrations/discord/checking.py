"""What `passerelle doctor` says of Discord: the token, the intents, the servers, and each linked room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import discord

from bot.cards.doctor import owners, together
from bot.checks import Check, Linked
from bot.core.address import Address, Platform
from bot.errors import ChatError, ChatRefused, Misconfigured
from bot.i18n.words import Words
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

_NOT_OURS = {
    "Presence": discord.ApplicationFlags(gateway_presence=True, gateway_presence_limited=True),
    "Server Members": discord.ApplicationFlags(gateway_guild_members=True, gateway_guild_members_limited=True),
}
_CONTENT = discord.ApplicationFlags(gateway_message_content=True, gateway_message_content_limited=True)


_PERMISSIONS = {
    "administrator": "doctor-administrator",
    "read_messages": "doctor-view-channel",
    "send_messages": "doctor-send-messages",
    "send_messages_in_threads": "doctor-send-messages-in-threads",
    "read_message_history": "doctor-read-message-history",
    "create_public_threads": "doctor-create-public-threads",
    "create_events": "doctor-create-events",
    "manage_messages": "doctor-manage-messages",
    "manage_channels": "doctor-manage-channels",
    "manage_roles": "doctor-manage-roles",
    "manage_guild": "doctor-manage-guild",
    "manage_threads": "doctor-manage-threads",
    "manage_webhooks": "doctor-manage-webhooks",
    "mention_everyone": "doctor-mention-everyone",
    "kick_members": "doctor-kick-members",
    "ban_members": "doctor-ban-members",
    "attach_files": "doctor-attach-files",
    "embed_links": "doctor-embed-links",
    "add_reactions": "doctor-add-reactions",
}
"""Those that are met most, as Discord's settings call them; any other is shown as Discord's documents write it."""


class Examination:
    """One look at everything, told in one language. `message_content`: the setting."""

    def __init__(self, rest: Rest, chat: DiscordChat, say: Words, *, message_content: bool) -> None:
        self._rest = rest
        self._chat = chat
        self._say = say
        self._message_content = message_content

    async def checks(self, linked: Sequence[Linked]) -> list[Check]:
        """Every line, or those up to the first without which the others cannot be told."""
        try:
            told: Json = await self._rest.call(lambda http: http.application_info())
        except Misconfigured:
            return [Check("doctor-discord-token", False, self._say("doctor-discord-refuses"))]
        except ChatError:
            return [Check("doctor-discord-token", False, self._say("doctor-discord-away"))]
        speaks = self._say("doctor-discord-speaks", bot=str(self._rest.user))
        found = [Check("doctor-discord-token", True, speaks), self._intents(told)]
        ours = [each for each in linked if each.room.platform is Platform.DISCORD]
        try:
            return [*found, *await self._servers(ours)]
        except ChatError:
            return [*found, Check("doctor-discord-servers", False, self._say("doctor-discord-away"))]

    def _intents(self, application: Json) -> Check:
        """What is switched on in the portal, against what is asked for (…/resources/application#application-object-
        application-flags)."""
        flags = int(application.get("flags") or 0)
        wider = [self._say("doctor-intent-off", intent=name) for name, of in _NOT_OURS.items() if flags & of.value]
        on = bool(flags & _CONTENT.value)
        if on and not self._message_content:
            wider.append(self._say("doctor-content-off"))
        if self._message_content and not on:
            wider.append(self._say("doctor-content-on"))
        what = self._say("doctor-intents-content" if on else "doctor-intents-plain")
        if wider:
            what = self._say("doctor-intents-wrong", faults=together(wider, self._say))
        return Check("doctor-discord-intents", not wider, what)

    async def _servers(self, linked: Sequence[Linked]) -> list[Check]:
        told: Sequence[Json] = await self._rest.call(lambda http: http.get_guilds(200))
        there = {str(each["id"]) for each in told}
        wanted = sorted({each.room.workspace for each in linked})
        missing = [guild for guild in wanted if guild not in there]
        what = self._say("doctor-servers", count=len(there))
        if missing:
            what = self._say("doctor-servers-missing", guilds=", ".join(missing))
        found = [Check("doctor-discord-servers", not missing, what)]
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
        found = [self._rights(told, us, asked), *([self._events(told, us)] if appoints else [])]
        for each in {each.room: each for each in linked}.values():
            found.append(await self._room(each, told, us, [other for other in linked if other.room == each.room]))
        return found

    async def _room(self, link: Linked, guild: Json, us: Json, links: Sequence[Linked]) -> Check:
        facts = await self._chat.room_facts(link.room)
        if link.room.workspace == DIRECT or not facts.exists:
            gone = self._say("doctor-room-gone", whose=owners([link], self._say))
            return Check("doctor-discord-room", False, gone, link.room.id)
        opens = facts.threads and any(each.threads for each in links)
        faults = [*self._readers(facts, links, guild), *await self._missing(link.room, guild, us, opens=opens)]
        what = together(faults, self._say) or f"#{facts.name}"
        return Check("doctor-discord-room", not faults, what, link.room.id)

    async def _missing(self, room: Address, guild: Json, us: Json, *, opens: bool) -> list[str]:
        """What keeps the bot from writing there; `opens`: and from beginning threads. A thread takes its rights from
        the channel above it."""
        channel: Json = await self._rest.call(lambda http: http.get_channel(number(room)))
        if channel.get("type") in rooms.THREADS:
            above = int(channel["parent_id"])
            try:
                channel = await self._rest.call(lambda http: http.get_channel(above))
            except ChatRefused:
                return [self._say("doctor-room-above")]
        held = rooms.held(channel, guild["roles"], room.workspace, us)
        needed = discord.Permissions(NEEDED.value | (OPENING.value if opens else 0))
        missing = [name for name, wanted in needed if wanted and not getattr(held, name)]
        lacks = [self._say("doctor-room-lacks", permissions=self._named(missing))] if missing else []
        tag = channel.get("type") in FORUMS and int(channel.get("flags") or 0) & REQUIRE_TAG
        return [*lacks, *([self._say("doctor-room-tag")] if tag else [])]

    def _events(self, guild: Json, us: Json) -> Check:
        """Whether the bot may keep the next sync among the server's events."""
        may = bool((_granted(guild, us) | _everyone(guild)) & (EVENTS.value | _ADMINISTRATOR.value))
        what = self._say("doctor-events-may" if may else "doctor-events-lack")
        return Check("doctor-discord-events", may, what, str(guild["id"]))

    def _rights(self, guild: Json, us: Json, needed: int) -> Check:
        """What the bot's roles grant it beyond what it needs, and what everybody has."""
        wider = [name for name, has in discord.Permissions(_granted(guild, us) & ~_everyone(guild) & ~needed) if has]
        what = self._say("doctor-rights-right")
        if wider:
            what = self._say("doctor-rights-wider", permissions=self._named(wider))
        return Check("doctor-discord-rights", not wider, what, str(guild["id"]))

    def _readers(self, facts: RoomFacts, links: Sequence[Linked], guild: Json) -> list[str]:
        """Who reads a room without belonging there."""
        if facts.wider:
            return [self._say("doctor-room-everyone")]
        names = {str(role["id"]): str(role["name"]) for role in guild["roles"]}
        strangers = [addresses for link in links for addresses in facts.strangers(link.members)]
        said = sorted({self._who(each, names) for each in strangers})
        return [self._say("doctor-room-strangers", people=", ".join(said))] if said else []

    def _who(self, addresses: Iterable[Address], names: Mapping[str, str]) -> str:
        """A role by its name, a person by their id: their other addresses are roles."""
        ids = [each.id for each in addresses]
        person = next((id for id in ids if id not in names), None)
        return self._say("doctor-account", id=person) if person else self._say("doctor-role", name=names[ids[0]])

    def _named(self, permissions: Iterable[str]) -> str:
        """As Discord's settings call them, or nearly."""
        return ", ".join(
            self._say(_PERMISSIONS[each]) if each in _PERMISSIONS else each.upper() for each in permissions
        )


def _everyone(guild: Json) -> int:
    return next((int(role["permissions"]) for role in guild["roles"] if role["id"] == guild["id"]), 0)


def _granted(guild: Json, us: Json) -> int:
    mine, granted = {str(role) for role in us["roles"]}, 0
    for role in guild["roles"]:
        granted |= int(role["permissions"]) if role["id"] in mine else 0
    return granted
