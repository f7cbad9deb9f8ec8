"""The bot's own commands in what it says: pressed, they open, and each reads their names in their own language."""

from __future__ import annotations

import re

import pytest

from bot.core.address import Place
from bot.core.card import Card, Paragraph, Quote, Tone, Wording
from integrations.discord.mentions import Mentions
from integrations.discord.places import address
from integrations.discord.render import card_views
from tests.integrations.discord.company import NEWS, Company
from tests.integrations.discord.test_syncing import wanted

IDS = {"news": 1, "disclose": 2, "passerelle": 3, "sync": 4, "digest": 5, "signal": 6, "freeze": 7, "thaw": 8}


async def known() -> Mentions:
    mentions = Mentions()
    mentions.note([each | {"id": str(IDS.get(each["name"], 99))} for each in await wanted()])
    return mentions


@pytest.mark.parametrize(
    ("said", "drawn"),
    [
        ("Un doute ? /disclose.", "Un doute ? </disclose:2>."),
        ("/disclose Peut-on le dire ?", "</disclose:2> Peut-on le dire ?"),
        (
            "/news list · /news search ouverture · /news N-12",
            "</news list:1> · </news search:1> ouverture · </news show:1> N-12",
        ),
        ("/news, ou d’un trait : /news Lille ouvre", "</news add:1>, ou d’un trait : </news add:1> Lille ouvre"),
        ("-# /passerelle help, /sync add suivi du sujet", "-# </passerelle help:3>, </sync add:4> suivi du sujet"),
        ("/passerelle watch add Tilleul", "</passerelle watch:3> add Tilleul"),
        ("> Sam : /news list", "> Sam : /news list"),
        ("```\n/news list\n```\n/freeze", "```\n/news list\n```\n</freeze:7>"),
        ("https://h.fr/news /newsroom a/news `/news` /inconnu", "https://h.fr/news /newsroom a/news `/news` /inconnu"),
    ],
)
async def test_a_command_that_the_bot_names_can_be_pressed(said: str, drawn: str) -> None:
    assert (await known()).named(said) == drawn
    assert Mentions().named(said) == said


async def test_every_mention_is_of_a_command_that_there_is() -> None:
    """Each word of the catalogue's commands, alone and with each that is under it."""
    mentions = await known()
    for command in await wanted():
        if command.get("type", 1) == 1:
            under = [each["name"] for each in command.get("options", []) if each["type"] == 1]
            for path in [command["name"], *(f"{command['name']} {name}" for name in under)]:
                drawn = mentions.named(f"/{path}")
                assert re.fullmatch(r"</([a-z ]+):\d>", drawn), drawn


async def test_what_people_wrote_is_left_alone_and_a_card_never_grows_too_long() -> None:
    mentions = await known()
    card = Card(
        Tone.NEUTRAL, "Aide", "", blocks=(Quote("/news list", "/news"), Wording("Mots", "/freeze"), Paragraph("/thaw"))
    )
    (view,) = card_views(card)
    mentions.put(view)
    text = str(view.to_components())
    assert ("> /news list" in text, "</freeze" in text, "</thaw:8>" in text) == (True, False, True)
    (full,) = card_views(Card(Tone.NEUTRAL, "Aide", "", blocks=(Paragraph("/thaw " * 650),)))
    before = str(full.to_components())
    mentions.put(full)
    assert str(full.to_components()) == before


async def test_what_is_posted_and_what_is_answered_names_commands_so(house: Company) -> None:
    offered = {each["name"]: each["id"] for each in house.discord.commands.usable(None)}
    told = await house.sam.slash(house.hall, "passerelle help")
    assert f"</disclose:{offered['disclose']}>" in told.text
    await house.news()
    place = Place(address(house.guild.id, house.cm.id))
    await house.adapter.chat.post(place, Card(Tone.NEUTRAL, NEWS, "", blocks=(Paragraph("/freeze"),)), key="d_1")
    card = await house.sees(house.sam, house.cm, NEWS, "/freeze")
    assert f"</freeze:{offered['freeze']}>" in card.text


async def test_whoever_only_sends_asks_for_them(house: Company) -> None:
    mentions = Mentions()
    await mentions.learn(house.adapter._rest)
    assert mentions.named("/thaw") != "/thaw"
    house.discord.fail("GET", "/commands", 20, mode="refused")
    other = Mentions()
    await other.learn(house.adapter._rest)
    assert other.named("/thaw") == "/thaw"
