"""A database of each kind with the small company in it, and a rival to race against."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.storage.database import Database
from tests.builders import World, database_at, halles


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database."""
    async with database_at(database_url) as opened:
        yield opened


@pytest.fixture
async def rival(database: Database, database_url: str) -> AsyncIterator[Database]:
    """Another process's database object; on SQLite, where there is one process, the same object."""
    if database_url.startswith("sqlite"):
        yield database
        return
    async with database_at(database_url) as opened:
        yield opened


@pytest.fixture
async def world(database: Database) -> World:
    """The company."""
    return await halles(database)


@pytest.fixture
async def others(database: Database, world: World) -> World:
    """A second organisation in which everything is called the same, with the same rooms and accounts."""
    return await halles(database, name="Les Halles Rivales")
