"""Cards as Slack takes them: within its limits, and with nothing of what people wrote read as markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.cards.lens import Lens
from bot.cards.news import for_cm, for_comms
from bot.cards.verdicts import verdict_for_cm
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
    Weight,
    Wording,
)
from bot.core.flags import Standing
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind
from integrations.slack.render import drawn, fitted, said
from tests.cards.samples import LENSES, cited, embargoed, item, judgement, lines, question, revision, view
from tests.integrations.slack.strict import faults

HOSTILE = [
    "<!channel> <!here|here> <!everyone>",
    "<@U0123> <#C0123|general> <!subteam^S1>",
    "<https://evil.example|Partageable> https://evil.example",
    "*gras* _italique_ ~barré~ `code`",
    "```\nbloc\n```",
    "> cité\n&gt; cité",
    "&lt;!channel&gt; &amp;lt;",
    "<!date^1^{date}|x>",
    "📣 *Partageable* — validé par Léa",
    "• puce\n1. liste\n# titre",
    ":lock: :mega:",
    "a\u202eb\u2066c",
    "\n\n\n",
]
KINDS: list[Any] = [
    Paragraph,
    lambda text: Quote(text, text),
    lambda text: Wording("Éléments", text),
    lambda text: Facts((("Par", text),)),
    lambda text: EvidenceList("Preuves", (EvidenceLine("N-1", "📣", Tone.SHAREABLE, text),)),
    lambda text: EvidenceList(text, (EvidenceLine(text, text, Tone.SHAREABLE, text, "N-1"),)),
    lambda text: Difference("Ajoute", (text,), "Omet", (text,)),
]


def samples(lens: Lens) -> Iterator[Card]:
    for standing in Standing:
        said_of = embargoed() if standing is Standing.EMBARGOED else revision()
        shown = view(item(said_of), standing, got=(("Sam", datetime(2026, 4, 1, tzinfo=UTC)),), missing=("Max",))
        yield for_cm(shown, lens)
        yield for_comms(shown, lens)
    for kind in VerdictKind:
        yield verdict_for_cm(question(judgement(kind, cited())), lens)


def strings(thing: Any, *, of: str = "") -> Iterator[tuple[str, str]]:
    """Each text of a block with the type that it stands in."""
    if isinstance(thing, dict):
        if isinstance(thing.get("text"), str):
            yield thing["type"], thing["text"]
        for each in thing.values():
            yield from strings(each)
    if isinstance(thing, list):
        for each in thing:
            yield from strings(each)


@pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES.keys())
def test_every_card_is_taken_and_says_everything(lens: Lens) -> None:
    for card in samples(lens):
        (part,) = drawn(card)
        assert not faults(part.blocks), part.blocks
        shown = " ".join(text for _, text in strings(part.blocks))
        for text in lines(card):
            if text and text != card.notice:
                assert text in shown, f"{text} is missing"
        assert part.text == card.notice
        assert [each["value"] for each in _buttons(part.blocks)] == [button.target for button in card.buttons]


def _buttons(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [element for block in blocks if block["type"] == "actions" for element in block["elements"]]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("kind", KINDS)
def test_what_people_wrote_is_shown_letter_by_letter(text: str, kind: Any) -> None:
    card = Card(Tone.CONFIDENTIAL, "Ne pas divulguer", text, text, (kind(text),), footer=text)
    (part,) = drawn(card)
    assert not faults(part.blocks)
    for kind_of_text, shown in strings(part.blocks):
        assert kind_of_text in ("plain_text", "text") or shown == "*Par*", f"{shown} could be read as markup"
    assert not re.search(r"[<>]", part.text)


@pytest.mark.parametrize("count", [1, 2, 10, 11, 26, 70])
def test_every_record_can_be_opened(count: int) -> None:
    """Beside its line while they are few, under the list where they are many."""
    found = tuple(EvidenceLine(f"N-{n}", "📣", Tone.SHAREABLE, f"extrait {n}", target=f"N-{n}") for n in range(count))
    card = Card(Tone.NEUTRAL, "H", "n", blocks=(EvidenceList("Liste", found),), buttons=(Button(Verb.WHY, "q", "P"),))
    parts = drawn(card)
    assert not [fault for part in parts for fault in faults(part.blocks)]
    beside = [block["accessory"] for part in parts for block in part.blocks if "accessory" in block]
    pressed = [*beside, *(each for part in parts for each in _buttons(part.blocks))]
    assert {(Verb(each["action_id"].partition(":")[0]), each["value"]) for each in pressed} == card.offered
    assert len(beside) == (count if count <= 10 else 0)
    shown = " ".join(text for part in parts for _, text in strings(part.blocks))
    assert all(f"extrait {n}" in shown and f"N-{n}" in shown for n in range(count))


@pytest.mark.parametrize(("size", "kinds"), [(80, ["section"]), (81, ["rich_text"] * 3), (2900, ["rich_text"] * 3)])
def test_long_values_have_the_whole_width(size: int, kinds: list[str]) -> None:
    facts = Facts((("Retrouver", "a" * size), ("Demander", "b"), ("Geler", "")))
    (part,) = drawn(Card(Tone.NEUTRAL, "H", "n", blocks=(facts,)))
    assert [block["type"] for block in part.blocks[1:]] == kinds
    assert not faults(part.blocks)
    assert {"a" * size, "b"} <= {text for _, text in strings(part.blocks)}


def test_a_line_that_opens_nothing_has_its_number_in_front() -> None:
    lines_ = (EvidenceLine("N-1", "📣", Tone.SHAREABLE, "a", "N-1"), EvidenceLine("N-2", "🔒", Tone.CONFIDENTIAL, "b"))
    _, _, opens, plain = drawn(Card(Tone.NEUTRAL, "H", "n", blocks=(EvidenceList("L", lines_),)))[0].blocks
    assert (opens["text"]["text"], opens["accessory"]["text"]["text"]) == ("📣 · a", "N-1")
    assert (plain["text"]["text"], "accessory" in plain) == ("N-2 · 🔒 · b", False)


def test_the_notification_is_the_notice_alone() -> None:
    card = Card(Tone.SHAREABLE, "Partageable", "N-1 <!channel>\nest là", blocks=(Quote("un secret"),))
    assert drawn(card)[0].text == "N-1 &lt;!channel&gt; est là"


@pytest.mark.parametrize("size", [0, 1, 1999, 2000, 2001, 2899, 2900, 2999, 3000, 3001, 12_000, 39_999, 40_001])
@pytest.mark.parametrize("char", ["a", "é ", '"', "\n", "👩‍🚒", "e\u0301", "🇫🇷", "&"])
def test_no_length_is_refused_and_nothing_is_lost(size: int, char: str) -> None:
    text = (char * size)[:size]
    card = Card(Tone.CONFIDENTIAL, "🔒 Confidentiel", "n", "N-1", (Quote(text, "Le texte"), Facts((("Par", text),))))
    parts = drawn(card)
    assert not [fault for part in parts for fault in faults(part.blocks)]
    quoted = "".join(t for p in parts for b in p.blocks for t in _framed(b))
    assert re.sub(r"\s", "", quoted) == re.sub(r"\s", "", text)
    for n, part in enumerate(parts):
        headline = part.blocks[0]["text"]["text"]
        assert headline.startswith("🟥 🔒 Confidentiel")
        assert headline.endswith(f"[{n + 1}/{len(parts)}]") == (len(parts) > 1)


def _framed(block: dict[str, Any]) -> list[str]:
    quotes = [each for each in block.get("elements", ()) if each["type"] == "rich_text_quote"]
    return [inside["text"] for each in quotes for inside in each["elements"]]


@pytest.mark.parametrize("sign", ["👩‍🚒", "e\u0301", "🇫🇷", "👍🏽", "☎️"])
def test_no_sign_is_torn_apart(sign: str) -> None:
    for before in range(len(sign) + 1):
        text = "x" * before + sign * 3000
        for part in drawn(Card(Tone.NEUTRAL, "H", "n", blocks=(Quote(text),))):
            for piece in (t for b in part.blocks for t in _framed(b)):
                assert piece.lstrip("x").replace(sign, "") == ""


def test_buttons_have_a_name_of_their_own_and_an_opaque_value() -> None:
    buttons = (
        Button(Verb.ACKNOWLEDGE, "item-1", "Compris", Weight.MAIN),
        Button(Verb.WITHDRAW, "item-1", "Retirer", Weight.DANGER),
        Button(Verb.WITHDRAW, "item-2", "x" * 90, Weight.QUIET),
    )
    found = _buttons(drawn(Card(Tone.NEUTRAL, "H", "n", buttons=buttons))[0].blocks)
    assert [each["action_id"] for each in found] == ["acknowledge:0", "withdraw:1", "withdraw:2"]
    assert [each["value"] for each in found] == ["item-1", "item-1", "item-2"]
    assert [each.get("style") for each in found] == ["primary", "danger", None]
    assert [len(each["text"]["text"]) for each in found] == [7, 7, 75]


def test_the_buttons_are_on_the_first_part_alone() -> None:
    card = Card(Tone.NEUTRAL, "H", "n", "N-1", (Quote("a" * 30_000),), (Button(Verb.WHY, "q", "Pourquoi"),), "pied")
    first, *rest = drawn(card)
    assert rest
    assert _buttons(first.blocks)
    assert not [each for part in rest for each in _buttons(part.blocks)]


def test_many_blocks_go_over_several_messages() -> None:
    parts = drawn(Card(Tone.NEUTRAL, "H", "n", blocks=tuple(Paragraph(str(n)) for n in range(130))))
    assert len(parts) == 4
    assert not [fault for part in parts for fault in faults(part.blocks)]


def test_a_countdown_is_on_the_readers_clock() -> None:
    (part,) = drawn(Card(Tone.NEUTRAL, "H", "n", countdown="2026-03-16T09:00:10+00:00"))
    assert "<!date^1773651610^{time_secs}|09:00:10 UTC>" in json.dumps(part.blocks)


def test_an_instant_is_on_the_readers_clock_and_a_call_is_a_link_to_follow() -> None:
    url = "https://meet.example.com/x"
    blocks = (Moment("Chez vous", "2026-04-06T07:00:00+00:00"), WebAddress("Lieu", url, opens=True))
    (part,) = drawn(Card(Tone.NEUTRAL, "H", "n", blocks=(*blocks, WebAddress("Adresse", url))))
    assert not faults(part.blocks)
    (moment, link, copied) = (block["elements"] for block in part.blocks[1:4])
    assert (moment[0]["elements"][1]["timestamp"], link[0]["elements"][1]["url"]) == (1775458800, url)
    assert [each["type"] for each in copied] == ["rich_text_section", "rich_text_quote"]


def test_a_long_headline_is_whole() -> None:
    headline = "⏳ Sous embargo " + "très " * 60 + "longtemps"
    assert f"🟧 {headline}" in json.dumps(drawn(Card(Tone.EMBARGOED, headline, "n"))[0].blocks, ensure_ascii=False)


def test_a_text_that_does_not_fit_is_left_out_whole() -> None:
    card = Card(Tone.SHAREABLE, "Peut être dit", "n", "Q-1", (Wording("À dire", "a" * 30_000), Paragraph("Publiez")))
    (part,) = fitted(card, 1, "trop long")
    shown = [text for _, text in strings(part.blocks)]
    assert "trop long" in shown
    assert "Publiez" in shown
    assert not [text for text in shown if "aaa" in text]
    assert len(fitted(card, 9, "trop long")) == len(drawn(card))


def test_a_notice_stands_over_its_card() -> None:
    (part,) = said(Notice("Voici", card=Card(Tone.NEUTRAL, "H", "la carte")))
    assert [block["type"] for block in part.blocks] == ["rich_text", "header"]
    assert part.text == "la carte"
    card = Card(Tone.NEUTRAL, "H", "la carte")
    assert said(Notice("H", card=card)) == drawn(card)
    assert said(Notice("")) == []
    assert said(Notice("<b>"))[0].text == "&lt;b&gt;"
