"""What goes wrong on order, and how often one may call."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack import Channel, FakeSlack
from tests.peers.slack.conftest import refused


@pytest.mark.parametrize(
    ("mode", "stored"),
    [
        *[(mode, False) for mode in ("429", "500", "503", "refused", "internal_error", "error:fatal_error")],
        *[(mode, True) for mode in ("lost", "half", "500_after", "internal_error_after", "fatal_error_after")],
    ],
)
async def test_every_fault(slack: FakeSlack, room: Channel, client: AsyncWebClient, mode: str, stored: bool) -> None:
    slack.fail("chat.postMessage", mode=mode)
    with pytest.raises((SlackApiError, aiohttp.ClientError)) as caught:
        await client.chat_postMessage(channel=room.id, text="x")
    assert bool(room.messages) is stored
    if mode == "429":
        assert isinstance(caught.value, SlackApiError)
        assert caught.value.response.headers["Retry-After"] == "1"
    await client.chat_postMessage(channel=room.id, text="y")
    assert [call.fault for call in slack.calls_to("chat.postMessage")] == [mode, ""]


async def test_slowness(slack: FakeSlack, room: Channel, client: AsyncWebClient) -> None:
    slack.fail("*", times=2, mode="slow_lost", seconds=0.8)
    client.timeout = 0.4  # type: ignore[assignment]
    with pytest.raises(asyncio.TimeoutError):
        await client.chat_postMessage(channel=room.id, text="x")
    client.timeout = 5
    with pytest.raises(aiohttp.ClientError):
        await client.auth_test()
    await slack.until(lambda: len(slack.calls) == 2)
    assert len(room.messages) == 1


def test_a_fault_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="flood"):
        FakeSlack().fail("chat.postMessage", mode="flood")


async def test_a_channel_takes_one_message_a_second(slack: FakeSlack, room: Channel, client: AsyncWebClient) -> None:
    for _ in range(slack.rates.burst):
        await client.chat_postMessage(channel=room.id, text="x")
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel=room.id, text="x")
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["Retry-After"] == "1"
    assert len(room.messages) == slack.rates.burst
    other = slack.channel("autre", private=True)
    await client.chat_postMessage(channel=other.id, text="x")
    await slack.advance(1)
    await client.chat_postMessage(channel=room.id, text="x")


async def test_methods_have_tiers(slack: FakeSlack, client: AsyncWebClient) -> None:
    for _ in range(20):
        await client.users_list()
    assert (await refused(client.users_list()))["error"] == "ratelimited"
    await client.auth_test()
    await slack.advance(3)
    await client.users_list()


async def test_history_outside_of_the_marketplace(slack: FakeSlack, room: Channel, client: AsyncWebClient) -> None:
    slack.rates.non_marketplace = True
    slack.rates.burst = 20
    for number in range(20):
        await client.chat_postMessage(channel=room.id, text=str(number))
    assert len((await client.conversations_history(channel=room.id, limit=200))["messages"]) == 15
    assert (await refused(client.conversations_history(channel=room.id)))["error"] == "ratelimited"
    await slack.advance(60)
    await client.conversations_history(channel=room.id)
