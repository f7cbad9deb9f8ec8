"""The cards of the product as Discord takes them, in every language, short and long."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.cards.lens import Lens
from bot.cards.listing import help_card, news_list
from bot.cards.news import for_cm, for_comms
from bot.cards.questions import answer_for_cm, asked_back_for_cm
from bot.cards.verdicts import verdict_for_cm
from bot.cards.why import why_for_cm, why_for_comms
from bot.core.card import Card
from bot.core.flags import Flag, Standing
from bot.core.people import Role
from bot.core.questions import Answer
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind
from integrations.discord.identifiers import read
from integrations.discord.marks import mark_of
from integrations.discord.render import card_views
from tests.cards.samples import LENSES, cited, embargoed, item, judgement, parts, question, revision, ruling, view
from tests.docs import gallery
from tests.integrations.discord.judge import breaches, shown, texts, walk

LONGEST = "Lille *ouvre* le 6_avril, `@everyone` <@1> " * 180
"""Nearly the 8,000 characters that a news item may have."""


def every_card(lens: Lens) -> list[Card]:
    cards: list[Card] = []
    for text in ("Lille ouvre le 6 avril.", LONGEST):
        for standing in Standing:
            flag = Flag.SHAREABLE if standing is Standing.SHAREABLE else Flag.CONFIDENTIAL
            made = embargoed(text=text) if standing is Standing.EMBARGOED else revision(text=text, flag=flag)
            cards += [for_cm(view(item(made), standing), lens), for_comms(view(item(made), standing), lens)]
        listed = [(item(revision(text=text)), Standing.SHAREABLE)] * 20
        cards += [news_list(listed, lens, more=3), news_list([], lens, query=text, for_comms=True)]
        for answer in Answer:
            cards.append(answer_for_cm(question(text=text), ruling(answer), "Léa", lens))
        cards.append(asked_back_for_cm(question(text=text, asked_back=text), "Léa", lens))
        for kind in VerdictKind:
            asked = question(judgement(kind, cited(), cited(Standing.CONFIDENTIAL)), text=text)
            cards += [verdict_for_cm(asked, lens), why_for_cm(asked, lens), why_for_comms(asked, lens)]
    return [*cards, *(help_card(role, lens) for role in Role)]


CARDS = [
    pytest.param(card, id=f"{locale}-{at}")
    for locale, lens in LENSES.items()
    for at, card in enumerate(every_card(lens))
]


GALLERY = [
    pytest.param(card, id=f"{locale}-{title}") for locale in gallery.SAID for title, _, card in gallery.cards(locale)
]
"""One of each kind that there is: what the page of the documentation shows."""


@pytest.mark.parametrize("card", [*CARDS, *GALLERY])
def test_every_card_fits_and_nothing_of_it_is_lost(card: Card) -> None:
    pages = [each.to_components() for each in card_views(card, mark=mark_of("d_1"))]
    assert [breaches(page) for page in pages] == [[] for _ in pages]
    assert {ident for page in pages for ident in pressed(page)} == card.offered
    text = plain("".join(shown(text) for page in pages for text in texts(page)))
    labels = [each["label"] for each in _buttons(pages[-1])]
    assert labels == [button.label for button in card.buttons]
    for part in (card.headline[:300], card.number, card.footer, *(part for b in card.blocks for part in parts(b))):
        assert plain(part)[:900] in text


def plain(text: str) -> str:
    """Letters and digits, in order."""
    return "".join(char for char in text if char.isalnum())


def pressed(page: list[dict]) -> Iterator[tuple[Verb, str]]:  # type: ignore[type-arg]
    """Whatever can be pressed or chosen."""
    for each in walk(page):
        if each["type"] in (2, 3) and (ident := read(each["custom_id"])):
            yield from ((ident.verb, target) for target in _targets(each, ident.target))


def _targets(component: dict, target: str) -> list[str]:  # type: ignore[type-arg]
    return [option["value"] for option in component["options"]] if "options" in component else [target]


def _buttons(page: list[dict]) -> list[dict]:  # type: ignore[type-arg]
    rows = [each for frame in page for each in frame["components"] if each["type"] == 1]
    return [button for row in rows for button in row["components"] if button["type"] == 2]
