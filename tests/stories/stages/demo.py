"""The demo chat as a stage."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from enum import Enum

from bot.app.demo import Demo, demo
from bot.core.address import Address, Place, Platform
from bot.core.card import Card, Form, Notice, Quote, Reply, Wording
from bot.core.people import Caller
from bot.runtime import Runtime
from integrations.demo.forms import SEVERAL, OpenForm, Outcome
from integrations.demo.nouns import BOT, Change, Post
from tests.stories.stages.house import StoryClock
from tests.stories.stages.stage import Asked, Offer, Seen, Sent


@asynccontextmanager
async def on_demo(database_url: str, locale: str, *, empty: bool) -> AsyncIterator[DemoStage]:
    """The demo at work."""
    clock = StoryClock()
    async with demo(database_url, locale=locale, empty=empty, clock=clock) as running:
        stage = DemoStage(running, clock, locale)
        running.app.world.listen(stage.watch)
        yield stage


class DemoStage:
    """`Stage` on the demo's page, its acts and its eyes."""

    name = "demo"

    def __init__(self, running: Demo, clock: StoryClock, locale: str) -> None:
        self.demo = running
        self._clock = clock
        self._locale = locale
        self._attic: dict[str, object] = {}
        self._read: dict[tuple[str, int, int], Seen] = {}

    @property
    def runtime(self) -> Runtime:
        return self.demo.runtime

    # Who and where

    def caller(self, person: str, *, is_bot: bool = False) -> Caller:
        return Caller(Address(Platform.DEMO, "", person), person.capitalize(), is_bot, self._locale)

    def place(self, room: str) -> Place:
        return Place(Address(Platform.DEMO, "", room), direct=room.startswith("dm-"))

    def addresses(self, name: str) -> list[str]:
        return [f"demo:{name}"]

    # What people do

    async def say(
        self, person: str, room: str, text: str, *, under: Seen | None = None, files: Sequence[str] = ()
    ) -> Asked | None:
        thread = int(under.id) if under else None
        return _asked(await self.demo.app.inbound.say(person, room, text, thread=thread, files=files))

    async def tag(self, person: str, message: Seen, flag: str) -> Asked | None:
        return _asked(await self.demo.app.inbound.flag(person, int(message.id), flag))

    async def react(self, person: str, message: Seen, emoji: str) -> Asked | None:
        return _asked(await self.demo.app.inbound.react(person, int(message.id), emoji))

    async def edit(self, person: str, message: Seen, text: str) -> Asked | None:
        return _asked(await self.demo.app.inbound.edit(person, int(message.id), text))

    async def erase(self, person: str, message: Seen) -> Asked | None:
        return _asked(await self.demo.app.inbound.erase(person, int(message.id)))

    async def press(self, person: str, message: Seen, offer: Offer) -> Asked | None:
        return _asked(await self.demo.app.inbound.press(person, int(message.id), offer.verb.value, offer.target))

    async def press_often(self, person: str, message: Seen, offer: Offer, times: int) -> list[str]:
        """Past the page's own guard."""
        place, caller, gestures = self.place(message.where), self.caller(person), self.runtime.gestures
        clicks = [gestures.press(caller, place, offer.verb, offer.target) for _ in range(times)]
        return [words_of_reply(reply) for reply in await asyncio.gather(*clicks)]

    async def submit(self, person: str, asked: Asked, values: Mapping[str, str]) -> Sent:
        opened: OpenForm = asked.raw
        given = {**asked.held, **values}
        several = {each.name for each in opened.form.fields if each.kind in SEVERAL}
        raw = {name: value.split(",") if name in several else [value] for name, value in given.items()}
        outcome = await self.demo.app.inbound.submit(person, opened.token, raw)
        return Sent(dict(outcome.errors), _asked(outcome))

    async def offered(self, person: str) -> Asked | None:
        return None

    # What they see

    def seen(self, person: str, room: str | None = None) -> list[Seen]:
        world = self.demo.app.world
        rooms = [room] if room else [there.id for there in world.rooms_of(person)]
        posts = [post for each in rooms for post in world.visible(person, each)]
        return [_seen(post) for post in sorted(posts, key=lambda post: post.id)]

    def ever(self, person: str) -> list[Seen]:
        self.watch()
        return [seen for (reader, _, _), seen in self._read.items() if reader == person]

    def watch(self, _change: Change | None = None) -> None:
        """Remember every version of every post of the bot's, for each who can read it."""
        world = self.demo.app.world
        for person in world.people:
            for room in world.rooms_of(person.id):
                for post in world.visible(person.id, room.id):
                    key = person.id, post.id, post.version
                    if post.ours and key not in self._read:
                        self._read[key] = _seen(post)

    def readable(self, text: str) -> str:
        return text

    # What happens to it

    async def settle(self) -> None:
        self._clock.advance()
        await self.runtime.engine.settle()  # type: ignore[attr-defined]  # the engine of one process

    async def skip(self, delta: timedelta) -> None:
        await self.demo.skip(delta)

    async def lose(self, room: str) -> None:
        self._attic[room] = self.demo.app.world._rooms.pop(room)

    async def restore(self, room: str) -> None:
        self.demo.app.world._rooms[room] = self._attic.pop(room)  # type: ignore[assignment]

    def takes_out(self, person: str, *rooms: str) -> None:
        """Somebody is taken out of rooms, as the administrator of a platform does."""
        there = self.demo.app.world._rooms
        for room in rooms:
            there[room] = replace(there[room], members=there[room].members - {person})


def _asked(outcome: Outcome) -> Asked | None:
    if outcome.form is None:
        return None
    form = outcome.form.form
    return Asked("\n".join(_strings(form)), {each.name: each.value for each in form.fields}, outcome.form)


def _seen(post: Post) -> Seen:
    card = post.card
    plain = Seen(
        id=str(post.id),
        where=post.room,
        author="passerelle" if post.author == BOT else post.author,
        text="\n".join([post.text, *_strings(card), *(file.name for file in post.files)]),
        at=post.id,
        alone=post.only_for is not None,
        thread=str(post.thread or ""),
        said=post.text,
        raw=post,
    )
    return plain if card is None else _with(card, plain)


def _with(card: Card, plain: Seen) -> Seen:
    return Seen(
        **{each.name: getattr(plain, each.name) for each in fields(plain)}
        | {
            "headline": card.headline,
            "number": card.number,
            "notification": card.notice,
            "colour": card.tone.value,
            "body": f"{card.blocks} {card.footer}",
            "unquoted": repr([block for block in card.blocks if not isinstance(block, Quote)]),
            "wordings": tuple(block.text for block in card.blocks if isinstance(block, Wording)),
            "offers": tuple(Offer(each.verb, each.target, each.label) for each in card.buttons),
            "clears": card.clears,
        }
    )


def _strings(thing: object) -> list[str]:
    """Every word of a card or a form, ids too."""
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, Enum) or thing is None:
        return []
    if isinstance(thing, tuple | list):
        return [text for each in thing for text in _strings(each)]
    if is_dataclass(thing):
        return [text for each in fields(thing) for text in _strings(getattr(thing, each.name))]
    return []


def words_of_reply(reply: Reply) -> str:
    """Every word of an answer to one person."""
    if isinstance(reply, Notice):
        return "\n".join([reply.text, *_strings(reply.card)])
    return "\n".join(_strings(reply)) if isinstance(reply, Form) else "\n".join(reply.errors.values()) if reply else ""
