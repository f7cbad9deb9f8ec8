"""The page in a real browser: what only scripts can do. Skipped where there is no Chromium."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.core.card import Notice, Reply, Tone
from bot.core.people import Caller
from bot.core.verbs import Verb
from integrations.demo.app import DemoApp, serve
from tests.integrations.demo.company import QUESTION, SHAREABLE, Clock, lived_in
from tests.integrations.demo.stand_in import StandIn

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium"),
    pytest.mark.asyncio(loop_scope="module"),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all of these tests."""
    async with async_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu"]
        launched = await playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield launched
        await launched.close()


@pytest.fixture
def lively(clock: Clock) -> DemoApp:
    demo = lived_in(clock)
    StandIn().at(demo)
    return demo


@pytest_asyncio.fixture(loop_scope="module")
async def tab(browser: Browser, lively: DemoApp) -> AsyncIterator[Page]:
    """The page, open; any error of a script or of the policy fails the test."""
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    server = asyncio.create_task(serve(lively.page(), 0, ready=address.set_result))
    wrong: list[str] = []
    context = await browser.new_context(viewport={"width": 1440, "height": 900})
    page = await context.new_page()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if "Content Security Policy" in line.text else None)
    async with page.expect_request("**/events"):
        await page.goto(await address)
    yield page
    await context.close()
    server.cancel()
    with suppress(asyncio.CancelledError):
        await server
    assert wrong == []


def hands(demo: DemoApp) -> StandIn:
    found: object = demo.inbound.gestures
    assert isinstance(found, StandIn)
    return found


async def test_a_message_travels_to_the_other_pane(tab: Page) -> None:
    await tab.locator("#left [data-room-link=cm]").click()
    await expect(tab.locator("#left")).to_have_attribute("data-room", "cm")
    await tab.locator("#left-text").fill("Coucou Sam")
    await tab.locator("#left-text").press("Shift+Enter")
    await tab.locator("#left-text").press("Enter")
    await expect(tab.locator("#right .message .said").filter(has_text="Coucou Sam")).to_be_visible()
    await expect(tab.locator("#left-text")).to_have_value("")


async def test_somebody_else_is_acted_as(tab: Page) -> None:
    await tab.locator("#right [data-testid=acting-as]").select_option("max")
    await expect(tab.locator("#right")).to_have_attribute("data-as", "max")
    await expect(tab.locator("#right [data-room-link=cm]")).to_have_count(0)
    await tab.reload()
    await expect(tab.locator("#right")).to_have_attribute("data-as", "max")


async def test_commands_are_completed_with_the_keyboard(tab: Page, lively: DemoApp) -> None:
    box, offers = tab.locator("#right-text"), tab.locator("#right-completion [role=option]")
    await box.press_sequentially("/")
    await expect(offers).to_have_count(6)
    await box.press("ArrowDown")
    await box.press("ArrowUp")
    await box.press("ArrowDown")
    await box.press("Tab")
    await expect(box).to_have_value("/news ")
    await box.press("Escape")
    await expect(tab.locator("#right-completion")).to_be_hidden()
    await box.press_sequentially("list")
    await box.press("Enter")
    await expect(box).to_have_value("")
    assert hands(lively).calls[-1][3:] == ("news", "list")
    await box.press_sequentially("merci @pas")
    await expect(offers).to_have_count(1)
    await box.press("Enter")
    await expect(box).to_have_value("merci @passerelle ")


async def test_a_failing_command_stays_in_the_composer(tab: Page, lively: DemoApp) -> None:
    hands(lively).broken = True
    await tab.locator("#right-text").fill("/disclose Vaise ?")
    await tab.locator("#right [data-testid=send]").click()
    await expect(tab.locator("#right [data-ephemeral]")).to_have_count(2)
    await expect(tab.locator("#right-text")).to_have_value("/disclose Vaise ?")


async def test_a_form_opens_keeps_what_was_typed_and_closes(tab: Page, lively: DemoApp) -> None:
    await tab.locator("#left [data-verb=answer-may]").click()
    dialog = tab.get_by_test_id("dialog")
    await expect(dialog.locator("textarea")).to_be_focused()
    await dialog.locator("[name=f-wording]").fill("Oui, en juin")
    await dialog.locator("[name=f-until]").fill("demain ?")
    await dialog.get_by_test_id("submit").click()
    await expect(dialog.locator("[data-error-for=f-until]")).to_have_text("Date illisible.")
    await expect(dialog.locator("[name=f-until]")).to_be_focused()
    await expect(dialog.locator("[name=f-wording]")).to_have_value("Oui, en juin")
    await dialog.locator("[name=f-until]").fill("demain")
    await dialog.get_by_test_id("submit").click()
    await expect(dialog).to_be_hidden()
    await expect(tab.locator("#left [data-verb=answer-may]")).to_be_focused()
    await tab.keyboard.press("Enter")
    await expect(dialog).to_be_visible()
    await tab.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()


async def test_two_clicks_are_one_press(tab: Page, lively: DemoApp) -> None:
    gate = asyncio.Event()

    class Slow(StandIn):
        async def press(self, caller: Caller, *call: object, key: str | None = None) -> Reply:
            self.calls.append(("press", caller, *call))
            self.keys.append(key)
            await gate.wait()
            return Notice("C'est noté.", Tone.SHAREABLE)

    slow = Slow()
    slow.at(lively)
    button = tab.locator("#left [data-verb=answer-no]")
    await button.evaluate("node => { node.click(); node.click(); }")
    await expect(button).to_be_disabled()
    gate.set()
    await expect(button).to_be_enabled()
    await expect(tab.locator("#left [data-ephemeral]")).to_have_count(1)
    assert [call[3] for call in slow.calls] == [Verb.ANSWER_NO]
    assert [len(key or "") for key in slow.keys] == [36], "the page gives each click an id of its own"


async def test_the_menu_of_a_message_by_keyboard(tab: Page, lively: DemoApp) -> None:
    line = tab.locator("#left .message").filter(has_text="campagne de printemps")
    await line.get_by_test_id("message-menu").focus()
    await tab.keyboard.press("Enter")
    await expect(line.get_by_test_id("flag-shareable")).to_be_focused()
    await tab.keyboard.press("ArrowDown")
    await tab.keyboard.press("Enter")
    await expect(line.get_by_role("menu")).to_be_hidden()
    assert hands(lively).calls[-1][3:] == ("confidential",)


async def test_own_messages_are_edited_and_deleted(tab: Page, lively: DemoApp) -> None:
    line = tab.locator("#left .message").filter(has_text="Pense à la version courte")
    await line.hover()
    await line.get_by_test_id("message-menu").click()
    await line.get_by_test_id("edit").click()
    await tab.locator("#edit-text").fill("Merci à tous !")
    await tab.get_by_test_id("submit").click()
    edited = tab.locator("#left .message").filter(has_text="Merci à tous !")
    await expect(edited).to_be_visible()
    await edited.hover()
    await edited.get_by_test_id("message-menu").click()
    await edited.get_by_test_id("erase").click()
    await tab.get_by_test_id("submit").click()
    await expect(edited).to_have_count(0)
    assert hands(lively).names[-2:] == ["edited", "deleted"]


async def test_a_thread_is_answered_and_folded(tab: Page) -> None:
    head = tab.locator("#left .message").filter(has_text="C'est officiel").first
    await head.hover()
    await head.locator(".tools [data-reply]").click()
    await expect(tab.locator("#left").get_by_test_id("thread-chip")).to_be_visible()
    await tab.locator("#left-text").fill("Encore une chose")
    await tab.locator("#left-text").press("Enter")
    reply = tab.locator("#left .message.reply").filter(has_text="Encore une chose")
    await expect(reply).to_be_visible()
    await head.locator("[data-thread-toggle]").click()
    await expect(reply).to_be_hidden()
    await head.locator("[data-thread-toggle]").click()
    await expect(reply).to_be_visible()


async def test_a_named_file_is_attached(tab: Page) -> None:
    await tab.locator("#left").get_by_test_id("attach").click()
    await tab.locator("#left-file").fill("affiche.png")
    await tab.locator("#left-file").press("Enter")
    await expect(tab.locator("#left .chip-file")).to_contain_text("affiche.png")
    await tab.locator("#left [data-testid=send]").click()
    await expect(tab.locator("#left .files").filter(has_text="affiche.png")).to_be_visible()
    await expect(tab.locator("#left .chip-file")).to_have_count(0)


async def test_a_whisper_is_dismissed(tab: Page) -> None:
    await expect(tab.locator("#right [data-ephemeral]")).to_have_count(1)
    await tab.locator("#right").get_by_test_id("dismiss").click()
    await expect(tab.locator("#right [data-ephemeral]")).to_have_count(0)


async def test_seconds_run_down_by_the_demos_clock(tab: Page, lively: DemoApp) -> None:
    count = tab.locator("#left [data-countdown]")
    await expect(count).to_have_text(re.compile(r"^\s*[0-9] s\s*$"))
    before = int((await count.inner_text()).split()[0])
    await expect(count).to_have_text(f"{before - 2} s", timeout=4000)


async def test_what_arrives_elsewhere_is_marked(tab: Page, lively: DemoApp) -> None:
    lively.world.post("dm-lea", SHAREABLE, "k")
    await expect(tab.locator("#left [data-room-link=dm-lea]").get_by_test_id("unread")).to_be_visible()
    await tab.locator("#left [data-room-link=dm-lea]").click()
    await expect(tab.locator("#left [data-room-link=dm-lea]").get_by_test_id("unread")).to_have_count(0)


async def test_a_card_is_replaced_where_it_stands(tab: Page, lively: DemoApp) -> None:
    cards = tab.locator("#left [data-number=Q-7]")
    await expect(cards).to_have_count(1)
    post = next(post for post in lively.world.visible("lea", "comms") if post.card == QUESTION)
    lively.world.update("comms", post.id, SHAREABLE)
    await expect(cards).to_have_count(0)
    await expect(tab.locator(f"#left [data-message-id='{post.id}'] [data-number=N-12]")).to_be_visible()


async def test_the_wording_is_copied(tab: Page) -> None:
    await tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await tab.locator("#right").get_by_test_id("copy").click()
    await expect(tab.locator("#right").get_by_test_id("copy")).to_have_text("Copié")
    text = await tab.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Les Halles Verrier ouvrent")


async def test_what_was_typed_stays_with_its_room(tab: Page) -> None:
    await tab.locator("#left-text").fill("pas fini")
    await tab.locator("#left [data-room-link=cm]").click()
    await expect(tab.locator("#left-text")).to_have_value("")
    await tab.locator("#left [data-room-link=comms]").click()
    await expect(tab.locator("#left-text")).to_have_value("pas fini")


async def test_theme_and_language(tab: Page) -> None:
    await tab.get_by_test_id("theme").click()
    await expect(tab.locator("html")).to_have_attribute("data-theme", "dark")
    await tab.locator("[data-lang=en]").click()
    await expect(tab.locator("html")).to_have_attribute("lang", "en")
    await expect(tab.locator("html")).to_have_attribute("data-theme", "dark")
    await expect(tab.get_by_text("Visible only to you")).to_be_visible()


async def test_one_pane_at_a_time_on_a_phone(tab: Page, lively: DemoApp) -> None:
    await tab.set_viewport_size({"width": 390, "height": 844})
    await expect(tab.locator("#right")).to_be_hidden()
    lively.world.say("lea", "cm", "coucou Sam")
    await expect(tab.locator("[data-switch=right] .dot")).to_be_visible()
    await tab.get_by_test_id("switch-right").click()
    await expect(tab.locator("#left")).to_be_hidden()
    await expect(tab.locator("#right").get_by_text("coucou Sam")).to_be_visible()
    width = await tab.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


async def test_a_lost_connection_is_said_and_mended(tab: Page, lively: DemoApp) -> None:
    await tab.context.set_offline(True)
    await tab.locator("#left-text").fill("hors ligne")
    await tab.locator("#left-text").press("Enter")
    await expect(tab.locator("#toasts p").first).to_be_visible()
    await expect(tab.locator("#left-text")).to_have_value("hors ligne")
    await tab.context.set_offline(False)
    await tab.locator("#left-text").press("Enter")
    await expect(tab.locator("#left .said").filter(has_text="hors ligne")).to_be_visible()
