"""The Chat port on the demo's world. A shipped fake: it really posts, updates and finds, in memory."""

from __future__ import annotations

from collections.abc import Collection

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import Card
from bot.core.turns import Pace
from bot.errors import ChatRefused, Gone
from bot.ports import RoomFacts
from integrations.demo.nouns import Post, direct_id
from integrations.demo.world import World

MAX_KEY = 25
"""Characters of an idempotency key, as on Discord (the length of a nonce)."""


class DemoChat:
    """`bot.ports.Chat` on a World. Raises ChatRefused for whatever is not there."""

    def __init__(self, world: World) -> None:
        self._world = world

    @property
    def platform(self) -> Platform:
        """The demo's."""
        return Platform.DEMO

    @property
    def pace(self) -> Pace:
        """As they come."""
        return Pace()

    async def post(self, place: Place, card: Card, *, key: str) -> MessageRef:
        """Post a card; a key that was used in this room gives the message that is already there."""
        if len(key) > MAX_KEY:
            raise ChatRefused("key-too-long")
        try:
            return _ref(self._world.post(_id(place.room), card, key, _number(place.thread)))
        except Gone:
            raise ChatRefused("no-such-place") from None

    async def update(self, ref: MessageRef, card: Card) -> None:
        """Replace a card that the bot posted."""
        try:
            self._world.update(_id(ref.room), _number(ref.id) or 0, card)
        except Gone:
            raise ChatRefused("no-such-message") from None

    async def find(self, place: Place, key: str) -> MessageRef | None:
        """The message posted under this key, if any."""
        post = self._world.by_key(_id(place.room), key)
        return None if post is None else _ref(post)

    async def room_facts(self, room: Address) -> RoomFacts:
        """Whether the room is there, and whether others than its members can read it."""
        try:
            there = self._world.room(_id(room))
        except (Gone, ChatRefused):
            return RoomFacts(exists=False)
        known = {person.id for person in self._world.people}
        return RoomFacts(exists=True, name=there.name, wider=there.public or not there.members <= known, shared=False)

    async def readers(self, room: Address, people: Collection[Address]) -> frozenset[Address]:
        """Those who are in the room; in one that is not there nobody is."""
        try:
            there = self._world.room(_id(room))
        except Gone:
            return frozenset()
        return frozenset(each for each in people if each.id in there.members)

    async def direct(self, account: Address) -> Place:
        """The direct conversation with a person."""
        try:
            person = self._world.person(_id(account))
        except Gone:
            raise ChatRefused("no-such-person") from None
        return Place(Address(Platform.DEMO, "", direct_id(person.id)), direct=True)


def _id(address: Address) -> str:
    if address.platform is not Platform.DEMO or address.workspace:
        raise ChatRefused("another-platform")
    return address.id


def _number(written: str | None) -> int | None:
    if written is None:
        return None
    if not (written.isascii() and written.isdigit()):
        raise ChatRefused("no-such-message")
    return int(written[:18])


def _ref(post: Post) -> MessageRef:
    return MessageRef(Address(Platform.DEMO, "", post.room), str(post.id))
