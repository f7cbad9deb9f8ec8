"""What a test of faults has in hand: a peer, its houses, and a judge."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import socket
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import httpx

from bot.core.card import Card
from bot.core.delivery import Delivery, DeliveryState
from bot.services.composing import compose
from bot.storage.database import Database
from bot.storage.engines import is_sqlite
from tests.faults.platforms import PLATFORMS
from tests.faults.processes import Child, Nursery, Process
from tests.faults.wire import CARD, Event, Json, event_out
from tests.peers import TELLING

SETTLED = 20.0
"""Seconds within which a house must have done all that is due."""


class Peer:
    """The platform's process, as a test sees it."""

    def __init__(self, platform: str) -> None:
        self.platform = platform
        self._child = Process(PLATFORMS[platform].peer)
        self.address = self._child.line()
        self._client = httpx.Client(base_url=f"{self.address}/control/", timeout=10, verify=False, trust_env=False)

    def ask(self, what: str, **asked: object) -> Json:
        """One of the peer's controls."""
        for overhear in TELLING:
            overhear(asked)
        return dict(self._client.post(what, json=asked).raise_for_status().json())

    def told(self) -> Told:
        """All that it saw."""
        return Told(**self.ask("told"))

    def close(self) -> None:
        """End it."""
        self._client.close()
        self._child.close()


Cards = Counter[tuple[str, str]]
"""How often a card (its headline) stands in a room."""


@dataclass(frozen=True)
class Told:
    """What the peer saw: the posts that stand there, the calls it got, what became of its events."""

    posts: list[Json]
    calls: list[Json]
    events: dict[str, Json]

    def headlines(self, first: int = 0) -> Cards:
        """How often each card stands in each room, from the `first` post on."""
        return Counter((post["room"], post["card"]["headline"]) for post in self.posts[first:])

    def posted_by(self) -> Counter[int]:
        """How many posts each house, by its process, asked for."""
        return Counter(call["house"] for call in self.calls if call["call"] == "post")

    def doubles(self) -> list[str]:
        """The keys under which more than one post stands."""
        return [key for key, count in Counter(post["key"] for post in self.posts).items() if count > 1]


@dataclass
class House:
    """One living (or dead) house."""

    nursery: Nursery
    child: Child
    door: str

    @property
    def status(self) -> int | None:
        """How it ended; None while it lives."""
        return self.nursery.ended(self.child)

    async def stops(self, within: float = 10.0) -> float:
        """Ask it to stop; how long that took."""
        asked = time.monotonic()
        self.send_signal(signal.SIGTERM)
        assert await self.ends(within) == 0
        return time.monotonic() - asked

    def send_signal(self, number: signal.Signals) -> None:
        """Send it a signal, if it lives."""
        if self.status is None:
            os.kill(self.child.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    async def ends(self, within: float) -> int:
        """Wait for its end."""
        await until(lambda: self.status is not None, within, "the house ends")
        assert self.status is not None
        return self.status

    async def answers(self, within: float = 10) -> None:
        """Wait until its door answers."""
        async with httpx.AsyncClient(verify=False, trust_env=False) as client:
            end = time.monotonic() + within
            while time.monotonic() < end and self.status is None:
                try:
                    await client.get(f"{self.door}/livez", timeout=1)
                except httpx.HTTPError:
                    await asyncio.sleep(0.02)
                else:
                    return
        raise AssertionError(f"the house does not answer; it ended: {self.status}")


@dataclass
class Site:
    """One test's database, peer and houses."""

    peer: Peer
    nursery: Nursery
    url: str
    world: Any
    seen: int
    houses: list[House] = field(default_factory=list)
    port: int = 0

    def start(self, failpoint: str = "", *, beside: bool = False, **environment: str) -> House:
        """Start a house at this site's address, or (`beside`) one more at another. It may not answer yet."""
        port = free_port() if beside or not self.port else self.port
        self.port = self.port or port
        arguments = [self.peer.platform, self.url, self.peer.address, str(port)]
        child = self.nursery.begin(arguments, {"FAILPOINT": failpoint, **environment})
        self.houses.append(House(self.nursery, child, f"http://127.0.0.1:{port}"))
        return self.houses[-1]

    def send(self, *events: Event, doors: Sequence[House] = (), **how: object) -> None:
        """Let the peer deliver events to the house, or to several in turn."""
        addresses = [house.door for house in doors] or [f"http://127.0.0.1:{self.port}"]
        self.peer.ask("send", events=[event_out(event) for event in events], doors=addresses, **how)

    async def acknowledged(self, within: float = SETTLED) -> None:
        """Wait until no event is under way any more."""
        await until(lambda: bool(self.peer.ask("over")["over"]), within, "the events are over")

    async def settled(self, database: Database, within: float = SETTLED) -> None:
        """Wait until nothing is due, waiting or being sent."""
        async with asyncio.timeout(within):
            while await self._busy(database):
                await asyncio.sleep(0.05)

    async def done(self, within: float = SETTLED) -> None:
        """Wait until every event is over, and then until nothing is due."""
        await self.acknowledged(within)
        database = Database(self.url)
        try:
            await self.settled(database, within)
        finally:
            await database.close()

    async def _busy(self, database: Database) -> int:
        async with database.read() as work:
            # In the order in which one gives rise to the other: on PostgreSQL each look sees what is committed by then.
            events = await work.inbox.waiting()
            due = await work.timers.due(work.now.instant)
            states = await work.deliveries.counted(self.world.organisation.id)
        return states.get(DeliveryState.WAITING, 0) + states.get(DeliveryState.SENDING, 0) + len(due) + events

    async def judge(self, expected: Cards, *, unanswered: Iterable[str] = (), given_up: int = 0) -> Told:
        """Everything acknowledged stands at the peer once and as it holds now; the rows and the register say so too.

        `given_up`: so many deliveries were refused for good.
        """
        told = self.peer.told()
        stands = told.headlines(self.seen)
        assert stands == expected, f"missing: {expected - stands}; too much: {stands - expected}; {told.events}"
        assert told.doubles() == []
        refused = [key for key, event in told.events.items() if not event["acknowledged"]]
        assert refused == list(unanswered)
        database = Database(self.url)
        try:
            await self._rows_agree(database, told, given_up)
        finally:
            await database.close()
        return told

    async def _rows_agree(self, database: Database, told: Told, given_up: int) -> None:
        organisation = self.world.organisation.id
        async with database.write() as work:  # drawing a card may lock what it draws
            states = await work.deliveries.counted(organisation)
            assert states.pop(DeliveryState.DEAD, 0) == given_up
            assert set(states) <= {DeliveryState.SENT, DeliveryState.DROPPED}, states
            standing = {(post["room"], post["ref"]["id"]): CARD.validate_python(post["card"]) for post in told.posts}
            rows = (await work.connection.exec_driver_sql("SELECT DISTINCT subject FROM sent")).all()
            known: dict[tuple[str, str], Card | None] = {}
            delivered = 0
            for (subject,) in rows:
                for sent in await work.deliveries.copies(organisation, subject):
                    made = Delivery(
                        sent.id, organisation, sent.mandate, sent.kind, subject, sent.place, work.now.instant
                    )
                    known[sent.ref.room.id, sent.ref.id] = await compose(work, replace(made, refreshes=sent.id))
                entries = await work.register.about(organisation, subject)
                delivered += sum(entry.verb == "delivered" for entry in entries)
            other = [
                (known.get(ref), standing.get(ref)) for ref in known | standing if known.get(ref) != standing.get(ref)
            ]
            assert other == [], f"what holds now, and what stands there: {other[:3]}"
            assert delivered == len(standing)
            if is_sqlite(database.url):
                (row,) = (await work.connection.exec_driver_sql("PRAGMA integrity_check")).all()
                assert tuple(row) == ("ok",)

    def close(self) -> None:
        """No house outlives its test."""
        for house in self.houses:
            house.send_signal(signal.SIGKILL)


async def until(reached: Callable[[], bool], within: float, what: str) -> None:
    """Wait for something."""
    end = time.monotonic() + within
    while not reached():
        assert time.monotonic() < end, f"not within {within} s: {what}"
        await asyncio.sleep(0.03)


def free_port() -> int:
    """A port that no outgoing connection takes meanwhile."""
    while True:
        port = random.randint(20000, 32000)
        with socket.socket() as trial:
            try:
                trial.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
