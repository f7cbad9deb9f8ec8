"""`make pictures`: takes the pictures of Slack anew, from the blocks that are sent there, drawn by a headless Chromium.

`python -m tests.pictures_slack FOLDER [WIDTH]` draws every kind of card and form into a folder instead, to look at;
360 is the width of a phone.
"""

import asyncio
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.async_api import async_playwright

from bot.cards.lens import Lens
from bot.core.address import Address, Place, Platform
from integrations.slack.modals import view
from integrations.slack.render import drawn, page
from tests import blockkit
from tests.cards.samples import LENSES
from tests.integrations.slack.gallery import cards
from tests.integrations.slack.windows import windows

WIDTH = 764
FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
PLACE = Place(Address(Platform.SLACK, "T0HALLES", "C0COMMS"))
IN_ENGLISH = {
    "Peut-on dire que Lille ouvre ?": "May we say that Lille opens?",
    "Rendez-vous à Lille !": "See you in Lille!",
    "Lille ouvre le 6 avril, avec un budget réduit.": "Lille opens on 6 April, with a smaller budget.",
}
"""What people said in the samples, for the pictures of the English guide."""

TABS = {"fr": ("Accueil", "Messages"), "en": ("Home", "Messages")}


def main() -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("there is no chromium on this machine")
    folder, chosen = (Path(sys.argv[1]), _everything) if len(sys.argv) > 1 else (FOLDER, _chosen)
    pages = {
        f"slack-{name}-{locale}": _said(html, locale)
        for locale in TABS
        for name, html in chosen(locale, LENSES[locale])
    }
    asyncio.run(_take(chromium, folder, pages, int(sys.argv[2]) if len(sys.argv) > 2 else WIDTH))


def _said(html: str, locale: str) -> str:
    for french, english in IN_ENGLISH.items() if locale == "en" else ():
        html = html.replace(french, english)
    return html


def _everything(locale: str, lens: Lens) -> Iterator[tuple[str, str]]:
    for name, card in cards(lens):
        yield name, "".join(blockkit.message(part.blocks) for part in drawn(card))
    for name, form in windows(lens):
        yield f"window-{name}", blockkit.window(view(form, PLACE, lens.words))
    yield from _homes(locale, lens)


def _chosen(locale: str, lens: Lens) -> Iterator[tuple[str, str]]:
    found = dict(cards(lens))
    asked = [found["question-for-comms"]]
    yield "question", "".join(blockkit.message(part.blocks) for card in asked for part in drawn(card))
    yield "news", "".join(blockkit.message(part.blocks) for part in drawn(found["news-shareable-for-cm"]))
    yield "home", dict(_homes(locale, lens))["home-overview-comms"]


def _homes(locale: str, lens: Lens) -> Iterator[tuple[str, str]]:
    for name, card in cards(lens):
        if name.startswith("overview"):
            yield f"home-{name}", blockkit.home(page(card), TABS[locale])


async def _take(chromium: str, folder: Path, pages: dict[str, str], width: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        tab = await browser.new_page(viewport={"width": width, "height": 200}, device_scale_factor=1.5)
        for name, html in pages.items():
            await tab.set_content(blockkit.document(html, name.rpartition("-")[2]))
            await tab.screenshot(path=folder / f"{name}.png", full_page=True)
        await browser.close()


if __name__ == "__main__":
    main()
