"""The table on Slack: a strict loopback Slack over Socket Mode, the real adapter."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.core.address import Address, Place, Platform
from bot.core.card import Field, FieldKind, Form
from bot.core.verbs import Verb
from bot.i18n.words import words
from integrations.slack import modals
from integrations.slack.app import SlackAdapter
from tests.integrations.slack.stage import manifest, until
from tests.integrations.slack.test_outsiders import filled, forged
from tests.peers.slack.fake import FakeSlack
from tests.peers.slack.nouns import Channel, Message, View
from tests.peers.slack.outcome import NotPossible
from tests.peers.slack.people import Person
from tests.rights.company import WAITING, Company, Trial
from tests.rights.driving import EMOJI, values_for
from tests.rights.surfaces.probe import Probe, move
from tests.rights.surfaces.surface import NAMES, PEOPLE, Tried, side

_SHORTCUTS = {"form": "flag_news", "signal": "signal", "sync": "add_to_sync"}
_ROOMS = ("comms", "cm")


class OnSlack:
    """`Surface`. `waiting`: the message of Karim's that was tagged and has not left yet."""

    def __init__(
        self, slack: FakeSlack, company: Company, people: dict[str, Person], rooms: dict[str, Channel], probe: Probe
    ) -> None:
        self._slack, self._company, self._people, self._rooms, self._probe = slack, company, people, rooms, probe
        self._messages: dict[str, Message] = {}
        self.waiting: Message
        self._numbers = itertools.count()

    async def prepare(self) -> None:
        """There is something to point at in each room."""
        self.waiting = await self._people["staff"].post(self._rooms["comms"], WAITING)
        for name, room in self._rooms.items():
            self._messages[name] = await self._people["staff"].post(room, "Notre magasin ouvre.")
        await self._slack.settled()

    async def tried(self, role: str, surface: str, way: str, id: str) -> Tried | None:
        how, _, what = way.partition(" ")
        person, since = self._people[role], len(self._people[role].account.seen)
        self._probe.begin()
        try:
            await self._acts(person, self._rooms[side(role)], surface, how, what, id)
        except NotPossible:
            return None
        await self._answered(person, since, role, how)
        return Tried(list(self._probe.outcomes), self._shown(person, since))

    async def _acts(self, person: Person, room: Channel, surface: str, how: str, what: str, id: str) -> None:
        if how in ("press", "submit"):
            await self._about(person, room, how, Verb(what), id)
        elif surface in ("slack-mention", "slack-direct"):
            said = f"/{what}" if how == "command" else what
            await (person.mention(room, said) if surface == "slack-mention" else person.dm(said))
        elif how == "command":
            name, _, text = what.partition(" ")
            await person.command(f"/{name}", text, room)
        elif how == "home":
            await person.open_home()
        else:
            await self._on_message(person, room, how, what)

    async def _on_message(self, person: Person, room: Channel, how: str, what: str) -> None:
        message = self.waiting if how == "reaction-off" and room.name == "comms" else self._messages[room.name]
        if how == "menu":
            await person.shortcut(_SHORTCUTS.get(what, what), message)
        elif how == "hashtag":
            await person.post(room, f"Notre magasin ouvre. #{what}")
        else:
            await self._react(person, message, EMOJI[what], off=how == "reaction-off")

    async def _react(self, person: Person, message: Message, emoji: str, *, off: bool) -> None:
        """Put on or take off, whatever was done before, as only the one that is tried is told."""
        who = message.reactions.setdefault(emoji, [])
        if off and person.id not in who:
            who.append(person.id)
        if not off and person.id in who:
            who.remove(person.id)
        await (person.unreact(message, emoji) if off else person.react(message, emoji))

    async def _about(self, person: Person, room: Channel, how: str, verb: Verb, id: str) -> None:
        if how == "press":
            await forged(person, self._messages[room.name], f"{verb.value}:0", id)
            return
        given = values_for(self._company, id)
        fields = tuple(Field(name, FieldKind.LINE, name, given[name]) for name in given)
        place = Place(Address(Platform.SLACK, self._slack.team.id, room.id))
        body = modals.view(Form(verb, id, "Essai", "Envoyer", fields, version=1), place, words("fr"))
        number = next(self._numbers)
        view = View(f"V{number}", person.id, body, self._slack.team, self._slack.app, hash=f"h{number}")
        await filled(person, view)

    async def _answered(self, person: Person, since: int, role: str, how: str) -> None:
        """Whatever was sent has come in, and what came of it is shown."""
        await self._slack.settled()
        if how == "home":  # drawn after it is acknowledged
            await self._within(until(lambda: self._probe.outcomes))
        said = [each.reply for each in self._probe.outcomes if each.reply is not None]
        if said and role != "bot":
            await self._within(until(lambda: self._shown(person, since) or person.modal is not None))

    async def _within(self, waiting: Awaitable[None]) -> None:
        try:
            async with asyncio.timeout(2.0):
                await waiting
        except TimeoutError:
            return

    def _shown(self, person: Person, since: int) -> list[str]:
        """What the bot showed this person, not what people say in rooms."""
        own = {message.text for message in person.direct.messages.values() if message.author == person.id}
        seen = [
            sight for sight in person.account.seen[since:] if sight.kind in ("ephemeral", "view", "home", "message")
        ]
        return [
            sight.text
            for sight in seen
            if sight.kind != "message" or (sight.where == person.direct.id and sight.text not in own)
        ]


@asynccontextmanager
async def on_slack(database: Trial, company: Company) -> AsyncIterator[OnSlack]:
    """The company on Slack."""
    async with FakeSlack(rate_scale=0, ack_within=20.0) as slack:
        slack.install(manifest(everything=True))
        agency = slack.add_team("T9FOREIGN", "agence")
        people = {role: slack.user(name, NAMES[role], locale="fr-FR") for role, name in PEOPLE.items()}
        people["guest"] = slack.user("gast", NAMES["guest"], team=agency, stranger=True, locale="fr-FR")
        people["bot"] = slack.other_bot("lea-bot")
        inside = {
            name: [each for role, each in people.items() if name == "cm" or side(role) == name] for name in _ROOMS
        }
        rooms = {
            name: slack.channel(name, private=True, members=inside[name], ext_shared=[agency] if name == "cm" else [])
            for name in _ROOMS
        }
        adapter = SlackAdapter(
            bot_token=slack.bot_token,
            app_token=slack.app_token,
            api_base=slack.api_url,
            clock=lambda: datetime.now(UTC),
            locale="fr",
        )
        probe = Probe(database, adapter.answer)
        stage = OnSlack(slack, company, people, rooms, probe)
        adapter.connect(probe, probe)
        await adapter.open()
        listening = asyncio.create_task(adapter.listen())
        try:
            await slack.connected()
            await stage.prepare()
            await _move(database, slack, people, rooms, stage.waiting)
            yield stage
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            await adapter.close()


async def _move(
    database: Trial, slack: FakeSlack, people: dict[str, Person], rooms: dict[str, Channel], waiting: Message
) -> None:
    team = slack.team.id
    there = {f"demo:{name}": f"slack:{team}/{people[role].id}" for role, name in PEOPLE.items() if name != "max"}
    await move(database, there | {f"demo:{name}": f"slack:{team}/{room.id}" for name, room in rooms.items()})
    await database.change(f"UPDATE news SET source_message = '{waiting.ts}' WHERE source_message = '{WAITING}'")
