"""Under load: events that come in, deliveries that go out (judged by what the demo chat saw), what durability costs.

What comes in (L1 and L3 of the catalogue, in short): fifty messages a second for SECONDS (default 20), then a thousand
at once, one in ten of them tagged; an event counts as acknowledged when it is stored.

The freeze (L4 of the catalogue): ROOMS rooms (default 1000) with five cards of the digest lane waiting for each, on a
platform that takes fifty messages a second; a freeze overtakes them all.
"""

import asyncio
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import update

from bot import logs
from bot.core.address import MessageRef, Place, Platform
from bot.core.card import Card, Tone
from bot.core.delivery import Delivery, Kind, Priority
from bot.core.event import posted
from bot.core.flags import Flag
from bot.core.message import Message
from bot.core.news import NewsItem
from bot.core.turns import Pace
from bot.jobs.procrastinated import Procrastinated
from bot.ports import JobKind
from bot.runtime import Runtime
from bot.services import freezing
from bot.services.judging import judge
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage import migrate
from bot.storage import tables as t
from bot.storage.clock import Clock
from bot.storage.database import Database
from bot.storage.ids import new_id
from integrations.demo.app import Channel, DemoApp, Person
from integrations.demo.chat import DemoChat
from tests.builders import OPENING, SETUP, World, demo_address, draft, halles, tagged
from tests.databases import PostgresMissing, postgres_server

ROOMS = int(os.environ.get("ROOMS", "1000"))
WAITING = 5
PACE = Pace(all=0.02)
"""Fifty messages a second: Discord's limit for a whole bot."""
LIMIT = 300.0
STEPS = 300
SECONDS = int(os.environ.get("SECONDS", "20"))
BURST = 1000


@dataclass
class Seen:
    """When each message arrived: its room, and the first line of its card."""

    at: float
    room: str
    headline: str


class Watched(DemoChat):
    """The demo chat, with a pace, that remembers what came when."""

    def __init__(self, app: DemoApp, pace: Pace) -> None:
        super().__init__(app.world)
        self.world = app.world
        self._pace = pace
        self.seen: list[Seen] = []

    @property
    def pace(self) -> Pace:
        return self._pace

    async def post(self, place: Place, card: Card, *, key: str) -> MessageRef:
        self.seen.append(Seen(time.perf_counter(), place.room.id, card.headline))
        return await super().post(place, card, key=key)


def run() -> None:
    logs.configure("critical", None)
    with tempfile.TemporaryDirectory() as folder:
        _print("SQLite, embedded", f"sqlite+aiosqlite:///{Path(folder) / 'load.db'}", Runtime)
    try:
        with postgres_server() as postgres:
            url = postgres.url(postgres.create())
            _print("PostgreSQL, Procrastinate", url, partial(Runtime, make_engine=partial(Procrastinated, url)))
    except PostgresMissing as missing:
        print(f"PostgreSQL  not run: {missing}")


def _print(name: str, url: str, runtime: Callable[..., Runtime]) -> None:
    print(f"{name}: " + asyncio.run(_events(url, runtime)), flush=True)
    print(f"{name}: " + asyncio.run(_steps(url, runtime)), flush=True)
    print(f"{name}: " + asyncio.run(_freeze(url, runtime)), flush=True)


@asynccontextmanager
async def _running(
    url: str, rooms: int, pace: Pace, runtime: Callable[..., Runtime]
) -> AsyncIterator[tuple[Database, World, Watched, Runtime]]:
    await asyncio.to_thread(migrate.upgrade, url)
    prefix = f"r{rooms}" if pace.all else f"s{rooms}"  # another company for each part
    database = Database(url, Clock())
    world = await _company(database, prefix, rooms)
    names = {person: f"{prefix}{person}" for person in ("lea", "karim", "sam")}
    everybody = frozenset(names.values())
    channels = [Channel(f"{prefix}cm{number}", "réseaux", members=everybody) for number in range(rooms)]
    app = DemoApp(
        people=[Person(id, id) for id in names.values()],
        rooms=[Channel(f"{prefix}comms", "com", members=everybody), *channels],
        clock=database.clock.process,
    )
    chat = Watched(app, pace)
    made = runtime(database, {Platform.DEMO: chat}, "fr")
    try:
        yield database, world, chat, made
    finally:
        await database.close()


async def _company(database: Database, prefix: str, rooms: int) -> World:
    name = f"Load {prefix}"
    world = await halles(database, name=name, undo="0s", prefix=prefix)
    listed = ", ".join(f'"demo:{prefix}cm{number}"' for number in range(rooms))
    text = SETUP.format(name=name, undo="0s", release="staff", prefix=prefix)
    text = text.replace(f'cm: ["demo:{prefix}cm"]', f"cm: [{listed}]")
    await apply(database, parse(text, "load.yaml"), dry_run=False, by="bench")
    return world


async def _until(reached: Callable[[], bool]) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(LIMIT):
            while not reached():
                await asyncio.sleep(0.02)


async def _events(url: str, runtime: Callable[..., Runtime]) -> str:
    """Messages in the comms room: how long each takes to be stored, and until all are handled."""
    async with _running(url, 1, Pace(), runtime) as (database, world, chat, made):
        engine = asyncio.create_task(made.engine.run())
        steady: list[float] = []
        for number in range(50 * SECONDS):
            asyncio.get_running_loop().call_later(number / 50, _take, made, chat, world, number, steady)
        await asyncio.sleep(SECONDS)
        await _until(lambda: len(steady) == 50 * SECONDS)
        drained = await _drained(database)
        burst: list[float] = []
        for number in range(BURST):
            _take(made, chat, world, 50 * SECONDS + number, burst)
        await _until(lambda: len(burst) == BURST)
        after = await _drained(database)
        engine.cancel()
        await asyncio.gather(engine, return_exceptions=True)
    return (
        f"50 messages a second for {SECONDS} s: stored after {_two(steady)} ms (p50/p99; goal p99 500), all handled "
        f"{drained:.1f} s after the last; {BURST} at once: all stored after {max(burst):.1f} s (goal 2.5), all handled "
        f"{after:.1f} s after that"
    )


_taking: set[asyncio.Task[None]] = set()


def _take(made: Runtime, chat: Watched, world: World, number: int, times: list[float]) -> None:
    async def take() -> None:
        text = f"Message {number} du jour" + (" #partageable" if number % 10 == 0 else "")
        post = chat.world.say(world.karim.caller.account.id, world.comms.room.id, text)
        ref = MessageRef(world.comms.room, str(post.id))
        message = Message(ref, world.comms, world.karim.caller, text, made.database.clock.process())
        begun = time.perf_counter()
        await made.intake.take(posted(world.karim.caller, message))
        times.append(time.perf_counter() - begun)

    task = asyncio.ensure_future(take())
    _taking.add(task)
    task.add_done_callback(_taking.discard)


async def _drained(database: Database) -> float:
    begun = time.perf_counter()
    while time.perf_counter() - begun < LIMIT:
        async with database.read() as work:
            if not await work.inbox.waiting():
                break
        await asyncio.sleep(0.05)
    return time.perf_counter() - begun


def _two(times: list[float]) -> str:
    ordered = sorted(1000 * each for each in times)
    return f"{statistics.median(ordered):.0f}/{ordered[int(len(ordered) * 0.99) - 1]:.0f}"


async def _steps(url: str, runtime: Callable[..., Runtime]) -> str:
    """Cards to as many rooms as fast as they go, beside the same sends with nothing stored."""
    async with _running(url, STEPS, Pace(), runtime) as (database, world, chat, made):
        card = Card(Tone.NEUTRAL, "nothing", "nothing")
        begun = time.perf_counter()
        for number in range(STEPS):
            await chat.post(Place(demo_address(f"s{STEPS}cm{number}")), card, key=f"bare{number}")
        bare = (time.perf_counter() - begun) / STEPS
        chat.seen.clear()
        engine = asyncio.create_task(made.engine.run())
        await asyncio.sleep(0.5)
        begun = time.perf_counter()
        item = await tagged(database, world)
        await _until(lambda: len(chat.seen) > STEPS)
        took = max(seen.at for seen in chat.seen) - begun
        single = []
        for number in range(5):
            before, sofar = time.perf_counter(), len(chat.seen)
            await _wait_for(database, world, item, [f"s{STEPS}cm{number}"])
            await _until(lambda: len(chat.seen) > sofar)  # noqa: B023
            single.append(time.perf_counter() - before)
        engine.cancel()
        await asyncio.gather(engine, return_exceptions=True)
    return (
        f"{STEPS} cards, {STEPS / took:.0f} a second and each stored, claimed and noted; the same sends with nothing "
        f"stored {1 / bare:.0f} a second; one card alone, from its commit on, {statistics.median(single) * 1000:.0f} ms"
    )


async def _freeze(url: str, runtime: Callable[..., Runtime]) -> str:
    async with _running(url, ROOMS, PACE, runtime) as (database, world, chat, made):
        item = await tagged(database, world, draft(flag=Flag.CONFIDENTIAL))
        rooms = [f"r{ROOMS}cm{number}" for number in range(ROOMS)]
        await _wait_for(database, world, item, rooms * WAITING)
        async with database.write() as work:  # what the tag itself sends to them waits there as well
            await work.connection.execute(update(t.delivery).values(priority=int(Priority.DIGEST)))
        engine = asyncio.create_task(made.engine.run())
        await asyncio.sleep(2)
        async with database.write() as work:
            await freezing.freeze(work, world.karim, [world.mandate], "incident")
        begun = time.perf_counter()
        async with database.read() as work:
            verdict = await judge(work, world.organisation, world.mandate, OPENING)
        in_force = time.perf_counter() - begun
        await _until(lambda: len(_told(chat)) >= ROOMS)
        engine.cancel()
        await asyncio.gather(engine, return_exceptions=True)
    freezes = _told(chat)
    first, last = (at(seen.at for seen in freezes) - begun for at in (min, max))
    between = sum(begun < seen.at < max(each.at for each in freezes) for seen in chat.seen) - len(freezes)
    most = max(Counter(seen.room for seen in freezes).values())
    floor = ROOMS * PACE.all
    return (
        f"a freeze to {ROOMS} rooms with {ROOMS * WAITING} cards waiting: the verdict after {in_force * 1000:.0f} ms "
        f"is {verdict.kind.value} (goal 1 s); first room {first:.1f} s, all {len(freezes)} {last:.1f} s "
        f"({last / floor:.2f} of the platform's floor of {floor:.0f} s; goal 1.5), at most {most} each; "
        f"{between} other messages in between"
    )


def _told(chat: Watched) -> list[Seen]:
    return [seen for seen in chat.seen if "gel" in seen.headline.lower() and not seen.room.endswith("comms")]


async def _wait_for(database: Database, world: World, item: NewsItem, rooms: list[str]) -> None:
    """A card for each of these rooms: a stand-in until digests exist."""
    async with database.write() as work:
        at = work.now.instant
        for room in rooms:
            place = Place(demo_address(room))
            made = Delivery(new_id("d"), item.organisation, world.mandate.id, Kind.NEWS_CM, item.id, place, at)
            await work.deliveries.add(made, at)
            work.wake(JobKind.DRAIN, made.lane)
