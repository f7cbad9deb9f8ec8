"""What people write is shown as they wrote it: never a mention, a link, a date, a command or a frame."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

from bot.core.address import Address, Place, Platform
from bot.core.card import (
    Button,
    Card,
    Difference,
    EvidenceLine,
    EvidenceList,
    Facts,
    Field,
    FieldKind,
    Form,
    Notice,
    Option,
    Paragraph,
    Quote,
    Tone,
    Wording,
)
from bot.core.verbs import Verb
from bot.i18n.words import words
from integrations.slack.modals import view
from integrations.slack.render import drawn, page, said
from tests.integrations.slack.strict import faults, faults_of_view
from tests.peers.slack.sight import read
from tests.peers.slack.world import Clock, World

TOKENS = (
    "<!channel>", "<!here>", "<!everyone>", "<!here|ici>", "<@U0LEA>", "<@U0LEA|Léa>", "<@W0X>", "<#C0SECRET>",
    "<#C0SECRET|general>", "<!subteam^S0X|@cm>", "<!subteam^S0X>", "<https://evil.example>",
    "<https://evil.example|Partageable>", "<mailto:a@evil.example|Léa>", "<tel:+33100000000|appeler>",
    "<slack://user?team=T0&id=U0>", "<!date^1392734382^{date_num}|hier>", "<!date^1^{date}^https://evil.example|x>",
    "&lt;!channel&gt;", "&amp;lt;!channel&amp;gt;", "&#60;!channel&#62;", "<\u200b!channel>", "<!channel",
    "https://evil.example/?a=1&b=2", "http://evil.example", "evil.example", "@channel", "@here", "@Léa", "#general",
    "*gras*", "_italique_", "~barré~", "`code`", "```bloc```", "> cité", ">>> cité", "• puce", "1. liste", "# titre",
    ":lock:", ":mega:", "/freeze", "📣 *Partageable*", "\u202e<!channel>\u2069",
)  # fmt: skip
"""What means something to Slack in its markup, in what people paste, or in HTML."""

AROUND = ("{}", "avant {} après", "*{}*", "{}\n{}", "`{}`", "\n> {}")

PAYLOADS = [around.format(*[token] * 2) for token, around in product(TOKENS, AROUND)]

CARDS: dict[str, Callable[[str], Card]] = {
    "headline": lambda text: card(headline=text),
    "notice": lambda text: card(notice=text),
    "number": lambda text: card(number=text),
    "footer": lambda text: card(footer=text),
    "paragraph": lambda text: card(Paragraph(text)),
    "quote": lambda text: card(Quote(text, text)),
    "wording": lambda text: card(Wording(text, text)),
    "fact": lambda text: card(Facts((("Par", text), ("Salon", text)))),
    "evidence": lambda text: card(EvidenceList(text, (EvidenceLine(text, text, Tone.NEUTRAL, text),))),
    "record": lambda text: card(EvidenceList(text, (EvidenceLine(text, text, Tone.NEUTRAL, text, "N-1"),))),
    "records": lambda text: card(EvidenceList(text, (EvidenceLine("N-1", text, Tone.NEUTRAL, text, "N-1"),) * 12)),
    "difference": lambda text: card(Difference(text, (text,), text, (text,))),
    "button": lambda text: card(buttons=(Button(Verb.WHY, "q", text),)),
}
"""A card for each place where something of people's may stand."""


def card(*blocks: Any, headline: str = "H", notice: str = "n", **more: Any) -> Card:
    return Card(Tone.NEUTRAL, headline, notice, blocks=blocks, **more)


def form(text: str) -> Form:
    options = (Option("1", text), Option("2", "autre"))
    fields = (
        Field("a", FieldKind.TEXT, text, value=text, hint=text),
        Field("b", FieldKind.CHOICE, text, options=options, value="1"),
        Field("c", FieldKind.CHOICES, text, options=options, value="1,2"),
    )
    return Form(Verb.EDIT, "n_1", text, text, fields, intro=(Quote(text, text), Paragraph(text)))


def objects(thing: Any) -> Iterator[dict[str, Any]]:
    if isinstance(thing, dict):
        yield thing
        for each in thing.values():
            yield from objects(each)
    if isinstance(thing, list):
        for each in thing:
            yield from objects(each)


def readable_as_markup(drawn: Any) -> list[str]:
    """Whatever Slack would read as more than letters."""
    found = [one for one in objects(drawn) if one.get("type") in ("link", "user", "usergroup", "channel", "broadcast")]
    found += [one for one in objects(drawn) if one.get("type") in ("date", "emoji", "image") or "url" in one]
    marked = [str(one["text"]) for one in objects(drawn) if one.get("type") == "mrkdwn"]
    return [str(each) for each in found] + [text for text in marked if text not in ("*Par*", "*Salon*")]


def test_there_are_enough() -> None:
    assert len(set(PAYLOADS)) >= 200
    assert len(CARDS) >= 6


def test_on_cards_it_is_letters() -> None:
    for payload, (where, made) in product(PAYLOADS, CARDS.items()):
        card_ = made(payload)
        parts = [*drawn(card_), *said(Notice(payload, card=card_)), *said(Notice(payload))]
        for part in parts:
            assert not readable_as_markup(part.blocks), (where, payload)
            assert not re.search(r"[<>]", part.text), (where, payload)
            assert not faults(part.blocks), (where, payload)
        assert not readable_as_markup(page(card_)), (where, payload)
        assert not faults(page(card_), view=True), (where, payload)


def test_in_forms_it_is_letters() -> None:
    place = Place(Address(Platform.SLACK, "T0", "C0"))
    for payload in PAYLOADS:
        modal = view(form(payload), place, words("fr"))
        assert not readable_as_markup(modal), payload
        assert not faults_of_view(modal), payload


def test_people_read_what_was_written() -> None:
    world = World(Clock())
    for payload in PAYLOADS:
        plain = payload.replace("\u202e", "").replace("\u2069", "")
        (part,) = drawn(card(Quote(payload)))
        assert plain.strip() in read(part.blocks, world).replace("\u2068", "").replace("\u2069", ""), payload
