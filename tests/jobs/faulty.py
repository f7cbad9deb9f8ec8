"""The demo chat with faults on order: busy, answers lost, refusals, rooms that became wider, sends that hang."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from datetime import datetime

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import Card
from bot.core.turns import Pace
from bot.errors import ChatUncertain, ChatUnreadable
from bot.ports import Chat, RoomFacts


class Lost(Exception):
    """On order: the message is sent, and the answer is lost."""


class Hang(Exception):
    """On order: nothing is sent, and no answer ever comes."""


class SentThenHang(Exception):
    """On order: the message is sent, and no answer ever comes."""


Fault = Exception


class Faulty:
    """`bot.ports.Chat` over a real one.

    `order(room, fault, …)`: the next sends into that room meet those faults; `always(room, make)`: all of them do.
    `meanwhile`: what happens while the next message into a room stands there and we do not know it yet.
    `looking`: what happens while a room is next looked through.
    `pace`: how fast it takes messages; `unreadable`: the rooms whose history cannot be read.
    `sends` are the attempts: when, where, the card's headline.
    """

    def __init__(self, chat: Chat, clock: Callable[[], datetime]) -> None:
        self._chat = chat
        self._clock = clock
        self._ordered: dict[str, list[Fault]] = {}
        self._always: dict[str, Callable[[], Fault]] = {}
        self.sends: list[tuple[datetime, str, str]] = []
        self.wider: set[str] = set()
        self.shared: set[str] = set()
        self.unreadable: set[str] = set()
        self.pace = Pace()
        self.lasts = 0.0
        self.meanwhile: dict[str, Callable[[], Awaitable[object]]] = {}
        self.looking: dict[str, Callable[[], Awaitable[object]]] = {}
        self.hanging = asyncio.Event()
        self._now: Counter[str] = Counter()
        self.most: Counter[str] = Counter()

    def order(self, room: str, *faults: Fault) -> None:
        """What the next sends into a room meet, one each."""
        self._ordered.setdefault(room, []).extend(faults)

    def always(self, room: str, make: Callable[[], Fault] | None) -> None:
        """What every send into a room meets; None: nothing any more."""
        if make is None:
            self._always.pop(room, None)
        else:
            self._always[room] = make

    def mend(self) -> None:
        """Forget every fault on order."""
        self._ordered.clear()
        self._always.clear()

    def sends_to(self, room: str) -> list[datetime]:
        """When a send into a room was tried."""
        return [at for at, where, _ in self.sends if where == room]

    @property
    def platform(self) -> Platform:
        """The real chat's."""
        return self._chat.platform

    async def post(self, place: Place, card: Card, *, key: str) -> MessageRef:
        """Post, unless a fault is on order."""
        return await self._send(place.room, card, lambda: self._chat.post(place, card, key=key))

    async def update(self, ref: MessageRef, card: Card) -> None:
        """Update, unless a fault is on order."""
        await self._send(ref.room, card, lambda: self._chat.update(ref, card))

    async def find(self, place: Place, key: str) -> MessageRef | None:
        """What the real chat finds, where it can be read."""
        if place.room.id in self.unreadable:
            raise ChatUnreadable
        found = await self._chat.find(place, key)
        if place.room.id in self.looking:
            await self.looking.pop(place.room.id)()
        return found

    async def room_facts(self, room: Address) -> RoomFacts:
        """The real facts, but for the rooms that became wider."""
        facts = await self._chat.room_facts(room)
        return replace(facts, wider=facts.wider or room.id in self.wider, shared=room.id in self.shared)

    async def readers(self, room: Address, people: Collection[Address]) -> frozenset[Address]:
        """The real ones."""
        return await self._chat.readers(room, people)

    async def direct(self, account: Address) -> Place:
        """The real direct conversation."""
        return await self._chat.direct(account)

    async def _send(self, room: Address, card: Card, act: Callable[[], object]) -> MessageRef:
        self.sends.append((self._clock(), room.id, card.headline))
        self._now[room.id] += 1
        self.most[room.id] = max(self.most[room.id], self._now[room.id])
        try:
            await asyncio.sleep(self.lasts)
            return await self._meet(room.id, self._fault(room.id), act)
        finally:
            self._now[room.id] -= 1

    def _fault(self, room: str) -> Fault | None:
        if self._ordered.get(room):
            return self._ordered[room].pop(0)
        return self._always[room]() if room in self._always else None

    async def _meet(self, room: str, fault: Fault | None, act: Callable[[], object]) -> MessageRef:
        if isinstance(fault, Hang):
            self.hanging.set()
            await asyncio.Event().wait()
        if fault is not None and not isinstance(fault, Lost | SentThenHang):
            raise fault
        ref: MessageRef = await act()  # type: ignore[misc]
        if room in self.meanwhile:
            await self.meanwhile.pop(room)()
        if isinstance(fault, SentThenHang):
            self.hanging.set()
            await asyncio.Event().wait()
        if fault is not None:
            raise ChatUncertain
        return ref
