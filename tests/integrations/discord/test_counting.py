"""What Discord counts of us is counted here alike: the peer counts it by Discord's own rule."""

from __future__ import annotations

import pytest

from bot.core.address import Place
from bot.core.card import Card, Tone
from bot.errors import ChatError
from bot.measures import REGISTRY
from integrations.discord.places import address
from tests.integrations.discord.company import Company
from tests.integrations.discord.stage import opened, until
from tests.peers.discord import FakeDiscord

CARD = Card(Tone.SHAREABLE, "Partageable", "", "N-1")


def counted(name: str) -> float:
    return REGISTRY.get_sample_value(f"passerelle_discord_{name}_total") or 0.0


async def test_every_refusal_counts_also_one_that_discord_py_deals_with_by_itself() -> None:
    before = counted("invalid_requests")
    async with FakeDiscord() as discord, opened(discord) as adapter:
        guild = discord.guild("Halles")
        lea = discord.user("Léa")
        guild.join(lea)
        room = guild.channel("com", private_to=[lea])
        place = Place(address(guild.id, room.id))
        for mode, times in (("429", 1), ("429-global", 1), ("html-429", 1), ("500", 9)):
            discord.fail("POST", "/messages", times, mode=mode, retry_after=0.1)
            try:
                await adapter.chat.post(place, CARD, key=f"d_{mode}")
            except ChatError:
                """What is told of it is tested elsewhere."""
        closed = Place(address(guild.id, guild.channel("fermé", bot=False).id))
        with pytest.raises(ChatError):
            await adapter.chat.post(closed, CARD, key="d_403")
        invalid = sum(each.status in (401, 403, 429) for each in discord.requests)
        assert invalid >= 4
        assert counted("invalid_requests") - before == invalid


async def test_each_session_counts_and_a_resumed_one_does_not(house: Company) -> None:
    before, begun = counted("sessions"), len(house.discord.identifies)
    house.discord.drop()
    await until(lambda: bool(house.discord.resumes))
    assert counted("sessions") == before
    house.discord.forget_sessions()
    house.discord.drop()
    await until(lambda: len(house.discord.identifies) > begun)
    assert counted("sessions") - before == len(house.discord.identifies) - begun
