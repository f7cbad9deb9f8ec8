"""What Discord counts of us is counted alike, and before it shuts the address out nothing is asked that can wait."""

from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.core.address import Place
from bot.core.card import Card, Tone
from bot.errors import ChatBusy, ChatError, ChatRefused
from bot.measures import REGISTRY
from integrations.discord.chat import DiscordChat
from integrations.discord.limiter import Limiter
from integrations.discord.places import address
from integrations.discord.refusals import MOST, SHUT_OUT_AT, TOLD_AT, WINDOW, Refusals
from tests.integrations.discord.company import Company
from tests.integrations.discord.stage import opened, until
from tests.integrations.discord.test_missed import told
from tests.peers.discord import FakeDiscord
from tests.peers.discord.permissions import VIEW_CHANNEL

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
    ],
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


def test_each_five_hundred_are_told_once_also_when_no_more_are_kept() -> None:
    refusals = Refusals(most=TOLD_AT)
    with capture_logs() as told:
        for number in range(2 * TOLD_AT + 1):
            refusals.saw(403, None, float(number) / TOLD_AT)
    assert len(told) == 2


async def test_a_bot_that_is_refused_too_often_asks_for_nothing_more_that_can_wait() -> None:
    async with FakeDiscord() as discord, opened(discord) as adapter:
        guild = discord.guild("Halles")
        room = guild.channel("r1")
        guild.overwrite(room, discord.world.bot, deny=1 << 11)  # SEND_MESSAGES
        place = Place(address(guild.id, room.id))
        assert isinstance(adapter.chat, DiscordChat)
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


async def test_with_a_token_that_died_what_was_missed_is_not_looked_for_again_and_again(reading_house: Company) -> None:
    house = reading_house
    await told(house)
    await until(lambda: not house.adapter._hearing._again.busy)
    house.adapter._hearing._again.pause = 0.01
    house.guild.close_off(house.comms, house.lea)
    await house.settle()
    good, house.discord.token = house.discord.token, "another.token"
    before = len(house.discord.requests)
    house.guild.overwrite(house.comms, house.discord.world.bot, allow=VIEW_CHANNEL)
    await until(lambda: any(each.status == 401 for each in house.discord.requests[before:]))
    await asyncio.sleep(0.5)
    looked = [each for each in house.discord.requests[before:] if "/messages" in each.path]
    assert [each.status for each in looked] == [401]
    house.discord.token = good
    house.adapter._rest._limiter._refusals.token(0.0, refused=False)  # ten minutes later
    await until(lambda: not house.adapter._hearing._again.busy)
