"""Who can read a room is asked once for many of them, and not believed for long."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

import pytest

from bot.core.address import Address
from bot.ports import RoomFacts
from integrations.discord.app import DiscordAdapter
from integrations.discord.chat import DiscordChat
from integrations.discord.places import address
from tests.integrations.discord.stage import opened
from tests.peers.discord import FakeDiscord
from tests.peers.discord.building import Server
from tests.peers.discord.world import Channel

MANY = 60


@dataclass
class Ground:
    discord: FakeDiscord
    adapter: DiscordAdapter
    guild: Server
    rooms: Sequence[Channel]

    @property
    def addresses(self) -> list[Address]:
        return [address(self.guild.id, each.id) for each in self.rooms]

    async def facts(self) -> list[RoomFacts]:
        """Of all rooms at once, as when a freeze is told."""
        return await asyncio.gather(*(self.adapter.chat.room_facts(room) for room in self.addresses))

    def asked(self) -> tuple[int, int, int]:
        """How often one channel, all of the server, and the server itself were asked for since the last time."""
        kinds = {f"/guilds/{self.guild.id}/channels": "all", f"/guilds/{self.guild.id}": "server"}
        paths = [each.path for each in self.discord.requests if each.method == "GET"]
        count = Counter(kinds.get(path, "one" if path.startswith("/channels/") else "other") for path in paths)
        self.discord.requests.clear()
        return count["one"], count["all"], count["server"]


@pytest.fixture
async def ground() -> AsyncIterator[Ground]:
    async with FakeDiscord() as discord, opened(discord) as adapter:
        guild, lea = discord.guild("Halles"), discord.user("Léa")
        guild.join(lea)
        rooms = [guild.channel(f"cm-{number}", private_to=[lea]) for number in range(MANY)]
        made = Ground(discord, adapter, guild, rooms)
        made.asked()
        yield made


async def test_many_rooms_are_asked_about_in_three_requests(ground: Ground) -> None:
    facts = await ground.facts()
    assert [each.name for each in facts] == [f"cm-{number}" for number in range(MANY)]
    assert not any(each.wider for each in facts)
    assert ground.asked() == (1, 1, 1)
    await ground.facts()
    assert ground.asked() == (0, 0, 0)


async def test_one_room_alone_is_asked_about_alone(ground: Ground) -> None:
    assert (await ground.adapter.chat.room_facts(ground.addresses[0])).exists
    assert ground.asked() == (1, 0, 1)


async def test_of_many_rooms_one_that_was_opened_is_noticed(ground: Ground) -> None:
    await ground.facts()
    ground.guild.open_up(ground.rooms[-1])
    ground.discord.clock.advance(seconds=2)
    assert [each.wider for each in await ground.facts()] == [False] * (MANY - 1) + [True]


async def test_of_many_rooms_one_that_is_gone_is_not_there(ground: Ground) -> None:
    await ground.facts()
    ground.guild.remove(ground.rooms[-1])
    ground.discord.clock.advance(seconds=2)
    assert [each.exists for each in await ground.facts()] == [True] * (MANY - 1) + [False]


async def test_nothing_is_believed_after_an_event_that_tells_of_a_change(ground: Ground) -> None:
    await ground.facts()
    ground.guild.open_up(ground.rooms[0])
    assert isinstance(ground.adapter.chat, DiscordChat)
    ground.adapter.chat.forget()
    assert [each.wider for each in await ground.facts()] == [True] + [False] * (MANY - 1)
