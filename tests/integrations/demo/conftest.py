"""The small company, its gestures, and a client that speaks like the page."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from integrations.demo.app import DemoApp
from integrations.demo.inbound import Inbound
from integrations.demo.world import World
from tests.integrations.demo.company import Clock, company
from tests.integrations.demo.stand_in import StandIn

HERE = "http://127.0.0.1:8750"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def demo(clock: Clock) -> DemoApp:
    return company(clock)


@pytest.fixture
def world(demo: DemoApp) -> World:
    return demo.world


@pytest.fixture
def hands(demo: DemoApp) -> StandIn:
    stand_in = StandIn()
    stand_in.at(demo)
    return stand_in


@pytest.fixture
def inbound(demo: DemoApp, hands: StandIn) -> Inbound:
    return demo.inbound


@pytest.fixture
async def page(demo: DemoApp, hands: StandIn) -> AsyncIterator[httpx.AsyncClient]:
    async with client(demo) as browser:
        yield browser


def client(demo: DemoApp) -> httpx.AsyncClient:
    """A browser on the demo's page."""
    transport = httpx.ASGITransport(app=demo.page(), raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url=HERE, headers={"origin": HERE})
