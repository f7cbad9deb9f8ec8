"""A second organisation, and the company on both kinds of database."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.storage.database import Database
from tests.builders import World, database_at, halles


@pytest.fixture
async def others(database: Database, world: World) -> World:
    """A second organisation in which everything is called the same."""
    return await halles(database, name="Les Halles Rivales")


@pytest.fixture
async def either(database_url: str) -> AsyncIterator[Database]:
    """An open database, of each kind in turn."""
    async with database_at(database_url) as opened:
        yield opened
