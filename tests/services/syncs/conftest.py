"""The company on either database (`scene`); what is shared leaves after ten seconds."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.builders import StillClock, database_at, demo_app, halles
from tests.services.syncs.acting import Scene


@pytest.fixture
async def scene(database_url: str) -> AsyncIterator[Scene]:
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        yield Scene(database, await halles(database), clock, demo_app(clock))
