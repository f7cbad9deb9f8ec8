"""The table on Discord: a strict loopback Discord, the real adapter."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.i18n.words import words
from tests.integrations.discord.stage import listening, opened
from tests.peers.discord import FakeDiscord, Impossible, Person
from tests.peers.discord.building import Server
from tests.peers.discord.world import Channel, Message
from tests.rights.company import WAITING, Company, Trial
from tests.rights.driving import values_for
from tests.rights.surfaces.probe import Probe, move
from tests.rights.surfaces.surface import NAMES, PEOPLE, Tried, side
from tests.stories.stages.discord import _options

_EMOJI = {"shareable": "📣", "confidential": "🔒"}
_SOUGHT = {
    "record": ("news show", "number"),
    "words": ("news search", "words"),
    "watched": ("passerelle watch", "remove"),
}
_EVENTS = {"mention": 2, "direct": 1, "hashtag": 1, "reaction": 1, "reaction-off": 1}
"""How many events come of what is said or put under a message."""
_ROOMS = ("comms", "cm")
_INTERACTIONS = ("discord.py: on_interaction", "CommandTree-invoker", "discord-ui-")
"""How discord.py calls its tasks that answer an interaction."""


class OnDiscord:
    """`Surface`. `waiting`: the message of Karim's that was tagged and has not left yet."""

    def __init__(
        self, discord: FakeDiscord, company: Company, people: dict[str, Person], rooms: dict[str, Channel], probe: Probe
    ) -> None:
        self._discord, self._company, self._people, self._rooms, self._probe = discord, company, people, rooms, probe
        self._messages: dict[str, Message] = {}
        self.waiting: Message

    async def prepare(self) -> None:
        """There is something to point at in each room."""
        staff = self._people["staff"]
        self.waiting = await staff.say(self._rooms["comms"], WAITING)
        for name, room in self._rooms.items():
            self._messages[name] = await staff.say(room, "Notre magasin ouvre.")
        await self._heard(3, "staff")

    async def tried(self, role: str, surface: str, way: str, id: str) -> Tried | None:
        how, _, what = way.partition(" ")
        person, since = self._people[role], len(self._people[role].log)
        self._probe.begin()
        try:
            await self._acts(person, self._rooms[side(role)], how, what, id)
        except Impossible:
            return None
        if how in _EVENTS:
            await self._heard(_EVENTS[how], role)
        await _answered()
        given_back = values_for(self._company, id).values() if how == "submit" else ()
        own = {f"-# {words('fr')('discord-typed')}\n```\n{value}\n```" for value in given_back}
        return Tried(list(self._probe.outcomes), [text for text in self._shown(person, since) if text not in own])

    async def _acts(self, person: Person, room: Channel, how: str, what: str, id: str) -> None:
        message, us = self._messages[room.name], self._discord.bot_user_id
        said = {"mention": f"<@{us}> {what}", "hashtag": f"Notre magasin ouvre. #{what}"}
        if how in said:
            await person.say(room, said[how])
        elif how == "direct":
            await person.dm(what)
        elif how in _EVENTS:
            await self._react(person, message, how, _EMOJI[what])
        elif person.bot:
            raise Impossible("programs use no commands, buttons and forms")
        elif how == "press":
            await self._press(person, message, f"p:{what}:{id}")
        else:
            await self._interacts(person, room, how, what, id)

    async def _interacts(self, person: Person, room: Channel, how: str, what: str, id: str) -> None:
        match how:
            case "submit":
                await person.forge_form(room, f"f:{what}:{id}:v1", values_for(self._company, id))
            case "command":
                await person.slash(room, *_line(what))
            case "choices":
                await person.autocomplete(room, *_SOUGHT[what], "")
            case _:
                await person.message_command(self._messages[room.name], words("en")(f"discord-menu-{what}"))

    async def _press(self, person: Person, message: Message, custom_id: str) -> None:
        """The client looks on for what changes after a click; where nothing is to be said, nothing does."""
        click = asyncio.ensure_future(person.forge(message, custom_id))
        while not (await asyncio.wait({click}, timeout=0.02))[0]:
            if self._probe.outcomes and self._probe.outcomes[-1].reply is None:
                click.cancel()
        await asyncio.gather(click, return_exceptions=True)

    async def _react(self, person: Person, message: Message, how: str, emoji: str) -> None:
        """Put on or take off, whatever was done before, as only the one that is tried is told."""
        if how == "reaction-off" and message.channel is self._rooms["comms"]:
            message = self.waiting
        who: Any = message.reactions.setdefault(emoji, [])
        if how == "reaction-off" and person not in who:
            who.append(person)
        if how == "reaction" and person in who:
            who.remove(person)
        await (person.unreact(message, emoji) if how == "reaction-off" else person.react(message, emoji))

    async def _heard(self, count: int, role: str) -> None:
        """What was sent has come in, and is answered. What programs do is not passed on at all."""
        try:
            async with asyncio.timeout(0.05 if role == "bot" else 5.0):
                while self._probe.over < count:
                    await asyncio.sleep(0.002)
        except TimeoutError:
            assert role == "bot", "nothing was heard"

    def _shown(self, person: Person, since: int) -> list[str]:
        """What the bot showed this person alone."""
        ours = [
            each
            for each in person.log[since:]
            if each.message is None or each.message.author is self._discord.world.bot
        ]
        alone = [
            each
            for each in ours
            if each.message is None or each.message.channel not in self._rooms.values() or each.message.only_for
        ]
        return [each.text for each in alone if each.text]


async def _answered() -> None:
    """All that an interaction is answered with has been sent: a form that is refused gives back what was typed in
    messages of their own, which else were taken for the answer to what is tried next."""
    async with asyncio.timeout(20.0):
        while any(task.get_name().startswith(_INTERACTIONS) for task in asyncio.all_tasks()):
            await asyncio.sleep(0.002)


def _line(what: str) -> tuple[str, dict[str, Any]]:
    """What is typed on a line elsewhere, as a command with its options."""
    name, _, text = what.partition(" ")
    word, _, rest = text.partition(" ")
    if name == "news" and word in ("who", "history"):
        return f"news {word}", {"number": rest}
    if what == "news recalls":
        return what, {}
    return _options(name, text)


@asynccontextmanager
async def on_discord(database: Trial, company: Company) -> AsyncIterator[OnDiscord]:
    """The company on Discord, allowed to read messages."""
    async with FakeDiscord(ack_deadline=20.0, patience=20.0) as discord:
        discord.rest.global_rate = 10_000
        discord.allow_intents(message_content=True)
        guild = discord.guild("Halles", locale="fr")
        people = {role: discord.user(NAMES[role], locale="fr") for role in [*PEOPLE, "guest"]}
        people["bot"] = discord.other_bot("lea-bot")
        for role, person in people.items():
            guild.join(person, [guild.role("invités")] if role == "guest" else [])
        inside = {
            name: [each for role, each in people.items() if name == "cm" or side(role) == name] for name in _ROOMS
        }
        rooms = {name: guild.channel(name, private_to=members) for name, members in inside.items()}
        async with opened(discord, message_content=True, most=10_000) as adapter:
            probe = Probe(database, adapter.answer)
            adapter.connect(probe, probe)
            async with listening(adapter, discord):
                stage = OnDiscord(discord, company, people, rooms, probe)
                await stage.prepare()
                await _move(database, guild, people, rooms, stage.waiting)
                yield stage


async def _move(
    database: Trial, guild: Server, people: dict[str, Person], rooms: dict[str, Channel], waiting: Message
) -> None:
    there = {f"demo:{name}": f"discord:{guild.id}/{people[role].id}" for role, name in PEOPLE.items() if name != "max"}
    await move(database, there | {f"demo:{name}": f"discord:{guild.id}/{room.id}" for name, room in rooms.items()})
    await database.change(f"UPDATE news SET source_message = '{waiting.id}' WHERE source_message = '{WAITING}'")
