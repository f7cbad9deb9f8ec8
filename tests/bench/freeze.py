"""A freeze told to many rooms of a Discord that takes fifty requests a second and refuses what is more (L4).

`passerelle run` is a process of its own; the strict Discord is in this one. There are ROOMS rooms (default 1000), and
five cards of the digest lane wait for each, some of which are just leaving. Then the lead types `/freeze`. It is judged
by what stands in the rooms: when the first and the last was told, how often, and what came in between.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

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
from tests.bench.door import ROOT, _free
from tests.builders import OPENING, database_at, draft
from tests.databases import PostgresMissing, postgres_server
from tests.faults.ground import cm_rooms
from tests.faults.joined import FILE, _listed
from tests.faults.sides import PEOPLE, DiscordSide
from tests.peers.discord.sight import look

ROOMS = int(os.environ.get("ROOMS", "1000"))
WAITING = 5
RATE = 50
"""Requests a second that Discord takes of one bot (topics/rate-limits#global-rate-limit)."""

LIMIT = 900.0
FROZEN = "Gel en cours"


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _print("SQLite", f"sqlite+aiosqlite:///{Path(folder) / 'freeze.db'}", folder)
    try:
        with postgres_server() as postgres, tempfile.TemporaryDirectory() as folder:
            _print("PostgreSQL", postgres.url(postgres.create()), folder)
    except PostgresMissing as missing:
        print(f"PostgreSQL  not run: {missing}")


def _print(name: str, url: str, folder: str) -> None:
    migrate.upgrade(url)
    print(f"{name}: {asyncio.run(_told(url, folder))}", flush=True)


@dataclass(frozen=True)
class House:
    """The company of this benchmark, and who acts in it."""

    organisation: Organisation
    mandate: Mandate
    karim: Actor


async def _told(url: str, folder: str) -> str:
    async with DiscordSide(["comms", *cm_rooms(ROOMS)]) as side, database_at(url) as database:
        house = await _company(database, side)
        await _waiting(database, house, side)
        side.discord.rest.global_rate = RATE
        async with _running(url, folder, side):
            await _heard(side)
            await asyncio.sleep(3)
            committed = asyncio.create_task(_in_force(database, house))
            await side.freeze()
            begun, judged, verdict = await committed
            await _until_told(side)
        return _figures(side, begun, judged, verdict)


async def _company(database: Database, side: DiscordSide) -> House:
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


async def _waiting(database: Database, house: House, side: DiscordSide) -> None:
    """Cards of the digest lane for each room, and what the tag itself tells them among these."""
    async with database.write() as work:
        made = draft(OPENING)
        item, _ = await tagging.tag(work, house.karim, house.organisation, [house.mandate], made)
        deliveries = [
            _card(work, house, item.id, side.address(room)) for _ in range(WAITING) for room in cm_rooms(ROOMS)
        ]
        await work.deliveries.add_all(deliveries, work.now.instant)
        await work.connection.execute(update(t.delivery).values(priority=int(Priority.DIGEST)))


def _card(work: Work, house: House, item: str, room: str) -> Delivery:
    place = Place(Address.parse(room))
    at = work.now.instant
    return Delivery(new_id("d"), house.organisation.id, house.mandate.id, Kind.NEWS_CM, item, place, at)


@asynccontextmanager
async def _running(url: str, folder: str, side: DiscordSide) -> AsyncIterator[None]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PASSERELLE_")}
    settings = side.settings(0) | {
        "PYTHONPATH": str(ROOT),
        "PASSERELLE_DATABASE_URL": url,
        "PASSERELLE_DATA_DIR": folder,
        "PASSERELLE_SECRET_KEY": new_key(),
        "PASSERELLE_HTTP__PORT": str(_free()),
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


async def _heard(side: DiscordSide) -> None:
    """The program listens to what happens there, and Discord knows its commands."""
    async with asyncio.timeout(LIMIT):
        while True:
            with suppress(TimeoutError):
                return await side.hears()


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


async def _until_told(side: DiscordSide) -> None:
    end = time.monotonic() + LIMIT
    while len(_freezes(side)) < ROOMS and time.monotonic() < end:
        await asyncio.sleep(0.5)


def _messages(side: DiscordSide) -> list[tuple[datetime, str, bool]]:
    """Every card in the CM's rooms: when it came, where, and whether it tells of the freeze."""
    rooms = {id(side.rooms[name]): name for name in cm_rooms(ROOMS)}
    bot = side.discord.world.bot
    return [
        (message.created_at, rooms[id(message.channel)], FROZEN in look(message).text)
        for channel in side.discord.world.channels.values()
        for message in channel.messages.values()
        if message.author is bot and message.nonce and id(message.channel) in rooms
    ]


def _freezes(side: DiscordSide) -> list[tuple[datetime, str]]:
    return [(at, room) for at, room, frozen in _messages(side) if frozen]


def _figures(side: DiscordSide, begun: datetime, judged: float, verdict: str) -> str:
    freezes = _freezes(side)
    after = sorted((at - begun).total_seconds() for at, _ in freezes)
    between = sum(begun < at < max(each for each, _ in freezes) for at, _, frozen in _messages(side) if not frozen)
    refused = sum(each.status == 429 for each in side.discord.requests)
    floor = ROOMS / RATE
    return (
        f"a freeze to {ROOMS} rooms with {ROOMS * WAITING} cards waiting: {judged * 1000:.0f} ms after it a question "
        f"was {verdict} (goal 1 s); first room {after[0]:.1f} s (goal 2), all {len(freezes)} after {after[-1]:.1f} s, "
        f"{after[-1] / floor:.2f} of the platform's {floor:.0f} s (goal 1.5), at most "
        f"{max(Counter(room for _, room in freezes).values())} each; {between} other messages in between; "
        f"{refused} requests refused by the platform"
    )
