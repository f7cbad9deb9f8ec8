"""The company, at work."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.integrations.discord.company import Company, company


@pytest.fixture
async def house(sqlite_url: str) -> AsyncIterator[Company]:
    async with company(sqlite_url) as stage:
        yield stage


@pytest.fixture
async def reading_house(sqlite_url: str) -> AsyncIterator[Company]:
    """The same where the bot may read what is written."""
    async with company(sqlite_url, message_content=True) as stage:
        yield stage


@pytest.fixture
async def house_of_two(sqlite_url: str) -> AsyncIterator[Company]:
    """The same with two mandates, of which a form must ask."""
    async with company(sqlite_url, mandates=2) as stage:
        yield stage
