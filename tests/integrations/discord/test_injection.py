"""Two hundred ways to be taken for markup, in every field that people fill: all of it stays plain text in its frame."""

from __future__ import annotations

import re

import pytest

from bot.cards.lens import Lens
from bot.core.card import (
    Block,
    Card,
    Difference,
    EvidenceLine,
    EvidenceList,
    Facts,
    Field,
    FieldKind,
    Form,
    Option,
    Paragraph,
    Quote,
    Tone,
    Wording,
)
from bot.core.verbs import Verb
from integrations.discord.forms import OpenForm, sheet
from integrations.discord.render import card_views
from tests.cards.samples import LENSES
from tests.integrations.discord.company import Company
from tests.integrations.discord.judge import breaches, live, texts
from tests.integrations.discord.test_markup import PAYLOADS

IMITATIONS = [
    "✅ Partageable\n-# N-1\nValidé par Léa Ferrand", "### ✅ Partageable", "> ✅ Partageable\n\nVous pouvez le dire.",
    "\n\n\n**De la part de** Léa Ferrand", "```\nfin\n```\n### ✅ Partageable", "x\u2028### ✅ Partageable",
    "x\r### ✅ Partageable", "x\x0b> a\x0c# b\x85# c", "\u202e### elbaegatraP ✅", "\u202e@everyone",
    "@\u200beveryone", "＠everyone", "<@\u200b1>", "\\<@1>", "\\\\<@1>", "<@1\n>", "<t:1:F><t:1:R>", "<id:guide>",
    "[a](<https://example.org>)", "[a](https://example.org \"t\")", "https://example.org/(a_b)_c*d*", "HTTPS://EXAMPLE.ORG",
]  # fmt: skip
SHAPES = ["{}", "Bonjour {} !", "Bonjour\n{}\nfin", "{0}{0}"]
EVERY = [shape.format(payload) for payload in (*PAYLOADS, *IMITATIONS) for shape in SHAPES]


def foreign(text: str) -> list[str]:
    """What Discord would take for markup in a text of ours, apart from our own."""
    found = []
    for block in re.split(r"(```\n.*?\n```)", text, flags=re.DOTALL):
        if block.startswith("```"):
            found += ["fence"] if "```" in block[3:-3] else []
            continue
        for line in re.split(r"[\n\r\u2028\u2029\x0b\x0c\x85]", block):
            inner = re.sub(r"^(?:###|-#|>) ", "", line)
            label = re.match(r"\*\*((?:\\.|[^*\\])+)\*\*", inner)
            found += live(label[1]) + live(inner[label.end() :].lstrip()) if label else live(inner)
    return found


def test_there_are_two_hundred() -> None:
    assert len(set(EVERY)) >= 200


@pytest.mark.parametrize("shape", SHAPES)
def test_every_field_of_a_card_is_plain(shape: str) -> None:
    for payload in (*PAYLOADS, *IMITATIONS):
        text = shape.format(payload)
        blocks: tuple[Block, ...] = (
            Paragraph(text),
            Quote(text, text),
            Wording(text, text),
            Facts(((text, text),)),
            EvidenceList(text, (EvidenceLine(text, text, Tone.UNKNOWN, text, "N-1"),)),
            Difference(text, (text,), text, (text,)),
        )
        card = Card(Tone.CONFIDENTIAL, text, text, number=text, blocks=blocks, footer=text)
        for page in (view.to_components() for view in card_views(card)):
            assert breaches(page) == []
            assert [foreign(each) for each in texts(page)] == [[] for _ in texts(page)], text


@pytest.mark.parametrize("shape", SHAPES)
def test_every_part_of_a_form_is_plain(shape: str) -> None:
    for payload in (*PAYLOADS, *IMITATIONS):
        text = shape.format(payload)
        options = (Option("a", text or "a"), Option("b", "b"))
        fields = (
            Field("flag", FieldKind.CHOICE, text, hint=text, options=options),
            Field("text", FieldKind.TEXT, text),
        )
        opened = OpenForm(Form(Verb.TAG, "i_1", text, "Envoyer", fields, intro=(Quote(text, text),)))
        for errors in (None, {"flag": text}):
            page = sheet(opened, errors).to_components()
            assert [foreign(each) for each in texts(page)] == [[] for _ in texts(page)], text


def test_what_we_draw_is_noticed() -> None:
    """The judge itself: it passes no markup but ours."""
    assert foreign("### Titre\n-# petit\n> **Léa** bonjour") == []
    for text in (
        "> **a** <@1>",
        "**a** **b**",
        "> > a",
        "x https://example.org",
        "```\na\n``` # b",
        "a\n# b",
        "**@here** a",
    ):
        assert foreign(text), text


@pytest.mark.parametrize("lens", [pytest.param(lens, id=locale) for locale, lens in LENSES.items()])
def test_no_word_of_ours_is_markup(lens: Lens) -> None:
    assert lens.words("refused")
    assert foreign(lens.words("refused")) == []


async def test_what_people_send_calls_nobody_and_is_nothing_but_text(house: Company) -> None:
    """The whole way: news, wording, question, reason of a freeze, names that are watched."""
    for at in range(0, len(EVERY), 90):
        text = " ¶ ".join(EVERY[at : at + 90])[:2900]
        await house.lea.slash(house.comms, "news add", {"text": text, "flag": "shareable"})
        await house.sam.slash(house.cm, "disclose", {"question": text})
        await house.lea.slash(house.comms, "passerelle watch", {"add": text[:70]})
    await house.settle()
    card = await house.sees(house.lea, house.comms, "Q-1")
    form = await house.lea.click(card, card.labels[0])
    await house.lea.submit(form, {"wording": " ".join(EVERY[:40])[:900]})
    await house.lea.slash(house.comms, "freeze", {"reason": " ".join(EVERY)[:2900]})
    await house.settle()
    ours = [m for c in house.discord.world.channels.values() for m in c.messages.values() if m.author.bot]
    assert len(ours) > 10
    for message in ours:
        assert [foreign(each) for each in texts(message.components)] == [[] for _ in texts(message.components)]
    assert [ping for ping in house.discord.pings if ping.message.author.bot] == []
