"""Commands in the words of the bot, for people to whom Slack gives none of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.core.address import Address, Place, Platform
from bot.core.card import Card, Facts, Field, FieldErrors, FieldKind, Form, Notice, Paragraph, Quote, Tone, Wording
from bot.core.verbs import Verb
from integrations.slack.render import drawn
from integrations.slack.spelling import spoken, spoken_card, spoken_reply
from tests.cards.samples import LENSES
from tests.docs import gallery as gallery_of_docs
from tests.integrations.slack import gallery
from tests.integrations.slack.stage import Stage, manifest
from tests.integrations.slack.test_gestures import passed_on
from tests.peers.slack.nouns import Channel

_NAMES = [each["command"] for each in manifest()["features"]["slash_commands"]]
BARE = re.compile(rf"(?<!@passerelle )(?<![\w/])(?:{'|'.join(_NAMES)})\b")
"""A command of the manifest that nothing says to mention the bot before."""

TOPICS = Card(Tone.NEUTRAL, "Quels sujets ?", "Quels sujets ?", footer="Un sujet de plus ? /sync add")

SPOKEN = [
    "/passerelle charter", "/passerelle contacts", "/passerelle checklist", "/passerelle danse", "/passerelle status",
    "/passerelle", "/passerelle privacy", "/passerelle watch", "/news list", "/news search Lyon", "/news who",
    "/news history", "/news recalls", "/news N-1", "/news N-99", "/sync", "/sync agenda", "/sync notes",
    "/sync calendar", "/sync danse", "/sync schedule", "/digest now", "/digest schedule", "/digest off",
    "/signal list", "/signal", "/disclose", "/freeze", "aide", "news list", "sync agenda",
]  # fmt: skip


def shown(card: Card) -> str:
    return json.dumps([part.blocks for part in drawn(card)], ensure_ascii=False)


def every_card(locale: str) -> Iterator[tuple[str, Card]]:
    yield from gallery.cards(LENSES[locale])
    yield from ((name, card) for name, _, card in gallery_of_docs.cards(locale))


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_no_card_shows_a_command_that_not_everybody_can_type(locale: str) -> None:
    """Every card of the galleries, as people of another workspace read it."""
    bare = {name for name, card in every_card(locale) if BARE.search(shown(card))}
    assert len(bare) > 8, "else this test sees nothing"
    assert not [name for name, card in every_card(locale) if BARE.search(shown(spoken_card(card)))]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("In doubt? Ask me, or /disclose.", "In doubt? Ask me, or @passerelle /disclose."),
        ("/news list · /news N-1", "@passerelle /news list · @passerelle /news N-1"),
        ("@passerelle /news list", "@passerelle /news list"),
        ("https://example.org/news and /newsletter and a/news", "https://example.org/news and /newsletter and a/news"),
        ("(/sync add)", "(@passerelle /sync add)"),
    ],
)
def test_only_commands_change(said: str, told: str) -> None:
    assert spoken(said) == told
    assert spoken(told) == told


def test_what_people_wrote_stays_as_it_is() -> None:
    written = (Quote("/news", "Léa"), Wording("W", "/sync"))
    card = Card(Tone.NEUTRAL, "H", "/news", blocks=(*written, Paragraph("/news"), Facts((("/sync", "/sync"),))))
    said = spoken_card(card)
    assert said.blocks == (*written, Paragraph("@passerelle /news"), Facts((("/sync", "@passerelle /sync"),)))
    field = Field("f", FieldKind.LINE, "L", value="/news", hint="/news")
    form = spoken_reply(Form(Verb.TAG, "t", "T", "S", (field,), (*written, Paragraph("/sync"))))
    assert isinstance(form, Form)
    assert (form.fields[0].value, form.fields[0].hint) == ("/news", "@passerelle /news")
    assert form.intro == (*written, Paragraph("@passerelle /sync"))
    assert spoken_reply(FieldErrors({"a": "/digest off"})) == FieldErrors({"a": "@passerelle /digest off"})
    assert spoken_reply(Notice("/news", card=card)) == Notice("@passerelle /news", card=said)
    assert spoken_reply(None) is None


async def test_whatever_a_cm_of_an_agency_is_told_they_can_type(shared: Stage) -> None:
    await passed_on(shared)
    for command in SPOKEN:
        before = len(shared.sam.sees())
        await shared.sam.mention(shared.cm, command)
        await shared.slack.until(lambda before=before: len(shared.sam.sees()) > before)  # type: ignore[misc]
        await shared.settle()
        assert not BARE.search(_told(shared)), command
    assert "@passerelle /passerelle help" in shared.sam.sees_in(shared.cm)


async def test_a_card_in_a_room_of_both_says_it_for_both(shared: Stage) -> None:
    ref = await shared.adapter.chat.post(Place(address_of(shared, shared.cm)), TOPICS, key="k")
    await shared.slack.until(lambda: "@passerelle /sync add" in shared.sam.sees_in(shared.cm))
    await shared.adapter.chat.update(ref, replace(TOPICS, headline="Sujets ?"))
    await shared.slack.until(lambda: "Sujets ?" in shared.sam.sees_in(shared.cm))
    assert not BARE.search(_told(shared))


async def test_in_a_room_of_one_workspace_commands_stay_commands(staged: Stage) -> None:
    await staged.adapter.chat.post(Place(address_of(staged, staged.cm)), TOPICS, key="k")
    await staged.slack.until(lambda: "/sync add" in staged.sam.sees_in(staged.cm))
    assert "@passerelle" not in staged.sam.sees_in(staged.cm)
    assert "@passerelle /" not in (await staged.sam.command("/passerelle", "help", staged.cm)).text


def address_of(staged: Stage, channel: Channel) -> Address:
    return Address(Platform.SLACK, staged.slack.team.id, channel.id)


def _told(shared: Stage) -> str:
    """What Sam reads there that Sam did not write."""
    read = [each for each in shared.sam.messages(shared.cm) if each.author != shared.sam.id]
    return "".join(each.text + json.dumps(each.blocks, ensure_ascii=False) for each in read)
