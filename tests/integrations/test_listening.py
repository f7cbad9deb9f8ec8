"""A platform is opened and heard whatever the database does meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import make_url

from bot.app.listening import Listener
from bot.core.card import Reply
from bot.core.event import Event
from bot.errors import Misconfigured
from bot.ports import Chat, Gestures, Intake
from bot.storage.database import Database
from tests.builders import StillClock, database_at, demo_app


class Ear:
    """A `bot.ports.Adapter` that hears until it is refused."""

    def __init__(self) -> None:
        self.chat: Chat = demo_app(StillClock()).chat
        self.listening = False
        self.refused = asyncio.Event()

    def connect(self, gestures: Gestures, intake: Intake) -> None:
        """Nobody acts here."""

    async def answer(self, event: Event, reply: Reply) -> None:
        """Nobody asks here."""

    async def open(self) -> None:
        """It is there."""

    async def listen(self) -> None:
        """Hear, until the token is refused."""
        self.listening = True
        await self.refused.wait()
        self.listening = False
        raise Misconfigured("the token is refused")

    async def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
async def away(postgres_url: str) -> AsyncIterator[Database]:
    """A database that nobody reaches."""
    nowhere = make_url(postgres_url).update_query_dict({"port": "1"})
    async with database_at(nowhere.render_as_string(hide_password=False)) as database:
        yield database


async def until_heard(ear: Ear, *, listening: bool) -> None:
    async with asyncio.timeout(10):
        while ear.listening is not listening:
            await asyncio.sleep(0.01)


async def test_without_a_database_a_platform_is_heard_and_its_refusal_ends_no_other(away: Database) -> None:
    """The events wait on the platform's side; comms are told of the refusal when the database is back."""
    ear = Ear()
    task = asyncio.create_task(Listener(away, ear, alone=False).listen())
    try:
        await until_heard(ear, listening=True)
        ear.refused.set()
        await until_heard(ear, listening=False)
        done, _ = await asyncio.wait({task}, timeout=1.0)
        assert not done
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
