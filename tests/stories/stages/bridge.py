"""A company on both: comms talk on Slack and the community manager on Discord, or the other way round. One inside, both
real adapters.

Léa and Karim have accounts on both platforms, as the room that they share with the CM is on the other one.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TypeVar

from bot.core.address import Place
from bot.core.people import Caller
from tests.peers.slack import nouns as slack_nouns
from tests.stories.stages.discord import DiscordStage, discord_side
from tests.stories.stages.house import Housed, StoryClock, house
from tests.stories.stages.slack import SlackStage, slack_side
from tests.stories.stages.stage import ROOMS, Asked, Offer, Seen, Sent

INSIDE = ("comms",)
OUTSIDE = ("cm", "hall")
AT_HOME_INSIDE = ("lea", "karim")

Side = SlackStage | DiscordStage
Crossed = TypeVar("Crossed", bound="BridgeStage")


@asynccontextmanager
async def on_bridge(database_url: str, locale: str, *, empty: bool) -> AsyncIterator[BridgeStage]:
    """Comms on Slack, the CM on Discord."""
    clock = StoryClock()
    async with (
        slack_side(locale, clock, INSIDE) as slack,
        discord_side(locale, clock, OUTSIDE) as discord,
        _crossed(BridgeStage(slack, discord), database_url, locale, clock, empty=empty) as stage,
    ):
        yield stage


@asynccontextmanager
async def on_reverse(database_url: str, locale: str, *, empty: bool) -> AsyncIterator[BridgeStage]:
    """Comms on Discord, the CM on Slack."""
    clock = StoryClock()
    async with (
        slack_side(locale, clock, OUTSIDE) as slack,
        discord_side(locale, clock, INSIDE) as discord,
        _crossed(BridgeStage(discord, slack), database_url, locale, clock, empty=empty) as stage,
    ):
        yield stage


@asynccontextmanager
async def _crossed(
    stage: Crossed, database_url: str, locale: str, clock: StoryClock, *, empty: bool
) -> AsyncIterator[Crossed]:
    sides = [stage.inside, stage.outside]
    async with house(database_url, locale, sides, stage.addresses, clock, empty=empty) as stage.house:
        stage.inside.house = stage.outside.house = stage.house
        yield stage


class BridgeStage(Housed):
    """`Stage` on Slack and Discord: each act goes to where its room, message or form is. `inside`: where comms are."""

    def __init__(self, inside: Side, outside: Side) -> None:
        self.inside = inside
        self.outside = outside
        self.name = "bridge" if isinstance(inside, SlackStage) else "reverse"

    # Who and where

    def caller(self, person: str, *, is_bot: bool = False) -> Caller:
        return self._home(person).caller(person, is_bot=is_bot)

    def place(self, room: str) -> Place:
        return self._at(room).place(room)

    def addresses(self, name: str) -> list[str]:
        if name in AT_HOME_INSIDE:
            return [*self.inside.addresses(name), *self.outside.addresses(name)]
        if name in self.outside.people:
            return self.outside.addresses(name)
        return self._at(name).addresses(name)

    # What people do

    async def say(
        self, person: str, room: str, text: str, *, under: Seen | None = None, files: Sequence[str] = ()
    ) -> Asked | None:
        return await self._at(room).say(person, room, text, under=under, files=files)

    async def tag(self, person: str, message: Seen, flag: str) -> Asked | None:
        return await self._at(message.where).tag(person, message, flag)

    async def react(self, person: str, message: Seen, emoji: str) -> Asked | None:
        return await self._at(message.where).react(person, message, emoji)

    async def edit(self, person: str, message: Seen, text: str) -> Asked | None:
        return await self._at(message.where).edit(person, message, text)

    async def erase(self, person: str, message: Seen) -> Asked | None:
        return await self._at(message.where).erase(person, message)

    async def press(self, person: str, message: Seen, offer: Offer) -> Asked | None:
        return await self._side(message).press(person, message, offer)

    async def press_often(self, person: str, message: Seen, offer: Offer, times: int) -> list[str]:
        return await self._side(message).press_often(person, message, offer, times)

    async def submit(self, person: str, asked: Asked, values: Mapping[str, str]) -> Sent:
        return await self._of(SlackStage if isinstance(asked.raw, slack_nouns.View) else DiscordStage).submit(
            person, asked, values
        )

    async def offered(self, person: str) -> Asked | None:
        for side in (self.inside, self.outside):
            found = await side.offered(person)
            if found is not None:
                return found
        return None

    # What they see

    def seen(self, person: str, room: str | None = None) -> list[Seen]:
        if room is not None and not room.startswith("dm-"):
            return self._at(room).seen(person, room)
        found = [*self.inside.seen(person, room), *self.outside.seen(person, room)]
        return sorted(found, key=lambda seen: seen.at)

    def ever(self, person: str) -> list[Seen]:
        return [*self.inside.ever(person), *self.outside.ever(person)]

    def readable(self, text: str) -> str:
        return self.inside.readable(self.outside.readable(text))

    # What happens to it

    async def lose(self, room: str) -> None:
        await self._at(room).lose(room)

    async def restore(self, room: str) -> None:
        await self._at(room).restore(room)

    # Which side

    def _home(self, person: str) -> Side:
        return self.inside if person in AT_HOME_INSIDE else self.outside

    def _at(self, room: str) -> Side:
        if room.startswith("dm-"):
            return self._home(room.removeprefix("dm-"))
        return self.inside if room in INSIDE else self.outside

    def _side(self, message: Seen) -> Side:
        """Where a message is: both platforms have direct conversations with those who are on both."""
        return self._of(SlackStage if isinstance(message.raw, slack_nouns.Message) else DiscordStage)

    def _of(self, kind: type[Side]) -> Side:
        return self.inside if isinstance(self.inside, kind) else self.outside


class DoubledStage(BridgeStage):
    """Each room and each person is on both platforms: one mandate with several rooms on each side."""

    def addresses(self, name: str) -> list[str]:
        return [*self.inside.addresses(name), *self.outside.addresses(name)]


@asynccontextmanager
async def on_both(database_url: str, locale: str, *, empty: bool) -> AsyncIterator[DoubledStage]:
    """Every room twice, on Slack and on Discord."""
    clock = StoryClock()
    async with (
        slack_side(locale, clock, tuple(ROOMS)) as slack,
        discord_side(locale, clock, tuple(ROOMS)) as discord,
        _crossed(DoubledStage(slack, discord), database_url, locale, clock, empty=empty) as stage,
    ):
        yield stage


class TwiceStage(BridgeStage):
    """One human with two accounts, of whom the company knows two people: Karim where comms are, and by Karim's account
    where the CM's room is the community manager, who has Sam's too."""

    def addresses(self, name: str) -> list[str]:
        if name == "karim":
            return self.inside.addresses("karim")
        also = self.outside.addresses("karim") if name == "sam" else []
        return [*super().addresses(name), *also]


@asynccontextmanager
async def on_both_sides(
    database_url: str, locale: str, *, empty: bool, reverse: bool = False
) -> AsyncIterator[TwiceStage]:
    """Comms on one platform, the CM on the other, and one human on both sides."""
    clock = StoryClock()
    rooms = (OUTSIDE, INSIDE) if reverse else (INSIDE, OUTSIDE)
    async with (
        slack_side(locale, clock, rooms[0]) as slack,
        discord_side(locale, clock, rooms[1]) as discord,
        _crossed(
            TwiceStage(*((discord, slack) if reverse else (slack, discord))), database_url, locale, clock, empty=empty
        ) as stage,
    ):
        yield stage
