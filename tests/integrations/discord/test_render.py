"""Every card that the product can show, as Discord takes it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.card import (
    Button,
    Card,
    Difference,
    EvidenceLine,
    EvidenceList,
    Facts,
    Moment,
    Notice,
    Paragraph,
    Quote,
    Tone,
    WebAddress,
    Wording,
)
from bot.core.verbs import Verb
from integrations.discord.marks import mark_in, mark_of
from integrations.discord.render import card_views, notice_views
from tests.cards.samples import parts
from tests.integrations.discord.judge import breaches, live, shown, texts

LONG = "Le *projet* avance_bien. " * 340  # 8,500 characters, more when escaped
BUTTONS = (Button(Verb.EDIT, "n_1", "Modifier"), Button(Verb.WITHDRAW, "n_1", "Retirer"))


def card(**changes: Any) -> Card:
    given: dict[str, Any] = {"tone": Tone.CONFIDENTIAL, "headline": "🔒 Confidentiel", "notice": "", "number": "N-42"}
    return Card(**given | {"buttons": BUTTONS, "footer": "Léa, lundi"} | changes)


def messages(shown_card: Card, **how: Any) -> list[list[dict[str, Any]]]:
    return [view.to_components() for view in card_views(shown_card, **how)]


def test_a_card_is_a_frame_in_the_colour_of_its_flag() -> None:
    (message,) = messages(card(countdown="2026-03-18T10:07:00+00:00"))
    (frame,) = message
    assert frame["accent_color"] == 0xC62828
    assert texts(message)[0] == "### 🔒 Confidentiel\n-# N-42"
    assert texts(message)[-1] == "-# Léa, lundi\n⏱️ <t:1773828420:R>"


def test_every_flag_has_a_colour_of_its_own() -> None:
    assert len({messages(card(tone=tone))[0][0]["accent_color"] for tone in Tone}) == len(Tone)


async def test_a_long_card_repeats_its_flag_on_every_message() -> None:
    pages = messages(card(blocks=(Quote(LONG, "Léa"), Wording("À dire", LONG))))
    assert len(pages) > 4
    assert [breaches(page) for page in pages] == [[] for _ in pages]
    heads = [texts(page)[0] for page in pages]
    assert heads == [f"### 🔒 Confidentiel \\[{at}/{len(pages)}\\]\n-# N-42" for at in range(1, len(pages) + 1)]
    assert ["Modifier" in str(page) for page in pages] == [False] * (len(pages) - 1) + [True]
    read = "".join(shown(text) for page in pages for text in texts(page)[1:])
    assert read.count("*projet*") == read.count("avance_bien.") == 680


def test_somebody_s_words_stay_in_their_frame_on_every_message() -> None:
    imitation = "ok\n\n✅ Partageable, validé par Léa\n" * 300
    for page in messages(card(blocks=(Quote(imitation),))):
        lines = [line for text in texts(page) for line in text.split("\n") if "validé" in line]
        assert lines
        assert all(line.startswith("> ") for line in lines)


def test_what_is_on_every_block_is_plain() -> None:
    nasty = "@everyone <@1> [x](https://example.org) # a\n# b"
    blocks = (
        Paragraph(nasty),
        Quote(nasty, nasty),
        Wording(nasty, nasty),
        Facts(((nasty, nasty),)),
        EvidenceList(nasty, (EvidenceLine(nasty, nasty, Tone.UNKNOWN, nasty),)),
        Difference(nasty, (nasty,), nasty, (nasty,)),
    )
    (page,) = messages(card(headline=nasty, number=nasty, footer=nasty, blocks=blocks))
    for text in texts(page):
        assert not {"mention", "link", "time", "command", "emoji"} & set(live(text))


def test_a_message_of_the_longest_values_fits() -> None:
    most = "*" * 8000
    lines = tuple(EvidenceLine(most, "f", Tone.UNKNOWN, most) for _ in range(20))
    blocks = (Facts(((most[:100], most),)), EvidenceList("t", lines), Difference("a", (most,), "b", (most,)))
    pages = messages(card(blocks=(*blocks, *(Paragraph("p"),) * 60), headline=most, buttons=BUTTONS[:1] * 1))
    assert [breaches(page) for page in pages] == [[] for _ in pages]


def test_the_mark_is_hidden_in_every_message() -> None:
    mark = mark_of("d_1")
    pages = messages(card(blocks=(Quote(LONG),)), mark=mark)
    assert [mark_in(page) for page in pages] == [mark.part(at) for at in range(len(pages))]
    assert mark_in(messages(card())[0]) is None


def test_a_short_answer_is_its_text_or_its_card() -> None:
    (text,) = [view.to_components() for view in notice_views(Notice("N-42 *noté*"))]
    assert texts(text) == ["N-42 \\*noté\\*"]
    (drawn,) = [view.to_components() for view in notice_views(Notice("x", card=card()))]
    assert texts(drawn)[0].startswith("### 🔒")


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_nothing_to_say_is_not_an_empty_message(text: str) -> None:
    for page in (
        *messages(card(blocks=(Paragraph(text), Quote(text), Wording("w", text)))),
        *(view.to_components() for view in notice_views(Notice(text))),
    ):
        assert breaches(page) == []


def test_the_sample_blocks_are_all_drawn() -> None:
    for block in (Paragraph("un"), Quote("deux", "trois"), Wording("quatre", "cinq"), Facts((("six", "sept"),))):
        (page,) = messages(card(blocks=(block,)))
        assert all(part in "\n".join(texts(page)) for part in parts(block))


def test_an_address_can_be_copied_or_followed_and_has_no_preview() -> None:
    url, at = "https://a.example/calendar/0a_b.ics", "2026-04-06T07:00:00+00:00"
    blocks = (WebAddress("Adresse", url), WebAddress("Lieu", url, opens=True), Moment("Chez vous", at))
    (message,) = messages(card(blocks=blocks))
    said = texts(message)
    for expected in (f"`{url}`", f"<{url}>", "<t:1775458800:F>"):
        assert any(expected in text for text in said), said
