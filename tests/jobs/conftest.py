"""The company at work: a real database of each kind, the demo chat with faults, an engine, clocks that stand still."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from functools import partial

import pytest

from bot.core.address import Platform
from bot.core.card import Card
from bot.core.delivery import DeliveryState
from bot.jobs.embedded import Embedded
from bot.runtime import Runtime
from bot.storage.database import Database
from integrations.demo.app import DemoApp
from tests.builders import StillClock, World, database_at, demo_app, halles
from tests.jobs.faulty import Faulty


@dataclass
class House:
    """One running Passerelle, whose engine runs when it is told to."""

    database: Database
    world: World
    app: DemoApp
    chat: Faulty
    clock: StillClock
    runtime: Runtime

    async def settle(self) -> None:
        """Do all that is due now."""
        engine = self.runtime.engine
        assert isinstance(engine, Embedded)
        await engine.settle()

    async def skip(self, **by: float) -> None:
        """Move the clocks, and do what is due then."""
        self.clock.forward(**by)
        await self.settle()

    def cards(self, room: str) -> Sequence[Card]:
        """The cards that stand in a room, as Léa sees them."""
        return [post.card for post in self.app.world.visible("lea", room) if post.card is not None]

    def seen(self, room: str) -> str:
        """All that stands in a room, in one string."""
        return "\n".join(repr(card) for card in self.cards(room))

    async def states(self) -> dict[DeliveryState, int]:
        """How many deliveries are in each state."""
        async with self.database.read() as work:
            return await work.deliveries.counted(self.world.organisation.id)


async def house_at(database: Database, clock: StillClock, *, undo: str) -> House:
    """A house with nothing said yet."""
    world = await halles(database, undo=undo)
    app = demo_app(clock)
    chat = Faulty(app.chat, clock.process)
    abrupt = partial(Embedded, grace=0)  # a test that stops it means that the process dies
    return House(database, world, app, chat, clock, Runtime(database, {Platform.DEMO: chat}, "fr", make_engine=abrupt))


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    """A house without an undo window: what is tagged leaves at once."""
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        yield await house_at(database, clock, undo="0s")


@pytest.fixture
async def waiting_house(database_url: str) -> AsyncIterator[House]:
    """A house with an undo window of ten seconds."""
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        yield await house_at(database, clock, undo="10s")
