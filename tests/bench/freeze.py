"""A freeze told to many rooms of a Discord and of a Slack that refuse what is more than they take (L4).

`passerelle run` is a process of its own; the strict peer is in this one. There are ROOMS rooms (default 1000), and
some cards of the digest lane wait for each, some of which are just leaving. Then the lead types `/freeze`, and again
where she is told that it was not recorded. It is judged by what stands in the rooms: when the first and the last was
told, how often, and what came in between. ON=slack or ON=discord takes one platform alone.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import update

from bot.core.address import Address, Place
from bot.core.delivery import Delivery, Kind, Priority
from bot.core.people import Actor, Caller, Mandate, Organisation
from bot.envfile import new_key
from bot.services import tagging
from bot.services.judging import judge
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage import migrate
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.work import Work
from tests.bench.audience import Audience, OnDiscord, OnSlack
from tests.bench.door import ROOT, _free
from tests.builders import OPENING, database_at, draft
from tests.databases import PostgresMissing, postgres_server
from tests.faults.ground import cm_rooms
from tests.faults.joined import FILE, _listed
from tests.faults.sides import PEOPLE, Side

ROOMS = int(os.environ.get("ROOMS", "1000"))
WAITING = {"Discord": 5, "Slack": 1}
"""Cards that wait for each room: on Slack more would take a quarter of an hour."""

ON = os.environ.get("ON", "discord,slack").split(",")
LIMIT = 900.0
STAGES: dict[str, Callable[[int], Audience]] = {"discord": OnDiscord, "slack": OnSlack}


def run() -> None:
    for platform in ON:
        _on(platform)


def _on(platform: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _print(platform, "SQLite", f"sqlite+aiosqlite:///{Path(folder) / 'freeze.db'}", folder)
    try:
        with postgres_server() as postgres, tempfile.TemporaryDirectory() as folder:
            _print(platform, "PostgreSQL", postgres.url(postgres.create()), folder)
    except PostgresMissing as missing:
        print(f"PostgreSQL  not run: {missing}")


def _print(platform: str, name: str, url: str, folder: str) -> None:
    migrate.upgrade(url)
    print(f"{platform}, {name}: {asyncio.run(_told(STAGES[platform](ROOMS), url, folder))}", flush=True)


@dataclass(frozen=True)
class House:
    """The company of this benchmark, and who acts in it."""

    organisation: Organisation
    mandate: Mandate
    karim: Actor


async def _told(there: Audience, url: str, folder: str) -> str:
    async with there.side, database_at(url) as database:
        house = await _company(database, there.side)
        await _waiting(database, house, there)
        there.tighten()
        port = _free()
        async with _running(url, folder, there.side, port):
            await _heard(there.side, port)
            await asyncio.sleep(3)
            committed = asyncio.create_task(_in_force(database, house))
            typed = await _typed(there.side, committed)
            begun, judged, verdict = await committed
            await _until_told(there)
        return f"{_figures(there, begun, judged, verdict)}; typed {typed} times"


async def _typed(side: Side, committed: asyncio.Task[Any]) -> int:
    """How often it had to be typed until it was recorded."""
    async with asyncio.timeout(LIMIT):
        for times in count(1):
            await side.freeze()
            await asyncio.wait({committed}, timeout=3)
            if committed.done():
                return times
    raise TimeoutError


async def _company(database: Database, side: Side) -> House:
    addresses = {name: _listed([side.address(name)]) for name in PEOPLE}
    cm = _listed(side.address(room) for room in cm_rooms(ROOMS))
    file = parse(FILE.format(comms=side.address("comms"), cm=cm, **addresses), "halles.yaml")
    await apply(database, file, dry_run=False, by="bench")
    async with database.read() as work:
        organisation = await work.people.organisation_named("Les Halles Verrier")
        assert organisation is not None
        (mandate,) = await work.people.mandates(organisation.id)
        (karim,) = [each for each in await work.people.members(organisation.id) if each.name.startswith("Karim")]
    caller = Caller(Address.parse(side.address("karim")), "Karim")
    return House(organisation, mandate, Actor(caller, organisation.id, karim))


async def _waiting(database: Database, house: House, there: Audience) -> None:
    """Cards of the digest lane for each room, and what the tag itself tells them among these."""
    async with database.write() as work:
        made = draft(OPENING)
        item, _ = await tagging.tag(work, house.karim, house.organisation, [house.mandate], made)
        deliveries = [
            _card(work, house, item.id, there.side.address(room))
            for _ in range(WAITING[there.name])
            for room in cm_rooms(ROOMS)
        ]
        await work.deliveries.add_all(deliveries, work.now.instant)
        await work.connection.execute(update(t.delivery).values(priority=int(Priority.DIGEST)))


def _card(work: Work, house: House, item: str, room: str) -> Delivery:
    place = Place(Address.parse(room))
    at = work.now.instant
    return Delivery(new_id("d"), house.organisation.id, house.mandate.id, Kind.NEWS_CM, item, place, at)


@asynccontextmanager
async def _running(url: str, folder: str, side: Side, port: int) -> AsyncIterator[None]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PASSERELLE_")}
    settings = side.settings(port) | {
        "PYTHONPATH": str(ROOT),
        "PASSERELLE_DATABASE_URL": url,
        "PASSERELLE_DATA_DIR": folder,
        "PASSERELLE_SECRET_KEY": new_key(),
        "PASSERELLE_HTTP__PORT": str(port),
        "PASSERELLE_LOG_LEVEL": "error",
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env=kept | settings,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _heard(side: Side, port: int) -> None:
    """The program listens to what happens there, and Discord knows its commands."""
    async with asyncio.timeout(LIMIT), aiohttp.ClientSession() as client:
        while not await _ready(client, port):
            await asyncio.sleep(0.2)
        while True:
            with suppress(TimeoutError):
                return await side.hears()


async def _ready(client: aiohttp.ClientSession, port: int) -> bool:
    with suppress(aiohttp.ClientError, OSError):
        async with client.get(f"http://127.0.0.1:{port}/readyz") as answer:
            return answer.status == 200
    return False


async def _in_force(database: Database, house: House) -> tuple[datetime, float, str]:
    """When the freeze was committed, how many seconds later a question was judged under it, and how."""
    async with asyncio.timeout(LIMIT):
        while True:
            async with database.read() as work:
                freeze = await work.freezes.in_force(house.organisation.id, house.mandate.id)
            if freeze is not None:
                break
            await asyncio.sleep(0.01)
    begun = time.perf_counter()
    async with database.read() as work:
        verdict = await judge(work, house.organisation, house.mandate, OPENING)
    return freeze.at, time.perf_counter() - begun, verdict.kind.value


async def _until_told(there: Audience) -> None:
    end = time.monotonic() + LIMIT
    while len({card.room for card in there.cards() if card.frozen}) < ROOMS and time.monotonic() < end:
        await asyncio.sleep(0.5)


def _figures(there: Audience, begun: datetime, judged: float, verdict: str) -> str:
    freezes = [card for card in there.cards() if card.frozen]
    after = sorted((card.at - begun).total_seconds() for card in freezes)
    last = max((card.at for card in freezes), default=begun)
    between = sum(begun < card.at < last for card in there.cards() if not card.frozen)
    most = max(Counter(card.room for card in freezes).values(), default=0)
    floor, waiting = ROOMS / there.rate, ROOMS * WAITING[there.name]
    if not after:
        return f"no room of {ROOMS} was told"
    return (
        f"a freeze to {ROOMS} rooms with {waiting} cards waiting: {judged * 1000:.0f} ms after it a question was "
        f"{verdict} (goal 1 s); first room {after[0]:.1f} s (goal 2), all {len(freezes)} after "
        f"{after[-1]:.1f} s, {after[-1] / floor:.2f} of the platform's {floor:.0f} s (goal 1.5), at most {most} each; "
        f"{between} other messages in between; {there.refused} requests refused by the platform"
    )
