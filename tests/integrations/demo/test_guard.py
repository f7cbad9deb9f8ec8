"""The door: this machine's own browser only."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.errors import Misconfigured
from integrations.demo.app import DemoApp, serve
from integrations.demo.world import World
from tests.integrations.demo.conftest import HERE, client
from tests.integrations.demo.stand_in import StandIn

SAID = {"as": "sam", "room": "cm", "text": "bonjour"}


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8750", "127.0.0.1.evil.example", "", "0.0.0.0", "[bad"])
async def test_another_host_is_refused(page: httpx.AsyncClient, host: str) -> None:
    assert (await page.get("/", headers={"host": host})).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8750", "localhost:8750", "[::1]:8750", "localhost"])
async def test_this_machine_is_let_in(page: httpx.AsyncClient, host: str) -> None:
    assert (await page.get("/", headers={"host": host})).status_code == 200


@pytest.mark.parametrize(
    "origin",
    ["", "null", "http://evil.example", "https://127.0.0.1:8750", "http://127.0.0.1:9", "http://localhost:8750"],
)
async def test_a_post_from_elsewhere_is_refused(page: httpx.AsyncClient, world: World, origin: str) -> None:
    assert (await page.post("/say", data=SAID, headers={"origin": origin})).status_code == 403
    assert world.visible("sam", "cm") == ()


async def test_a_post_without_origin_is_refused(demo: DemoApp, hands: StandIn, world: World) -> None:
    async with client(demo) as page:
        del page.headers["origin"]
        assert (await page.post("/say", data=SAID)).status_code == 403
        assert (await page.request("PUT", "/say", data=SAID)).status_code == 403
    assert world.visible("sam", "cm") == ()


async def test_a_post_from_the_page_is_taken(page: httpx.AsyncClient, world: World) -> None:
    assert (await page.post("/say", data=SAID)).status_code == 204
    assert len(world.visible("sam", "cm")) == 1


async def test_a_huge_or_endless_post_is_refused(page: httpx.AsyncClient) -> None:
    assert (await page.post("/say", data=SAID | {"text": "x" * 1_100_000})).status_code == 413

    async def endless() -> AsyncIterator[bytes]:
        yield b"text=x"

    assert (await page.post("/say", content=endless())).status_code == 411


async def test_nothing_foreign_may_run(page: httpx.AsyncClient) -> None:
    for path in ("/", "/static/page.js", "/nowhere"):
        answer = await page.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
    html = (await page.get("/")).text
    assert "style=" not in html
    assert "<style" not in html
    assert " onclick" not in html
    assert HERE not in html


async def test_acts_are_posts(page: httpx.AsyncClient) -> None:
    for path in ("/say", "/press", "/react", "/flag", "/submit", "/dismiss", "/skip"):
        assert (await page.get(path)).status_code == 405


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.org", ""])
async def test_another_address_is_not_listened_on(demo: DemoApp, host: str) -> None:
    with pytest.raises(Misconfigured):
        await serve(demo.page(), 0, host=host)
