"""The page over a real socket: server-sent events arrive, and nothing hangs when it is stopped."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import httpx
import pytest

from bot.errors import Misconfigured
from integrations.demo.app import DemoApp, serve
from integrations.demo.live import Live
from integrations.demo.world import World
from tests.integrations.demo.company import SHAREABLE
from tests.integrations.demo.stand_in import StandIn


@asynccontextmanager
async def served(demo: DemoApp) -> AsyncIterator[str]:
    """The page on a free port."""
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(serve(demo.page(), 0, ready=address.set_result))
    try:
        yield await asyncio.wait_for(address, 5)
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.wait_for(task, 5)


async def test_changes_arrive_and_say_nothing_but_for_whom(demo: DemoApp, hands: StandIn) -> None:
    heard: list[str] = []
    async with served(demo) as address, httpx.AsyncClient(base_url=address) as browser:
        assert (await browser.get("/")).status_code == 200
        async with browser.stream("GET", "/events") as stream:
            assert stream.headers["content-type"].startswith("text/event-stream")
            async for line in stream.aiter_lines():
                heard.append(line)
                if line == "event: ready":
                    said = {"as": "sam", "room": "cm", "text": "le grand secret"}
                    answer = await browser.post("/say", data=said, headers={"origin": address.rstrip("/")})
                    assert answer.status_code == 204
                if line == "event: for-sam":
                    break
    assert "event: for-lea" in heard
    assert "event: for-noe" not in heard
    assert "secret" not in "".join(heard)


async def test_stopping_does_not_wait_for_open_pages(demo: DemoApp, hands: StandIn) -> None:
    async with httpx.AsyncClient() as browser:
        async with served(demo) as address:
            stream = browser.stream("GET", f"{address}events")
            answer = await stream.__aenter__()
            assert answer.status_code == 200
            before = asyncio.get_running_loop().time()
        assert asyncio.get_running_loop().time() - before < 0.9, "no page is waited for"
        with suppress(httpx.HTTPError):
            await stream.__aexit__(None, None, None)


async def test_many_changes_are_told_once(world: World) -> None:
    events = Live(world).changes()
    assert (await anext(events))["event"] == "ready"
    for number in range(50):
        world.post("cm", SHAREABLE, f"k{number}")
    world.clock_moved()
    names = [(await asyncio.wait_for(anext(events), 2))["event"] for _ in range(5)]
    assert names == ["clock", "for-lea", "for-max", "for-noe", "for-sam"]
    waiting = asyncio.ensure_future(anext(events))
    await asyncio.sleep(0.1)
    assert not waiting.done()
    waiting.cancel()
    with suppress(asyncio.CancelledError):
        await waiting
    await events.aclose()


async def test_a_page_that_went_away_is_forgotten(world: World) -> None:
    events = Live(world).changes()
    await anext(events)
    await events.aclose()
    assert world._listeners == []


async def test_a_stopped_server_can_be_started_again(demo: DemoApp, hands: StandIn) -> None:
    for _ in range(5):
        async with served(demo) as address, httpx.AsyncClient() as browser:
            assert (await browser.get(address)).status_code == 200


async def test_a_port_that_is_taken_is_said(demo: DemoApp) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(Misconfigured):
            await serve(demo.page(), other.getsockname()[1])
