"""Refusals are counted, and before Discord shuts the address out nothing is asked that can wait."""

from __future__ import annotations

import asyncio

import pytest

from bot.core.address import Place
from bot.core.card import Card, Tone
from bot.errors import ChatBusy, ChatRefused
from integrations.discord.limiter import Limiter
from integrations.discord.places import address
from integrations.discord.refusals import MOST, SHUT_OUT_AT, WINDOW, Refusals
from tests.integrations.discord.stage import opened
from tests.peers.discord import FakeDiscord

CARD = Card(Tone.SHAREABLE, "Partageable", "", "N-1")


@pytest.mark.parametrize(
    ("status", "scope", "counts"),
    [
        (401, None, True),
        (403, None, True),
        (429, "user", True),
        (429, "global", True),
        (429, None, True),
        (429, "shared", False),
        (404, None, False),
        (200, None, False),
        (502, None, False),
    ],  # fmt: skip
)
def test_what_counts(status: int, scope: str | None, counts: bool) -> None:
    refusals = Refusals(most=1)
    refusals.saw(status, scope, 0.0)
    assert (refusals.wait(0.0) > 0) is counts


def test_they_are_forgotten_after_the_window_one_by_one() -> None:
    refusals = Refusals(most=2)
    refusals.saw(403, None, 0.0)
    assert refusals.wait(1.0) == 0
    refusals.saw(403, None, 10.0)
    assert refusals.wait(10.0) == WINDOW - 10
    assert refusals.wait(WINDOW) == 0
    assert MOST < SHUT_OUT_AT


async def test_a_bot_that_is_refused_too_often_asks_for_nothing_more_that_can_wait() -> None:
    async with FakeDiscord() as discord, opened(discord) as adapter:
        guild = discord.guild("Halles")
        room = guild.channel("r1")
        guild.overwrite(room, discord.world.bot, deny=1 << 11)  # SEND_MESSAGES
        place = Place(address(guild.id, room.id))
        _limited(adapter.chat._rest._limiter, 3)
        for number in range(3):
            with pytest.raises(ChatRefused):
                await adapter.chat.post(place, CARD, key=f"d_{number}")
        asked = len(discord.requests)
        with pytest.raises(ChatBusy):
            await adapter.chat.post(place, CARD, key="d_3")
        await asyncio.sleep(0)
        assert len(discord.requests) == asked


def _limited(limiter: Limiter, most: int) -> None:
    limiter._refusals = Refusals(most)
