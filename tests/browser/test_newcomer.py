"""What a newcomer does after `make demo`, click by click, in both languages."""

from dataclasses import dataclass

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Words:
    locale: str
    message: str
    shareable: str
    question: str
    yes: str
    wording: str
    unforeseen: str
    unknown: str
    answer: str
    got_it: str
    refused: str


FRENCH = Words(
    locale="fr",
    message="Le rayon vrac de Villeurbanne",
    shareable="Partageable",
    question="on peut parler de l'ouverture à Confluence ?",
    yes="Peut être dit",
    wording="Les Halles Verrier ouvrent à Lyon Confluence le jeudi 2 avril à 9h",
    unforeseen="On peut annoncer un pique-nique géant dimanche ?",
    unknown="Question transmise à l'équipe",
    answer="Rendez-vous dimanche pour un pique-nique géant !",
    got_it="Bien reçu",
    refused="Désolé",
)
ENGLISH = Words(
    locale="en",
    message="The bulk counter in Villeurbanne",
    shareable="Shareable",
    question="can we talk about the opening in Confluence?",
    yes="May be said",
    wording="Les Halles Verrier open in Lyon Confluence on Thursday 2 April at 9:00",
    unforeseen="May we announce a giant picnic on Sunday?",
    unknown="Sent to the team",
    answer="See you on Sunday for a giant picnic!",
    got_it="Got it",
    refused="Sorry",
)
BOTH = pytest.mark.parametrize(
    "words", [FRENCH, pytest.param(ENGLISH, marks=pytest.mark.long)], ids=["fr", "en"]
)  # the stories tell it in both, without a browser


def panes(page: Page) -> tuple[Locator, Locator]:
    return page.locator("[data-pane=left]"), page.locator("[data-pane=right]")


async def say(pane: Locator, text: str) -> None:
    composer = pane.get_by_test_id("composer-text")
    await composer.fill(text)
    await composer.press("Enter")


def card(pane: Locator, *texts: str) -> Locator:
    found = pane.get_by_test_id("card")
    for text in texts:
        found = found.filter(has_text=text)
    return found.last


@BOTH
async def test_tag_ask_answer_and_ask_again(open_page: Open, words: Words) -> None:
    page = await open_page(words.locale)
    comms, cm = panes(page)

    message = comms.locator("[data-message-id]").filter(has_text=words.message).first
    await message.hover()
    await message.get_by_test_id("quick-shareable").click()
    told = card(cm, words.shareable, words.message)
    await expect(told).to_be_visible()
    await told.get_by_role("button", name=words.got_it).click()
    await expect(card(comms, words.message)).to_contain_text("Sam Dubois")

    await say(cm, f"/disclose {words.question}")
    await expect(card(cm, words.yes)).to_contain_text(words.wording)

    await say(cm, f"/disclose {words.unforeseen}")
    await expect(card(cm, words.unknown)).to_be_visible()
    asked = card(comms, words.unforeseen)
    await asked.locator("[data-verb=answer-may]").click()
    dialog = page.get_by_test_id("dialog")
    await dialog.locator("[name=f-wording]").first.fill(words.answer)
    await dialog.get_by_test_id("submit").click()
    await expect(card(cm, words.yes, words.answer)).to_be_visible()

    answers = await cm.get_by_test_id("card").filter(has_text=words.answer).count()
    await say(cm, f"/disclose {words.unforeseen}")
    await expect(cm.get_by_test_id("card").filter(has_text=words.answer)).to_have_count(answers + 1)
    await expect(card(cm, words.answer)).to_contain_text(words.yes)


@BOTH
async def test_a_stranger_gets_nothing_but_the_refusal(open_page: Open, words: Words) -> None:
    page = await open_page(words.locale, query="?right=max/hall")
    _, stranger = panes(page)
    await say(stranger, "/news list")
    await expect(stranger.get_by_test_id("ephemeral").last).to_contain_text(words.refused)
    await say(stranger, f"/disclose {words.question}")
    await expect(stranger.get_by_test_id("ephemeral")).to_have_count(2)
    for notice in await stranger.get_by_test_id("ephemeral").all():
        await expect(notice).to_contain_text(words.refused)
    await expect(stranger.get_by_test_id("card")).to_have_count(0)
    await expect(stranger.get_by_test_id("rooms")).not_to_contain_text("passerelle-cm")


async def test_by_keyboard_alone(open_page: Open) -> None:
    page = await open_page("fr")
    comms, _ = panes(page)
    composer = comms.get_by_test_id("composer-text")
    await composer.focus()
    await page.keyboard.type("/news")
    await expect(comms.get_by_test_id("completion")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(comms.get_by_test_id("completion")).to_be_hidden()
    await page.keyboard.press("Enter")
    dialog = page.get_by_test_id("dialog")
    await expect(dialog).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()


async def test_what_is_wrong_with_a_form_is_told_beside_the_field_and_nothing_typed_is_lost(open_page: Open) -> None:
    page = await open_page("fr")
    comms, _ = panes(page)
    await say(comms, "/news")
    dialog = page.get_by_test_id("dialog")
    await dialog.locator("[name=f-text]").fill("Une nouvelle sans étiquette")
    await dialog.locator("[name=f-embargo]").fill("hier à 9h")
    await dialog.get_by_test_id("submit").click()
    await expect(dialog.locator("[aria-invalid=true]").first).to_be_visible()
    await expect(dialog.locator("[name=f-text]")).to_have_value("Une nouvelle sans étiquette")


async def test_on_a_phone_one_pane_at_a_time(open_page: Open) -> None:
    page = await open_page("fr", width=390, height=844)
    comms, cm = panes(page)
    await expect(comms).to_be_visible()
    await expect(cm).to_be_hidden()
    await page.locator("[data-switch=right]").click()
    await expect(cm).to_be_visible()
    await expect(comms).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
