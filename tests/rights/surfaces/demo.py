"""The table on the demo's page: the requests that a browser makes."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import httpx

from bot.core.card import Button, Card, Field, FieldKind, Form, Tone
from bot.core.verbs import Verb
from integrations.demo.app import Channel, DemoApp, Person
from integrations.demo.nouns import BOT, Post
from tests.integrations.demo.conftest import client
from tests.rights.company import WAITING, Company, Trial
from tests.rights.driving import EMOJI, values_for
from tests.rights.surfaces.probe import Probe
from tests.rights.surfaces.surface import NAMES, PEOPLE, Tried, side

_TOKEN = re.compile(r'name="token" value="([^"]+)"')
_ROOMS = ("comms", "cm")


class OnDemo:
    """`Surface`. `waiting`: the message of Karim's that was tagged and has not left yet."""

    def __init__(self, app: DemoApp, browser: httpx.AsyncClient, company: Company, probe: Probe) -> None:
        self._world, self._browser, self._company, self._probe = app.world, browser, company, probe
        self.waiting = self._world.say(PEOPLE["staff"], "comms", WAITING)
        self._messages = {room: self._world.say(PEOPLE["staff"], room, "Notre magasin ouvre.") for room in _ROOMS}

    async def tried(self, role: str, surface: str, way: str, id: str) -> Tried | None:
        if role not in PEOPLE:
            return None  # only people sit at the page
        how, _, what = way.partition(" ")
        person, room = PEOPLE[role], side(role)
        room = f"dm-{person}" if how == "direct" else room
        last = len(self._world._posts)
        self._probe.begin()
        shown = await self._acts(person, room, how, what, id)
        posts = [post for post in list(self._world._posts.values())[last:] if post.author == BOT]
        return Tried(list(self._probe.outcomes), [*shown, *(_read(post) for post in posts if post.only_for == person)])

    async def _acts(self, person: str, room: str, how: str, what: str, id: str) -> list[str]:
        said = {"command": f"/{what}", "mention": f"@{BOT} {what}", "direct": what, "hashtag": f"Il ouvre. #{what}"}
        if how in said:
            return await self._post("/say", {"as": person, "room": room, "text": said[how]})
        if how in ("press", "submit"):
            return await self._about(person, room, how, Verb(what), id)
        if how == "complete":
            await self._browser.get("/complete", params={"as": person, "room": room, "text": what})
            return []
        return await self._on_message(person, room, how, what)

    async def _on_message(self, person: str, room: str, how: str, what: str) -> list[str]:
        message = self.waiting if how == "reaction-off" and room == "comms" else self._messages[room]
        at = {"as": person, "message": str(message.id)}
        if how == "menu":
            return await self._post("/flag", at | {"flag": "" if what == "form" else what})
        mine = (EMOJI[what], person) in self._world.seen(person, message.id).reactions
        if mine == (how == "reaction"):
            self._world.react(person, message.id, EMOJI[what])  # what was done before, undone
        return await self._post("/react", at | {"emoji": EMOJI[what]})

    async def _about(self, person: str, room: str, how: str, verb: Verb, id: str) -> list[str]:
        card = Card(Tone.NEUTRAL, "Essai", "Essai", buttons=(Button(verb, id, "Essai"),))
        at = {"as": person, "message": str(self._world.post(room, card).id), "verb": verb.value, "target": id}
        if how == "press":
            return await self._post("/press", at)
        given = values_for(self._company, id)
        fields = tuple(Field(name, FieldKind.LINE, name, given[name]) for name in given)
        self._probe.planned = Form(verb, id, "Essai", "Envoyer", fields, version=1)
        (form,) = await self._post("/press", at)
        token = _TOKEN.search(form)
        assert token, "no form is open"
        typed = {f"f-{name}": value for name, value in given.items()}
        return await self._post("/submit", {"as": person, "token": token[1]} | typed)

    async def _post(self, where: str, fields: Mapping[str, str]) -> list[str]:
        """What the page shows in answer: a form, if anything."""
        answer = await self._browser.post(where, json=dict(fields))
        assert answer.status_code < 300, (where, answer.status_code)
        return [answer.text] if answer.text else []


def _read(post: Post) -> str:
    return f"{post.text}\n{post.card}" if post.card else post.text


@asynccontextmanager
async def on_demo(database: Trial, company: Company) -> AsyncIterator[OnDemo]:
    """The company on the demo's page."""
    inside = {
        name: frozenset(who for role, who in PEOPLE.items() if name == "cm" or side(role) == name) for name in _ROOMS
    }
    app = DemoApp(
        people=[Person(who, NAMES[role]) for role, who in PEOPLE.items()],
        rooms=[Channel(name, name, members=members) for name, members in inside.items()],
        clock=lambda: datetime(2026, 3, 16, 9, 45, tzinfo=UTC),
    )
    probe = Probe(database, app.inbound.answer)
    app.connect(probe, probe)
    async with client(app) as browser:
        stage = OnDemo(app, browser, company, probe)
        await database.change(
            f"UPDATE news SET source_message = '{stage.waiting.id}' WHERE source_message = '{WAITING}'"
        )
        yield stage
