"""A chart goes out as a file under the words; without the means to draw it, the words go alone."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator

import pytest

from bot.core.address import Place
from bot.core.card import Card, Facts, Picture, Quote, Tone
from integrations.discord.app import DiscordAdapter
from integrations.discord.places import address
from tests.integrations.discord.stage import opened
from tests.peers.discord import FakeDiscord
from tests.peers.discord.building import Server
from tests.peers.discord.world import Channel, Message

ALT = "Nouvelles et questions, par semaine."
PICTURE = Picture(ALT, ("S1", "S2"), (("Nouvelles", (3, 4)), ("Questions", (1, 0))))
CARD = Card(Tone.NEUTRAL, "Résumé", "", blocks=(Facts((("Nouvelles", "7"),)),), picture=PICTURE)
LONG = Card(Tone.NEUTRAL, "Résumé", "", blocks=(Quote("mot " * 2500),), picture=PICTURE)


class Ground:
    """A room that the bot writes into."""

    def __init__(self, discord: FakeDiscord, adapter: DiscordAdapter, guild: Server, room: Channel) -> None:
        self.discord, self.adapter, self.room = discord, adapter, room
        self.place = Place(address(guild.id, room.id))
        self.reader = discord.user("Léa")
        guild.join(self.reader)

    def messages(self) -> list[Message]:
        return [seen.message for seen in self.discord.visible(self.reader, self.room)]


@pytest.fixture
async def ground() -> AsyncIterator[Ground]:
    async with FakeDiscord() as discord, opened(discord) as adapter:
        guild = discord.guild("Halles")
        yield Ground(discord, adapter, guild, guild.channel("com"))


async def test_a_chart_stands_under_the_words_with_its_text(ground: Ground) -> None:
    pytest.importorskip("matplotlib")
    ref = await ground.adapter.chat.post(ground.place, CARD, key="d_1")
    (message,) = ground.messages()
    assert [file["filename"] for file in message.attachments] == ["passerelle.png"]
    assert message.attachments[0]["size"] > 2000
    gallery = message.components[0]["components"][-1]
    assert (gallery["type"], gallery["items"][0]["description"]) == (12, ALT)
    await ground.adapter.chat.update(ref, CARD)
    (message,) = ground.messages()
    assert [file["filename"] for file in message.attachments] == ["passerelle.png"], "replaced, not added"


async def test_of_a_long_card_the_last_message_has_the_chart(ground: Ground) -> None:
    pytest.importorskip("matplotlib")
    await ground.adapter.chat.post(ground.place, LONG, key="d_1")
    assert [len(message.attachments) for message in ground.messages()] == [0, 0, 1]


async def test_without_matplotlib_the_words_go_alone(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    await ground.adapter.chat.post(ground.place, CARD, key="d_1")
    (message,) = ground.messages()
    assert message.attachments == []
    assert "passerelle.png" not in str(message.components)
    assert "Nouvelles" in str(message.components)
