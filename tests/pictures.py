"""`make pictures`: takes the pictures of the documentation anew, in a headless Chromium: the demo itself, and the cards
as they are on Discord."""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.app.demo import demo
from integrations.demo.app import serve
from tests.integrations.discord import pictures as discord

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
SCENES = {
    "fr": (
        "rayon vrac",
        ["on peut parler de l'ouverture à Confluence ?", "On peut annoncer un pique-nique géant dimanche ?"],
    ),
    "en": (
        "bulk counter",
        ["can we talk about the opening in Confluence?", "May we announce a giant picnic on Sunday?"],
    ),
}


def main() -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("there is no chromium on this machine")
    asyncio.run(_take(chromium))


async def _take(chromium: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for locale in SCENES:
            await _scene(browser, locale)
        await discord.take(browser, FOLDER)
        await browser.close()


async def _scene(browser: Browser, locale: str) -> None:
    message, questions = SCENES[locale]
    with tempfile.TemporaryDirectory() as folder:
        async with demo(f"sqlite+aiosqlite:///{Path(folder) / 'demo.db'}", locale=locale) as running:
            address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
            server = asyncio.create_task(serve(running.app.page(), 0, ready=address.set_result))
            page = await browser.new_page(viewport={"width": 1440, "height": 1100}, locale=locale)
            await page.goto(await address)
            comms, cm = page.locator("[data-pane=left]"), page.locator("[data-pane=right]")
            await _tag(comms, cm, message)
            for question in questions:
                await _ask(cm, question)
            await expect(comms.locator("[data-verb=answer-may]")).to_be_visible()
            await page.mouse.move(720, 20)
            await page.wait_for_timeout(1000)
            await page.emulate_media(color_scheme="light")
            await _taken(page, f"demo-{locale}")
            await page.emulate_media(color_scheme="dark")
            await _taken(page, f"demo-{locale}-dark")
            await page.close()
            server.cancel()
            await asyncio.gather(server, return_exceptions=True)


async def _taken(page: Page, name: str) -> None:
    await page.wait_for_timeout(300)
    await page.screenshot(path=FOLDER / f"{name}.png")


async def _tag(comms: Locator, cm: Locator, text: str) -> None:
    message = comms.locator("[data-message-id]").filter(has_text=text).first
    await message.hover()
    await message.get_by_test_id("quick-shareable").click()
    await cm.get_by_test_id("card").filter(has_text=text).wait_for()
    await comms.get_by_test_id("dismiss").click()


async def _ask(cm: Locator, question: str) -> None:
    cards = cm.get_by_test_id("card")
    count = await cards.count()
    await cm.get_by_test_id("composer-text").fill(f"/disclose {question}")
    await cm.get_by_test_id("composer-text").press("Enter")
    await expect(cards).to_have_count(count + 1, timeout=15_000)


if __name__ == "__main__":
    main()
