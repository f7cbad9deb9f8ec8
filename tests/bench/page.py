"""What a person waits for in the demo page, in a real browser: question to verdict, and tag to card.

Beside each stands a plain message in the same page, so that the browser's and the chat's own share can be seen.
"""

import asyncio
import shutil
import statistics
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Locator, Page, async_playwright

from bot.app.demo import demo
from bot.storage.clock import Clock
from integrations.demo.app import serve

QUESTIONS = [
    "on peut parler de l'ouverture à Confluence ?",
    "je peux parler de la marge nette ?",
    "je peux parler de Panier d'Ici ?",
    "on peut annoncer une boutique à Nice ?",
    "on peut parler du parking de Valence ?",
]
ROUNDS = 4
TAGS = 5


def run() -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        print("not run: there is no chromium on this machine")
        return
    asyncio.run(_run(chromium))


async def _run(chromium: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'bench.db'}"
        async with demo(url, locale="fr") as running:
            address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
            server = asyncio.create_task(serve(running.app.page(), 0, ready=address.set_result))
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(
                    executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
                )
                page = await browser.new_page(viewport={"width": 1440, "height": 900})
                await page.goto(await address)
                await _measure(page, running.clock)
                await browser.close()
            server.cancel()


async def _measure(page: Page, clock: Clock) -> None:
    left, right = page.locator("[data-pane=left]"), page.locator("[data-pane=right]")
    plain = [
        await _say(right, f"message {number}", _Sight(right, ".message", f"message {number}")) for number in range(10)
    ]
    asked = []
    for question in QUESTIONS * ROUNDS:
        before = await right.locator(".card").count()
        asked.append(await _say(right, f"/disclose {question}", _Sight(right, ".card", before=before)))
    tagged = [await _tag(left, right, number, clock) for number in range(TAGS)]
    base = statistics.median(plain)
    for name, times in (("plain message", plain), ("question to verdict", asked), ("tag to card", tagged)):
        median, worst = statistics.median(times), max(times)
        print(f"{name:22} median {median * 1000:5.0f} ms, worst {worst * 1000:5.0f} ms, ratio {median / base:.1f}")
    print("goal: 300 ms at the median, for the verdict, and for the card from the end of the undo window (3 s)")


class _Sight:
    """Waits in the page itself for something to be painted: playwright looks only twice a second after a while."""

    _WAIT = """(pane, [selector, text, before]) => new Promise(seen => {
        const all = () => [...pane.querySelectorAll(selector)].filter(one => one.textContent.includes(text));
        const look = () => all().length > before && (watch.disconnect(), requestAnimationFrame(() => seen(Date.now())));
        const watch = new MutationObserver(look);
        watch.observe(pane, {childList: true, subtree: true, attributes: true});
        look();
    })"""

    def __init__(self, pane: Locator, selector: str, text: str = "", before: int = 0) -> None:
        self._painted = asyncio.ensure_future(pane.evaluate(self._WAIT, [selector, text, before]))

    async def at(self) -> datetime:
        """When it was painted, by the machine's clock (UTC)."""
        return datetime.fromtimestamp(await asyncio.wait_for(self._painted, 30) / 1000, UTC)


async def _say(pane: Locator, text: str, sight: _Sight) -> float:
    composer = pane.get_by_test_id("composer-text")
    await composer.fill(text)
    begun = datetime.now(UTC)
    await composer.press("Enter")
    return (await sight.at() - begun).total_seconds()


async def _tag(left: Locator, right: Locator, number: int, clock: Clock) -> float:
    """Seconds from the end of the undo window, as the comms card's countdown names it, to the card in the CM's room."""
    text = f"Le magasin numéro {number} fête son anniversaire samedi."
    await _say(left, text, _Sight(left, ".message", text))
    message = left.locator("[data-message-id]").filter(has_text=text).first
    await message.hover()
    countdowns = left.locator("[data-countdown]")
    before = await countdowns.count()
    card = _Sight(right, ".card", text)
    await message.get_by_test_id("quick-shareable").click()
    ends = await countdowns.nth(before).get_attribute("data-countdown")
    return (await card.at() + clock.offset - datetime.fromisoformat(ends or "")).total_seconds()
