"""The inside behind a platform of the tests: a clock that moves only when the story says so, a database, the sample
company; and how to wait until nothing is under way any more."""

from __future__ import annotations

import asyncio
import importlib.resources
import re
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import Card
from bot.core.time import Now
from bot.core.turns import Pace
from bot.jobs.embedded import Embedded
from bot.ports import Adapter, Chat, RoomFacts, Threads
from bot.runtime import Runtime
from bot.services.sampling import fill
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.clock import Clock
from bot.storage.database import Database
from tests.peers.discord import snowflakes

DAY = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
"""The day of the sample company (10:00 in Paris)."""

TICK = timedelta(milliseconds=5)
"""What one act takes, so that no two happen at once."""

PATIENCE = 20.0
"""Seconds in which everything must come to rest."""

CALM = 4
"""Looks in a row at which nothing is under way, before it is believed."""

_SAMPLES = importlib.resources.files("bot") / "samples"
_DEMO = re.compile(r'"demo:([a-z-]+)"')
_SERVING = ("RequestHandler.start", "WebSocketResponse", "SocketModeClient.receive", "SocketModeClient.monitor")


class StoryClock(Clock):
    """Stands still between the acts of a story: how long a test takes is no part of it."""

    def process(self) -> datetime:
        return DAY + self.offset

    def now(self, database: datetime) -> Now:
        return Now.both(self.process())

    def advance(self, delta: timedelta = TICK) -> None:
        """Time passes; without a word as much as one act takes."""
        self.offset += delta


class PeerClock(snowflakes.Clock):
    """The same time for a loopback Discord."""

    def __init__(self, clock: StoryClock) -> None:
        super().__init__()
        self._clock = clock

    def now(self) -> datetime:
        return self._clock.process()

    def advance(self, **by: float) -> None:
        self._clock.advance(timedelta(**by))


class Unhurried:
    """A chat whose turns are not waited for: how fast a platform takes messages is tried elsewhere."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    @property
    def platform(self) -> Platform:
        return self._chat.platform

    @property
    def pace(self) -> Pace:
        return Pace()

    async def post(self, place: Place, card: Card, *, key: str) -> MessageRef:
        return await self._chat.post(place, card, key=key)

    async def update(self, ref: MessageRef, card: Card) -> None:
        await self._chat.update(ref, card)

    async def find(self, place: Place, key: str) -> MessageRef | None:
        return await self._chat.find(place, key)

    async def room_facts(self, room: Address) -> RoomFacts:
        return await self._chat.room_facts(room)

    async def readers(self, room: Address, people: Collection[Address]) -> frozenset[Address]:
        return await self._chat.readers(room, people)

    async def direct(self, account: Address) -> Place:
        return await self._chat.direct(account)

    async def begin(self, ref: MessageRef, name: str, follower: Address | None) -> str | None:
        return await self._chat.begin(ref, name, follower) if isinstance(self._chat, Threads) else None


class Peer(Protocol):
    """A platform of the tests, with the adapter that speaks to it."""

    @property
    def adapter(self) -> Adapter: ...

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way to the bot."""
        ...

    async def connected(self) -> None:
        """The bot hears."""
        ...


@dataclass
class House:
    """A running inside. Its jobs run when the story settles. `standing`: the tasks that never end by themselves."""

    runtime: Runtime
    clock: StoryClock
    peers: Sequence[Peer]
    standing: set[asyncio.Task[Any]] = field(default_factory=set)
    _settling: set[asyncio.Task[Any] | None] = field(default_factory=set)

    async def settle(self) -> None:
        """Nothing is under way: no event, no answer, no delivery. Raises TimeoutError."""
        engine = self.runtime.engine
        assert isinstance(engine, Embedded)
        self.clock.advance()
        own = asyncio.current_task()
        self._settling.add(own)  # several may wait at once, and not for each other
        try:
            async with asyncio.timeout(PATIENCE):
                for _ in range(2):  # what is delivered is told to the bot again
                    await self._quiet()
                    await engine.settle()
                await self._quiet()
        except TimeoutError:
            raise AssertionError(f"still under way: {[_name(task) for task in self._busy()]}") from None
        finally:
            self._settling.discard(own)

    async def skip(self, delta: timedelta) -> None:
        """Time passes, and what falls due happens."""
        self.clock.advance(delta)
        await self.settle()

    async def _quiet(self) -> None:
        calm = 0
        while calm < CALM:  # several looks: what is on its way through a socket belongs to no task
            await asyncio.sleep(0.001)
            busy = self._busy()
            calm = 0 if busy or not all(peer.idle for peer in self.peers) else calm + 1
            if busy:
                await asyncio.wait(busy, timeout=0.1)

    def _busy(self) -> set[asyncio.Task[Any]]:
        others = asyncio.all_tasks() - self.standing - self._settling
        return {task for task in others if not _serves(task) and not _tells(task)}


class Housed:
    """What every stage with a house of its own has of it."""

    house: House

    @property
    def runtime(self) -> Runtime:
        return self.house.runtime

    async def settle(self) -> None:
        await self.house.settle()

    async def skip(self, delta: timedelta) -> None:
        await self.house.skip(delta)


def _serves(task: asyncio.Task[Any]) -> bool:
    """Whether it waits for the next request on a connection that is kept open."""
    return any(each in _name(task) for each in _SERVING)


def _tells(task: asyncio.Task[Any]) -> bool:
    """Whether it is the story itself, which waits for several acts of its own."""
    code = getattr(task.get_coro(), "cr_code", None)
    return code is not None and Path(code.co_filename).name.startswith("test_")


def _name(task: asyncio.Task[Any]) -> str:
    return getattr(task.get_coro(), "__qualname__", "")


def addressed(text: str, addresses: Callable[[str], list[str]]) -> str:
    """A file of the demo's company with the accounts and rooms of another stage."""
    return _DEMO.sub(lambda found: ", ".join(f'"{each}"' for each in addresses(found[1])), text)


@asynccontextmanager
async def house(
    database_url: str,
    locale: str,
    peers: Sequence[Peer],
    addresses: Callable[[str], list[str]],
    clock: StoryClock,
    *,
    empty: bool,
) -> AsyncIterator[House]:
    """The sample company behind some platforms, which it hears."""
    database = Database(database_url, clock)
    try:
        await _furnish(database, locale, addresses, empty=empty)
        adapters = {peer.adapter.chat.platform: peer.adapter for peer in peers}
        runtime = Runtime(
            database,
            {platform: Unhurried(adapter.chat) for platform, adapter in adapters.items()},
            locale,
            answers={platform: adapter.answer for platform, adapter in adapters.items()},
        )
        async with _listening(peers, runtime):
            running = House(runtime, clock, peers)
            running.standing = asyncio.all_tasks()
            yield running
            await running.settle()
    finally:
        await database.close()


@asynccontextmanager
async def _listening(peers: Sequence[Peer], runtime: Runtime) -> AsyncIterator[None]:
    tasks = []
    try:
        for peer in peers:
            peer.adapter.connect(runtime.gestures, runtime.intake)
            await peer.adapter.open()
            tasks.append(asyncio.create_task(peer.adapter.listen()))
            await peer.connected()
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _furnish(database: Database, locale: str, addresses: Callable[[str], list[str]], *, empty: bool) -> None:
    name = {"fr": "verrier.yaml"}.get(locale, f"verrier.{locale}.yaml")
    text = addressed((_SAMPLES / name).read_text("utf-8"), addresses)
    file = parse(text, name).model_copy(update={"locale": locale})
    await apply(database, file, dry_run=False, by="story")
    if not empty:
        lines = (_SAMPLES / f"verrier.{locale}.jsonl").read_text(encoding="utf-8").splitlines()
        await fill(database, "Les Halles Verrier", lines)
