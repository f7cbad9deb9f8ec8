"""The company with a digest in each of its rooms."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time

from bot.core.address import Place
from bot.core.card import Card
from bot.core.delivery import Delivery, Kind
from bot.core.digests import Plan
from bot.core.people import Room, Side
from bot.jobs.schedules import Advance
from bot.jobs.starting import STARTS
from bot.jobs.timers import due
from bot.ports import JobKind
from bot.services.composing import compose
from bot.services.digests.keeping import keep
from bot.storage.database import Database
from integrations.demo.render import plain
from tests.builders import StillClock, World, database_at, halles

EVERY_DAY = frozenset(range(7))


@dataclass
class House:
    """The company with a digest in each of its rooms, every day at 11:00; it is 11:30 on Monday 16 March 2026."""

    database: Database
    world: World
    clock: StillClock

    async def room(self, side: Side) -> Room:
        async with self.database.read() as work:
            (room,) = await work.people.rooms(self.world.organisation.id, self.world.mandate.id, side)
            return room

    @property
    def lead(self) -> str:
        """The id of the member who leads."""
        assert self.world.lea.member is not None
        return self.world.lea.member.id

    async def plan(self, side: Side, plan: Plan | None = None) -> None:
        async with self.database.write() as work:
            plan = plan or Plan(EVERY_DAY, time(11))
            await keep(work, self.world.mandate, await self.room(side), plan, self.lead)

    async def tick(self) -> None:
        """What an engine does with schedules and timers."""
        for kind, key in await due(self.database):
            if kind is JobKind.ADVANCE:
                await Advance(self.database, STARTS)(key)

    async def editions(self, side: Side) -> list[str]:
        """The ids of what was posted on a side, in order."""
        async with self.database.read() as work:
            rows = await work.connection.exec_driver_sql(
                f"SELECT id FROM edition WHERE side = '{side.value}' AND posted_at IS NOT NULL ORDER BY until, made_at"
            )
            return [row.id for row in rows.all()]

    async def deliveries(self) -> list[str]:
        async with self.database.read() as work:
            rows = await work.connection.exec_driver_sql("SELECT subject FROM delivery WHERE kind = 'digest'")
            return [row.subject for row in rows.all()]

    async def drawn(self, id: str, side: Side) -> Card | None:
        """The card of an edition as it would leave now."""
        place: Place = self.world.cm if side is Side.CM else self.world.comms
        async with self.database.write() as work:
            organisation, mandate = self.world.organisation.id, self.world.mandate.id
            return await compose(work, Delivery("d_x", organisation, mandate, Kind.DIGEST, id, place, work.now.instant))

    async def told(self, side: Side) -> str:
        """What the newest digest of a side says now."""
        card = await self.drawn((await self.editions(side))[-1], side)
        assert card is not None
        return plain(card)

    async def next_day(self, side: Side) -> str:
        """A day goes by; what the digest says."""
        before = len(await self.editions(side))
        self.clock.forward(days=1)
        await self.tick()
        assert len(await self.editions(side)) == before + 1
        return await self.told(side)


@asynccontextmanager
async def housed(database_url: str, *, scheduled: bool = True) -> AsyncIterator[House]:
    """The company; everything leaves at once."""
    clock = StillClock(datetime(2026, 3, 16, 10, 30, tzinfo=UTC))
    async with database_at(database_url, clock) as database:
        made = House(database, await halles(database, undo="0s"), clock)
        for side in Side if scheduled else ():
            await made.plan(side)
        yield made
