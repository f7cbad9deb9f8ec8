"""Houses that are `passerelle run` itself, between peers that run in the test's own process; and their judge."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from bot.envfile import new_key
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.database import Database
from bot.storage.engines import is_sqlite
from tests.faults.harness import SETTLED, Cards, House, free_port
from tests.faults.processes import Nursery
from tests.faults.sides import PEOPLE, Side, Standing

FILE = """
organisation: Les Halles Verrier
locale: fr
timezone: Europe/Paris
members:
  - {{name: Léa Ferrand, role: lead, accounts: [{lea}]}}
  - {{name: Karim Osman, role: staff, accounts: [{karim}]}}
  - {{name: Sam Dubois, role: cm, accounts: [{sam}]}}
mandates:
  - name: Réseaux sociaux
    members: [Sam Dubois]
    rooms: {{comms: ["{comms}"], cm: [{cm}]}}
    policy: {{release: staff, undo: 0s, answer_within: 2h, then: Léa Ferrand}}
"""

_DUE = """
SELECT 'delivery', state, COUNT(*) FROM delivery WHERE state IN ('waiting', 'sending') GROUP BY state
UNION ALL SELECT 'event', state, COUNT(*) FROM event WHERE state = 'waiting' GROUP BY state
"""


@dataclass
class Joined:
    """One test's database, peers and houses. `inside` is where comms are, `outside` where the CM is."""

    nursery: Nursery
    url: str
    folder: Path
    inside: Side
    outside: Side
    houses: list[House] = field(default_factory=list)
    port: int = 0
    key: str = field(default_factory=new_key)

    @property
    def sides(self) -> list[Side]:
        """Each platform once."""
        return [self.inside] if self.inside is self.outside else [self.inside, self.outside]

    async def set_up(self, rooms: Sequence[str]) -> None:
        """The company in the database: its people have an account on each platform, as they are let into its rooms."""
        addresses = {name: _listed(side.address(name) for side in self.sides) for name in PEOPLE}
        cm = _listed(self.outside.address(room) for room in rooms)
        database = Database(self.url)
        try:
            file = parse(FILE.format(comms=self.inside.address("comms"), cm=cm, **addresses), "halles.yaml")
            await apply(database, file, dry_run=False, by="test")
        finally:
            await database.close()

    def start(self, failpoint: str = "", *, beside: bool = False, **environment: str) -> House:
        """Start a house at the same address, or (`beside`) one more at another. It may not answer yet."""
        port = free_port() if beside or not self.port else self.port
        self.port = self.port or port
        settings = {
            "PASSERELLE_DATABASE_URL": self.url,
            "PASSERELLE_DATA_DIR": str(self.folder),
            "PASSERELLE_SECRET_KEY": self.key,
            "PASSERELLE_HTTP__PORT": str(port),
            "PASSERELLE_LOG_LEVEL": "debug",
            "FAILPOINT": failpoint,
        }
        for side in self.sides:
            settings |= side.settings(port)
        child = self.nursery.begin([str(self.folder)], settings | environment, "run")
        self.houses.append(House(self.nursery, child, f"http://127.0.0.1:{port}"))
        return self.houses[-1]

    async def ready(self, house: House, within: float = SETTLED) -> None:
        """Wait until a house is ready, and its platforms reach it."""
        async with asyncio.timeout(within), httpx.AsyncClient(verify=False, trust_env=False) as client:
            while await status(client, house, "readyz") != 200:
                assert house.status is None, f"the house ended: {house.status}"
                await asyncio.sleep(0.02)
        for side in self.sides:
            await side.hears()

    async def begin(self, failpoint: str = "", *, beside: bool = False, **environment: str) -> House:
        """Start a house and wait until it is ready."""
        house = self.start(failpoint, beside=beside, **environment)
        await self.ready(house)
        return house

    async def done(self, within: float = SETTLED) -> None:
        """Wait until nothing is under way and nothing is due."""
        for side in self.sides:
            await side.over()
        database = Database(self.url)
        left: list[object] = []
        try:
            async with asyncio.timeout(within):
                while left := await self._due(database):
                    await asyncio.sleep(0.05)
        except TimeoutError:
            raise AssertionError(f"still due: {left}") from None
        finally:
            await database.close()

    async def rows(self, query: str) -> list[tuple[object, ...]]:
        """What the database says."""
        database = Database(self.url)
        try:
            async with database.read() as work:
                return [tuple(row) for row in (await work.connection.exec_driver_sql(query)).all()]
        finally:
            await database.close()

    async def change(self, statement: str) -> None:
        """Change the rows behind the houses' back."""
        database = Database(self.url)
        try:
            async with database.write() as work:
                await work.connection.exec_driver_sql(statement)
        finally:
            await database.close()

    async def _due(self, database: Database) -> list[object]:
        async with database.read() as work:
            timers = await work.timers.due(work.now.instant)  # first: what fires meanwhile gives rise to deliveries
            return [*timers, *(await work.connection.exec_driver_sql(_DUE)).all()]

    def standing(self) -> list[Standing]:
        """Every card at every peer."""
        return [standing for side in self.sides for standing in side.standing()]

    def cards(self) -> Cards:
        """How often each card stands in each room."""
        return Counter((standing.room, standing.headline) for standing in self.standing())

    async def shows(self, expected: Cards, within: float = SETTLED) -> None:
        """Wait until these cards stand, and then until nothing is due."""
        end = time.monotonic() + within
        while missing := expected - self.cards():
            assert time.monotonic() < end, f"missing after {within} s: {missing}"
            await asyncio.sleep(0.03)
        await self.done(within)

    async def judge(self, expected: Cards, *, given_up: int = 0) -> None:
        """Exactly these cards stand, each sent once; the rows and the register say the same. `given_up`: so many
        deliveries were refused for good."""
        stands = self.cards()
        assert stands == expected, f"missing: {expected - stands}; too much: {stands - expected}"
        assert doubles(self.standing()) == []
        await self.agrees(given_up)

    async def agrees(self, given_up: int = 0, unheard: int = 0) -> None:
        """What the peers saw is what the rows and the register say. `unheard`: so many cards stand there of which
        nobody can know."""
        states: dict[object, object] = dict(await self.rows("SELECT state, COUNT(*) FROM delivery GROUP BY state"))  # type: ignore[arg-type]
        assert states.pop("dead", 0) == given_up
        assert set(states) <= {"sent", "dropped"}, states
        sent = [str(id) for (id,) in await self.rows("SELECT message FROM sent")]
        standing = [standing.id for standing in self.standing()]
        assert not Counter(sent) - Counter(standing)
        assert len(standing) == len(sent) + unheard
        ((delivered,),) = await self.rows("SELECT COUNT(*) FROM register WHERE verb = 'delivered'")
        assert delivered == len(sent)
        assert await self.rows("SELECT id FROM event WHERE state NOT IN ('done', 'ignored')") == []
        database = Database(self.url)
        whole = is_sqlite(database.url)
        await database.close()
        assert not whole or await self.rows("PRAGMA integrity_check") == [("ok",)]

    def close(self) -> None:
        """No house outlives its test."""
        for house in self.houses:
            house.kill()


def _listed(addresses: Iterable[str]) -> str:
    return ", ".join(f'"{address}"' for address in addresses)


def doubles(standing: Sequence[Standing]) -> list[str]:
    """The keys under which more than one card stands in a room."""
    counted = Counter((each.room, each.key) for each in standing)
    return [key for (_, key), count in counted.items() if count > 1]


async def status(client: httpx.AsyncClient, house: House, path: str, timeout: float = 5.0) -> int:
    """What a house says of itself; 0 where it says nothing."""
    try:
        return (await client.get(f"{house.door}/{path}", timeout=timeout)).status_code
    except httpx.HTTPError:
        return 0
