"""Short steps that many of these tests take."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.address import MessageRef, Place
from bot.core.card import Card
from bot.core.delivery import Delivery, Kind
from bot.core.message import Message
from bot.core.news import Attachment, NewsItem
from bot.core.people import Actor
from bot.core.questions import Question
from bot.errors import Refused
from bot.services.composing import compose
from bot.services.turn import Turn
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import World, demo_address

DAY = datetime(2026, 3, 16, 9, tzinfo=UTC)

TABLES = (
    "organisation member account mandate mandate_member room news revision news_mandate question ruling recall "
    "freeze receipt signal intake delivery sent timer register call leak"
).split()


async def rows(database: Database) -> dict[str, list[str]]:
    """Every row of every table."""
    async with database.read() as work:
        found = {}
        for table in TABLES:
            result = await work.connection.exec_driver_sql(f'SELECT * FROM "{table}"')
            found[table] = sorted(map(repr, result.all()))
        return found


async def is_refused(database: Database, act: Callable[[Work], Awaitable[object]]) -> None:
    """The act raises Refused, and nothing of it stays."""
    before = await rows(database)
    with pytest.raises(Refused):
        async with database.write() as work:
            await act(work)
    assert await rows(database) == before


async def verbs(database: Database, world: World, subject: str) -> list[str]:
    """What the register says was done about a subject, in order."""
    async with database.read() as work:
        return [entry.verb for entry in await work.register.about(world.organisation.id, subject)]


async def kinds(database: Database, subject: str | None = None) -> list[str]:
    """The kinds of the deliveries (about a subject) in the order in which they were written."""
    async with database.read() as work:
        result = await work.connection.exec_driver_sql("SELECT kind, subject FROM delivery ORDER BY created_at, id")
        return [row.kind for row in result.all() if subject in (None, row.subject)]


async def item(database: Database, world: World, id: str) -> NewsItem:
    async with database.read() as work:
        found = await work.news.get(world.organisation.id, id)
        assert found is not None
        return found


async def question(database: Database, world: World, id: str) -> Question:
    async with database.read() as work:
        found = await work.questions.get(world.organisation.id, id)
        assert found is not None
        return found


async def drawn(
    database: Database, world: World, kind: Kind, subject: str, *, refreshes: str | None = None
) -> Card | None:
    """The card of a delivery as it would leave now."""
    async with database.write() as work:
        organisation, mandate = world.organisation.id, world.mandate.id
        delivery = Delivery("d_x", organisation, mandate, kind, subject, world.cm, work.now.instant, refreshes)
        return await compose(work, delivery)


def message(world: World, text: str, *, id: str = "7", files: int = 0, by: Actor | None = None) -> Message:
    """A message in the comms room."""
    attachments = tuple(Attachment(f"{n}.pdf", "application/pdf", 10) for n in range(files))
    author = (by or world.karim).caller
    return Message(MessageRef(world.comms.room, id), world.comms, author, text, DAY, attachments)


def turning(
    database: Database, actor: Actor, place: Place
) -> tuple[AbstractAsyncContextManager[Work], Callable[[Work], Turn]]:
    """A unit of work, and the turn of an actor in it."""
    return database.write(), lambda work: Turn(work, actor.caller, place, "fr")


def direct(actor: Actor) -> Place:
    """The direct conversation with a person."""
    return Place(demo_address(f"dm-{actor.caller.account.id}"), direct=True)


def as_bot(actor: Actor) -> Actor:
    """The same account, used by a program."""
    return replace(actor, caller=replace(actor.caller, is_bot=True))
