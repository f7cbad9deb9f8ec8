"""The small company on SQLite, with an undo window (`world`) or without (`swift`)."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.storage.database import Database
from tests.builders import World, database_at, halles


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    async with database_at(sqlite_url) as database:
        yield database


@pytest.fixture
async def world(database: Database) -> World:
    """Answers and news leave after ten seconds."""
    return await halles(database)


@pytest.fixture
async def swift(database: Database) -> World:
    """Answers and news leave at once."""
    return await halles(database, undo="0s")


@pytest.fixture
async def strict(database: Database) -> World:
    """Only a lead releases; nothing waits."""
    return await halles(database, undo="0s", release="lead")
