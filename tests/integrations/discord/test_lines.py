"""Lines that open a record: a button beside each, or a menu where there are too many."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.card import Button, Card, EvidenceLine, EvidenceList, Paragraph, Tone
from bot.core.verbs import Verb
from integrations.discord.pieces import BESIDE
from integrations.discord.render import card_views
from tests.integrations.discord.company import NEWS, SECRET, Company, read
from tests.integrations.discord.judge import breaches, walk


def line(number: str, *, target: str | None = None, extract: str = "Lille ouvre.") -> EvidenceLine:
    return EvidenceLine(number, "📣 Partageable", Tone.SHAREABLE, extract, number if target is None else target)


def drawn(*lists: EvidenceList) -> list[list[dict[str, Any]]]:
    buttons = (Button(Verb.WRITE, "new", "Écrire"), Button(Verb.FREEZE, "new", "Geler"))
    card = Card(Tone.NEUTRAL, "Bilan", "", blocks=lists, buttons=buttons, footer="Léa")
    return [view.to_components() for view in card_views(card)]


def ids(page: list[dict[str, Any]], kind: int) -> list[str]:
    return [each["custom_id"] for each in walk(page) if each["type"] == kind]


def test_a_few_lines_have_a_button_each() -> None:
    (page,) = drawn(EvidenceList("En vigueur", tuple(line(f"N-{at}") for at in range(BESIDE))))
    assert breaches(page) == []
    sections = [each for each in walk(page) if each["type"] == 9]
    assert [each["accessory"]["custom_id"] for each in sections] == [f"p:show:N-{at}" for at in range(BESIDE)]
    assert [each["accessory"]["label"] for each in sections] == [f"N-{at}" for at in range(BESIDE)]


def test_the_same_record_on_two_lists_has_buttons_of_different_names() -> None:
    (page,) = drawn(EvidenceList("Non lues", (line("N-1"),)), EvidenceList("Sous embargo", (line("N-1"),)))
    assert breaches(page) == []
    assert ids(page, 2)[:2] == ["p:show:N-1", "p:show:N-1:v1"]


def test_many_lines_have_a_menu_under_them() -> None:
    pages = drawn(*(EvidenceList(f"Liste {of}", tuple(line(f"N-{of}{at}") for at in range(20))) for of in range(3)))
    assert [breaches(page) for page in pages] == [[] for _ in pages]
    menus = [each for page in pages for each in walk(page) if each["type"] == 3]
    assert [each["custom_id"] for each in menus] == [f"l:show:{of}" for of in range(3)]
    assert [each["placeholder"] for each in menus] == [f"Liste {of}" for of in range(3)]
    assert [option["value"] for option in menus[1]["options"]] == [f"N-1{at}" for at in range(20)]


def test_a_menu_names_each_record_once_and_holds_twenty_five() -> None:
    lines = tuple(line(f"N-{at % 60}", extract="*" * 300) for at in range(120))
    pages = drawn(EvidenceList("*" * 300, lines))
    assert [breaches(page) for page in pages] == [[] for _ in pages]
    options = [o["value"] for page in pages for each in walk(page) if each["type"] == 3 for o in each["options"]]
    assert options == [f"N-{at}" for at in range(60)]


def test_a_line_that_opens_nothing_has_nothing_to_press() -> None:
    (page,) = drawn(EvidenceList("t", (line("N-1", target=""), line("N-2", extract=""))), EvidenceList("u", ()))
    assert breaches(page) == []
    assert ids(page, 2)[:1] == ["p:show:N-2"]


def test_many_paragraphs_and_many_lines_share_the_room() -> None:
    lists = [EvidenceList("t", tuple(line(f"N-{at}", extract="mot " * 300) for at in range(BESIDE)))]
    card = Card(Tone.NEUTRAL, "Bilan", "", blocks=(*lists, *(Paragraph("p"),) * 60))
    pages = [view.to_components() for view in card_views(card)]
    assert [breaches(page) for page in pages] == [[] for _ in pages]


async def test_the_overview_opens_what_waits(house: Company) -> None:
    await house.sam.slash(house.cm, "disclose", {"question": "Peut-on parler de Roubaix ?"})
    await house.news()
    mine = await house.lea.slash(house.comms, "passerelle status")
    assert mine.ephemeral
    assert "Roubaix" in read(mine)
    opened = await house.lea.click(mine, "Q-1")
    assert opened.ephemeral
    assert "Roubaix" in read(opened)
    theirs = await house.sam.slash(house.hall, "passerelle bilan")
    assert NEWS in read(await house.sam.click(theirs, "N-1"))


async def test_a_long_list_opens_each_by_its_menu(house: Company) -> None:
    for at in range(BESIDE + 1):
        await house.news(f"Lille ouvre le {at + 2} avril.")
    listed = await house.sam.slash(house.cm, "news list")
    opened = await house.sam.select(listed, "l:show:0", "N-3")
    assert opened.ephemeral
    assert "le 4 avril" in read(opened)


@pytest.mark.parametrize("value", ["N-2", "n_1", "../..", "N-2 ", "x" * 100, ""])
async def test_what_a_menu_did_not_offer_opens_nothing(house: Company, value: str) -> None:
    """A client may send any value: the inside decides by who asks."""
    await house.news()
    secret = await house.lea.say(house.comms, SECRET)
    form = await house.lea.message_command(secret, "Étiqueter comme nouvelle…")
    chosen = await house.lea.select(form, "c:flag:0", "confidential")
    chosen = await house.lea.select(chosen, "c:audience:0", "comms")
    typing = await house.lea.click(chosen, chosen.labels[0])
    assert "N-2" in read(await house.lea.submit(typing))
    listed = await house.sam.slash(house.cm, "news list")
    assert SECRET not in read(await house.sam.forge(listed, "l:show:0", [value]))
    assert SECRET not in read(await house.sam.forge(listed, f"p:show:{value}"))
    refused = await house.max.forge(await house.max.slash(house.hall, "news list"), "l:show:0", [value])
    assert read(refused) in ("Sorry, I cannot do this for you.", "I can find no such thing.")
