"""An item under embargo, and time that passes over it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from bot.core.flags import Embargo, Stage, Standing
from bot.core.news import NewsItem
from bot.core.verdict import VerdictKind
from bot.jobs.timers import Fire, due
from bot.ports import JobKind
from bot.services.considering import consider
from bot.storage.clock import Clock
from bot.storage.database import Database
from tests.builders import ASKED, OPENING, World, database_at, draft, halles, tagged
from tests.services.acting import item as stored

UNTIL = timedelta(hours=30)


@asynccontextmanager
async def company(url: str, *, undo: str = "0s") -> AsyncIterator[tuple[Database, World, Clock]]:
    """The company over a database whose clock can be moved."""
    clock = Clock()
    async with database_at(url, clock) as database:
        yield database, await halles(database, undo=undo), clock


async def embargoed(
    database: Database, world: World, *, asks: bool = False, zone: str = "Europe/Paris", staged: bool = False
) -> NewsItem:
    """An item that the CM was told, under embargo for thirty hours."""
    async with database.read() as work:
        until = work.now.instant + UNTIL
    stages = (Stage(until - timedelta(hours=10), "partenaires"), Stage(until, "public")) if staged else ()
    made = await tagged(database, world, draft(OPENING, embargo=Embargo(until, zone, asks, stages)))
    return await stored(database, world, made.id)


async def fire(database: Database) -> None:
    """Do what is due, until nothing is."""
    for _ in range(10):
        timers = [id for kind, id in await due(database) if kind is JobKind.FIRE]
        for id in timers:
            await Fire(database)(id)
        if not timers:
            return


async def said(database: Database, world: World) -> VerdictKind:
    """What a question that the wording covers is answered now."""
    async with database.read() as work:
        return (await consider(work, world.organisation, world.mandate, ASKED)).kind


async def stands(database: Database, world: World, id: str) -> Standing:
    """The standing of an item now."""
    async with database.read() as work:
        found = await work.news.get(world.organisation.id, id)
        assert found is not None
        return found.standing(work.now)
