"""Requests of one account: never more in a second than Discord takes, the most urgent first, and what is free is."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest

from bot.core.address import Place
from bot.core.card import Card, Tone
from bot.core.delivery import Priority
from bot.errors import ChatBusy
from bot.jobs.pacing import urgent
from integrations.discord import rest
from integrations.discord.app import DiscordAdapter
from integrations.discord.places import address
from tests.integrations.discord.stage import listening, opened
from tests.peers.discord import FakeDiscord
from tests.peers.discord.building import Server

CARD = Card(Tone.SHAREABLE, "Partageable", "", "N-1")


@dataclass
class Crowd:
    """An adapter, and a server with so many channels."""

    discord: FakeDiscord
    adapter: DiscordAdapter
    guild: Server
    places: list[Place]

    async def post(self, number: int, priority: Priority = Priority.NEWS) -> None:
        with urgent(priority):
            await self.adapter.chat.post(self.places[number], CARD, key=f"d_{number}")

    async def post_all(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            for number in range(len(self.places)):
                tasks.create_task(self.post(number))

    @property
    def refused(self) -> int:
        return sum(each.status == 429 for each in self.discord.requests)

    def posted(self) -> list[str]:
        """The channels into which something was posted, in order."""
        return [
            each.path.split("/")[2]
            for each in self.discord.requests
            if each.method == "POST" and each.path.endswith("/messages")
        ]


async def crowd(discord: FakeDiscord, adapter: DiscordAdapter, rooms: int) -> Crowd:
    guild = discord.guild("Halles")
    places = [Place(address(guild.id, guild.channel(f"r{number}").id)) for number in range(rooms)]
    return Crowd(discord, adapter, guild, places)


@pytest.mark.parametrize("cards", [60, pytest.param(200, marks=pytest.mark.long)])
async def test_a_burst_of_cards_is_refused_nothing(cards: int) -> None:
    async with FakeDiscord() as discord, opened(discord) as adapter:
        burst = await crowd(discord, adapter, cards)
        await burst.post_all()
        assert len(burst.posted()) == cards
        assert burst.refused == 0


async def test_edits_and_look_ups_count_as_well() -> None:
    async with FakeDiscord() as discord, opened(discord) as adapter:
        burst = await crowd(discord, adapter, 30)
        refs = await asyncio.gather(*(adapter.chat.post(place, CARD, key="d_1") for place in burst.places))
        async with asyncio.TaskGroup() as tasks:
            for place, ref in zip(burst.places, refs, strict=True):
                tasks.create_task(adapter.chat.update(ref, CARD))
                tasks.create_task(adapter.chat.find(place, "d_2"))
        assert len(discord.requests) > 2 * 50
        assert burst.refused == 0


async def test_both_clients_of_the_account_are_counted() -> None:
    async with FakeDiscord() as discord, opened(discord, most=20) as adapter:
        discord.rest.global_rate = 20
        burst = await crowd(discord, adapter, 30)
        posting = asyncio.create_task(burst.post_all())
        async with listening(adapter, discord):
            await posting
        assert burst.refused == 0


async def test_what_is_urgent_overtakes_what_waits() -> None:
    async with FakeDiscord() as discord, opened(discord, most=4) as adapter:
        burst = await crowd(discord, adapter, 10)
        async with asyncio.TaskGroup() as tasks:
            for number in range(9):
                tasks.create_task(burst.post(number, Priority.DIGEST))
            await asyncio.sleep(0.2)
            before = len(burst.posted())
            tasks.create_task(burst.post(9, Priority.FREEZE))
        assert before < 5
        assert burst.posted().index(burst.places[9].room.id) < before + 4


async def test_who_waits_too_long_has_asked_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rest, "PATIENCE", 0.1)
    async with FakeDiscord() as discord, opened(discord, most=3) as adapter:
        burst = await crowd(discord, adapter, 4)
        await asyncio.gather(*(burst.post(number) for number in range(3)), return_exceptions=True)
        asked = len(discord.requests)
        with pytest.raises(ChatBusy):
            await burst.post(3)
        assert len(discord.requests) == asked


async def test_the_repeats_of_discord_py_wait_for_their_turn() -> None:
    async with FakeDiscord() as discord, opened(discord, most=10) as adapter:
        discord.rest.global_rate = 10
        burst = await crowd(discord, adapter, 10)
        discord.fail("POST", "/messages", 6, mode="429", retry_after=0.01)
        await burst.post_all()
        assert burst.refused == 6


async def test_while_the_account_is_to_be_left_alone_nothing_is_asked() -> None:
    async with FakeDiscord() as discord, opened(discord, most=10) as adapter:
        burst = await crowd(discord, adapter, 16)
        discord.fail("POST", "/messages", 1, mode="429-global", retry_after=1.5)
        await burst.post_all()
        (refused,) = [each.at for each in discord.requests if each.status == 429]
        posts = [each for each in discord.requests if each.path.endswith("/messages")]
        early = [each for each in posts if 0.2 < (each.at - refused).total_seconds() < 1.4]
        assert len(posts) == 17
        assert not early


async def test_answers_to_people_are_free() -> None:
    async with FakeDiscord() as discord, opened(discord, most=3) as adapter:
        guild = discord.guild("Halles", locale="fr")
        lea = discord.user("Léa", locale="fr")
        guild.join(lea)
        room = guild.channel("com")
        async with listening(adapter, discord):
            filling = asyncio.create_task((await crowd(discord, adapter, 5)).post_all())
            await asyncio.sleep(0.1)
            begun = asyncio.get_running_loop().time()
            outcome = await lea.slash(room, "divulguer", {"question": "Puis-je dire que Lille ouvre ?"})
            assert not outcome.failed
            assert asyncio.get_running_loop().time() - begun < 0.9
            await filling
