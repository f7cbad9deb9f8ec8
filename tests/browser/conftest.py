"""The demo's page in a real browser. Skipped, and said loudly, where there is no chromium."""

import asyncio
import shutil
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright

from bot.app.demo import demo
from integrations.demo.app import serve

CHROMIUM = shutil.which("chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

Open = Callable[..., Awaitable[Page]]


@pytest.fixture
async def open_page(tmp_path: Path, sqlite_url: str) -> AsyncIterator[Open]:
    """Opens the demo's page: `await open_page("en", width=390)`. Fails afterwards if the page logged any error."""
    if CHROMIUM is None:
        warnings.warn("NO CHROMIUM: the demo's page was not tested in a browser", stacklevel=1)
        pytest.skip("no chromium on this machine: install it to test the page")
    async with _Browser(sqlite_url) as browser:
        yield browser.open
        assert browser.complaints == []


class _Browser:
    def __init__(self, url: str) -> None:
        self._url = url
        self.complaints: list[str] = []
        self._closing: list[Callable[[], Awaitable[object]]] = []

    async def __aenter__(self) -> "_Browser":
        return self

    async def __aexit__(self, *_: object) -> None:
        for close in reversed(self._closing):
            await close()

    async def open(self, locale: str = "fr", *, width: int = 1440, height: int = 900, query: str = "") -> Page:
        stack = _served(self._url, locale)
        address = await stack.__aenter__()
        self._closing.append(lambda: stack.__aexit__(None, None, None))
        playwright = await async_playwright().start()
        self._closing.append(playwright.stop)
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        self._closing.append(browser.close)
        page = await browser.new_page(viewport={"width": width, "height": height}, locale=locale)
        page.set_default_timeout(15_000)
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        await page.goto(address + query)
        return page


@asynccontextmanager
async def _served(url: str, locale: str) -> AsyncIterator[str]:
    async with demo(url, locale=locale) as running:
        address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        server = asyncio.create_task(serve(running.app.page(), 0, ready=address.set_result))
        try:
            yield await address
        finally:
            server.cancel()
            await asyncio.gather(server, return_exceptions=True)
