"""Slack as a stage: the real adapter on a strict loopback Slack, over Socket Mode or over HTTP."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import yaml

from bot.core.address import Address, Place
from bot.core.people import Caller
from bot.i18n.words import words
from integrations.slack.app import SlackAdapter
from integrations.slack.edits import Edits
from tests.integrations.slack.stage import served
from tests.peers.slack.fake import FakeSlack
from tests.peers.slack.nouns import Channel, View
from tests.peers.slack.outcome import NotPossible, Outcome
from tests.peers.slack.people import Person
from tests.stories.stages import slack_reading as reading
from tests.stories.stages.house import Housed, StoryClock, house
from tests.stories.stages.stage import BOT, PEOPLE, ROOMS, Asked, CannotDo, Offer, Seen, Sent

_MANIFEST = Path(__file__).parents[3] / "deploy" / "slack" / "manifest.yaml"
_COMMAND = re.compile(r"/([A-Za-z][\w-]{0,30})(?:\s+(.*))?", re.DOTALL)
MODE = os.environ.get("TEST_SLACK_MODE", "socket")
"""How Slack reaches the bot: `socket`, or `http`."""
_FLAGS = {"shareable": "mega", "confidential": "lock"}
_LOCALES = {"fr": "fr-FR", "en": "en-US"}

T = TypeVar("T")


@asynccontextmanager
async def slack_side(locale: str, clock: StoryClock, rooms: Sequence[str]) -> AsyncIterator[SlackStage]:
    """A Slack with the company's people in some of its rooms, before anything is behind it."""
    async with FakeSlack(clock=clock.process, rate_scale=0, ack_within=20.0) as slack, served(slack, MODE) as door:
        slack.signs_at = lambda: clock.process().timestamp()
        slack.install(yaml.safe_load(_MANIFEST.read_text("utf-8")), mode=MODE, url=door.url)
        people = {id: slack.user(id, name, locale=_LOCALES[locale]) for id, name in PEOPLE.items()}
        channels = {
            name: slack.channel(f"salon-{name}", private=name != "hall", members=[people[each] for each in ROOMS[name]])
            for name in rooms
        }
        adapter = SlackAdapter(
            bot_token=slack.bot_token,
            app_token=slack.app_token if MODE == "socket" else None,
            signing_secret=slack.signing_secret if MODE == "http" else None,
            api_base=slack.api_url,
            clock=clock.process,
            locale=locale,
        )
        door.adapter = adapter
        adapter.chat.edits = Edits(at_once=10_000)  # time stands still: nobody's turn would come
        try:
            yield SlackStage(slack, adapter, locale, people, channels)
        finally:
            await adapter.close()


@asynccontextmanager
async def on_slack(database_url: str, locale: str, *, empty: bool) -> AsyncIterator[SlackStage]:
    """The company on Slack."""
    clock = StoryClock()
    async with (
        slack_side(locale, clock, tuple(ROOMS)) as stage,
        house(database_url, locale, [stage], stage.addresses, clock, empty=empty) as stage.house,
    ):
        yield stage


class SlackStage(Housed):
    """`Stage` on Slack."""

    name = "slack"

    def __init__(
        self,
        slack: FakeSlack,
        adapter: SlackAdapter,
        locale: str,
        people: Mapping[str, Person],
        channels: Mapping[str, Channel],
    ) -> None:
        self.slack = slack
        self.adapter = adapter
        self.people = people
        self.channels = channels
        self._locale = locale
        self._opened: set[str] = set()
        self._ids = {person.id: id for id, person in people.items()} | {slack.bot.id: BOT}

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way to the bot."""
        return not self.slack.deliveries.busy

    async def connected(self) -> None:
        """The bot hears: over HTTP, once it has begun to listen."""
        if MODE == "socket":
            await self.slack.connected()
        else:
            await asyncio.sleep(0.05)

    # Who and where

    def caller(self, person: str, *, is_bot: bool = False) -> Caller:
        name = PEOPLE.get(person, person.capitalize())
        return Caller(Address.parse(self.addresses(person)[0]), name, is_bot, self._locale)

    def place(self, room: str) -> Place:
        return Place(Address.parse(self.addresses(room)[0]), direct=room.startswith("dm-"))

    def addresses(self, name: str) -> list[str]:
        id = self.people[name].id if name in self.people else ""
        if name in self.channels or name.startswith("dm-"):
            id = self._channel(name).id
        return [f"slack:{self.slack.team.id}/{id or 'U0' + name.upper()}"]

    # What people do

    async def say(
        self, person: str, room: str, text: str, *, under: Seen | None = None, files: Sequence[str] = ()
    ) -> Asked | None:
        command = _COMMAND.fullmatch(text)
        if command and not files:
            name, rest = f"/{command[1].lower()}", command[2] or ""
            return await self._acts(person, self.people[person].command(name, rest, self._channel(room)))
        thread = under.id if under else None
        await self._acts(person, self.people[person].post(self._channel(room), text, thread=thread, files=len(files)))
        return None

    async def tag(self, person: str, message: Seen, flag: str) -> Asked | None:
        """By one gesture, which on Slack is a reaction; else by the form of the menu."""
        emoji, who = _FLAGS.get(flag, ""), self.people[person]
        if emoji and who.id not in message.raw.reactions.get(emoji, []):
            return await self._acts(person, who.react(message.raw, emoji))
        return await self._acts(person, who.shortcut("add_to_sync" if flag == "sync" else "flag_news", message.raw))

    async def react(self, person: str, message: Seen, emoji: str) -> Asked | None:
        who = self.people[person]
        mine = who.id in message.raw.reactions.get(emoji, [])
        return await self._acts(person, who.unreact(message.raw, emoji) if mine else who.react(message.raw, emoji))

    async def edit(self, person: str, message: Seen, text: str) -> Asked | None:
        return await self._acts(person, self.people[person].edit(message.raw, text))

    async def erase(self, person: str, message: Seen) -> Asked | None:
        return await self._acts(person, self.people[person].delete(message.raw))

    async def press(self, person: str, message: Seen, offer: Offer) -> Asked | None:
        return await self._acts(person, self._click(person, message, offer))

    async def press_often(self, person: str, message: Seen, offer: Offer, times: int) -> list[str]:
        before = {seen.id for seen in self.seen(person) if seen.alone}
        await asyncio.gather(*(self._click(person, message, offer) for _ in range(times)))
        await self.house.settle()
        return [seen.text for seen in self.seen(person) if seen.alone and seen.id not in before]

    async def submit(self, person: str, asked: Asked, values: Mapping[str, str]) -> Sent:
        view: View = asked.raw
        given = {name: _typed(view, name, value) for name, value in values.items() if name in asked.held}
        outcome = await self._possible(self.people[person].submit(view, given))
        await self.house.settle()
        errors = {name: self._said(error) for name, error in outcome.errors.items()}
        if outcome.error:
            errors[outcome.error] = outcome.error
        shown = self._modal(person)
        errors |= _over_all(shown)
        if errors:
            return Sent({"": "\n".join(errors.values())} | errors, reading.of_view(view, self.slack.world))
        return Sent(asked=reading.of_view(shown, self.slack.world) if shown else None)

    async def offered(self, person: str) -> Asked | None:
        label = words(self._locale)("slack-open-form")
        for seen in reversed(self.seen(person)):
            for offer in seen.offers:
                if seen.alone and offer.label == label and seen.id not in self._opened:
                    self._opened.add(seen.id)
                    return await self.press(person, seen, offer)
        return None

    async def _acts(self, person: str, act: Awaitable[object]) -> Asked | None:
        """Do something, and wait for what comes of it: the modal that is new, if any."""
        before = self._modal(person)
        self.house.clock.advance()
        await self._possible(act)
        await self.house.settle()
        after = self._modal(person)
        return None if after is None or after is before else reading.of_view(after, self.slack.world)

    def _modal(self, person: str) -> View | None:
        return self.people[person].modal

    async def _click(self, person: str, message: Seen, offer: Offer) -> Outcome:
        now = {each.handle for each in reading.of_body(message.raw.body, self.slack.world).offers}
        on = message.raw if offer.handle in now else message.then
        return await self.people[person].click(on, offer.handle, value=offer.target)

    async def _possible(self, act: Awaitable[T]) -> T:
        try:
            return await act
        except NotPossible as error:
            raise CannotDo(str(error)) from None

    def _said(self, error: str) -> str:
        """What Slack's own client says is said in its own words."""
        say = words(self._locale)
        return {"required": say("demo-form-required"), "too long": say("demo-form-too-long", limit=3000)}.get(
            error, reading.readable(error)
        )

    # What they see

    def seen(self, person: str, room: str | None = None) -> list[Seen]:
        rooms = [room] if room else [*self.channels, f"dm-{person}"]
        found = [
            reading.of_message(message, self.slack.world, each, self._ids)
            for each in rooms
            for message in self.people[person].messages(self._channel(each))
            if not message.deleted
        ]
        return sorted(found, key=lambda seen: seen.at)

    def ever(self, person: str) -> list[Seen]:
        everything = [reading.of_sight(sight, self.slack.world) for sight in self.people[person].account.seen]
        return [seen for seen in everything if seen.ours]

    def readable(self, text: str) -> str:
        return reading.readable(text)

    # What happens to it

    async def lose(self, room: str) -> None:
        self.slack.archive(self.channels[room], self.people["lea"])
        await self.slack.settled()

    async def restore(self, room: str) -> None:
        self.slack.unarchive(self.channels[room], self.people["lea"])
        await self.slack.settled()

    def _channel(self, room: str) -> Channel:
        if room.startswith("dm-"):
            return self.people[room.removeprefix("dm-")].direct
        return self.channels[room]


def _typed(view: View, name: str, value: str) -> Any:
    """A value as the kind of input takes it."""
    element = next(block["element"] for block in view.blocks if block.get("block_id") == name)
    if element["type"] in ("checkboxes", "multi_static_select"):
        return [each for each in value.split(",") if each]
    if not element.get("multiline", True):
        return value.replace("\n", " ") or None  # as when it is pasted
    return value or None


def _over_all(view: View | None) -> dict[str, str]:
    """What is wrong with a form that has no input to say it under."""
    wrong = [block for block in view.blocks if block.get("block_id") == "wrong"] if view else []
    return {"": str(wrong[0]["elements"][0]["elements"][0]["text"])} if wrong else {}
