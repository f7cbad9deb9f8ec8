"""A stage on which the adapter runs, over a socket and over HTTP, with a CM in the house and at an agency."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.integrations.slack.stage import Stage, stage


@pytest.fixture(params=["socket", "http"])
async def staged(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[Stage]:
    async with stage(sqlite_url, mode=request.param) as running:
        yield running


@pytest.fixture(params=["socket", "http"])
async def shared(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[Stage]:
    """The CM is at an agency, in a channel that is shared with it."""
    async with stage(sqlite_url, mode=request.param, agency=True) as running:
        yield running
