"""What goes wrong on order, and how discord.py takes it; rate limits; one peer after the other."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import aiohttp
import discord
import pytest

from tests.peers.discord import FakeDiscord
from tests.peers.discord.conftest import Api, Town
from tests.peers.discord.pointing import a_client, pointed_at


async def sender(town: Town, **more: Any) -> tuple[discord.Client, discord.PartialMessageable]:
    client = a_client(**more)
    await client.login(town.discord.token)
    return client, client.get_partial_messageable(town.private.id)


def texts(town: Town) -> list[str]:
    return [seen.text for seen in town.lea.visible(town.private)]


@pytest.mark.parametrize("mode", ["429", "429-shared", "429-global"])
async def test_a_429_is_waited_for(town: Town, mode: str) -> None:
    client, channel = await sender(town)
    town.discord.fail("POST", "/messages$", 2, mode=mode, retry_after=0.02)
    await channel.send("un")
    assert texts(town) == ["un"]
    assert [r.status for r in town.discord.requests if r.method == "POST"] == [429, 429, 200]
    assert town.discord.requests[-2].answer["global"] is (mode == "429-global")
    assert town.discord.rest.invalid == (0 if mode == "429-shared" else 2)
    await client.close()


async def test_a_long_429_surfaces(town: Town) -> None:
    client, channel = await sender(town, max_ratelimit_timeout=30)
    town.discord.fail("POST", "/messages$", mode="429", retry_after=31)
    with pytest.raises(discord.RateLimited):
        await channel.send("un")
    await client.close()


async def test_a_cloudflare_ban_is_not_tried_again(town: Town) -> None:
    client, channel = await sender(town)
    town.discord.fail("POST", "/messages$", mode="html-429")
    with pytest.raises(discord.HTTPException) as refused:
        await channel.send("un")
    assert (refused.value.status, texts(town)) == (429, [])
    await client.close()


@pytest.mark.parametrize("mode", ["500", "502"])
async def test_a_5xx_is_tried_again(town: Town, mode: str) -> None:
    client, channel = await sender(town)
    town.discord.fail("POST", "/messages$", mode=mode)
    await channel.send("un")
    assert texts(town) == ["un"]
    await client.close()


async def test_the_line_is_cut_before_or_after(town: Town) -> None:
    client, channel = await sender(town)
    for mode in ("disconnect", "lost"):
        town.discord.fail("POST", "/messages$", mode=mode)
        with pytest.raises(aiohttp.ClientConnectionError):
            await channel.send(mode)
    assert texts(town) == ["lost"]
    await client.close()


async def test_refused_and_slow(town: Town) -> None:
    client, channel = await sender(town)
    town.discord.fail("POST", "/messages$", mode="refused", code=50001)
    with pytest.raises(discord.Forbidden) as refused:
        await channel.send("un")
    assert refused.value.code == 50001
    town.discord.fail("POST", "/messages$", mode="slow", delay=0.05)
    began = time.monotonic()
    await channel.send("deux")
    assert time.monotonic() - began > 0.05
    town.discord.fail("*", ".*", 9, mode="503")
    town.discord.faults.clear()
    await channel.send("trois")
    assert texts(town) == ["deux", "trois"]
    await client.close()


async def test_more_than_fifty_in_a_second_is_too_many(town: Town, api: Api) -> None:
    answers = [await api("GET", "/users/@me") for _ in range(51)]
    assert [status for status, _ in answers].count(429) == 1
    assert answers[-1][1]["global"] is True
    assert 0 < answers[-1][1]["retry_after"] <= 1


async def test_answers_tell_what_is_left_and_discord_py_waits(town: Town) -> None:
    town.discord.rest.bucket_rate["POST", "/channels/{channel_id}/messages"] = (2, 0.3)
    client, channel = await sender(town)
    began = time.monotonic()
    for text in ("un", "deux", "trois"):
        await channel.send(text)
    assert time.monotonic() - began > 0.25
    assert {r.status for r in town.discord.requests} == {200}
    await client.close()


async def test_interactions_do_not_count(town: Town, api: Api) -> None:
    for _ in range(50):
        await api("GET", "/users/@me")
    interaction = town.discord.interactions.start(2, town.lea, town.private, {"id": "1", "name": "x", "type": 1})
    path = f"/interactions/{interaction.id}/{interaction.token}/callback"
    assert await api("POST", path, {"type": 4, "data": {"content": "x"}}) == (204, None)


async def test_without_the_token_nothing(town: Town, api: Api) -> None:
    status, answer = await api("GET", "/users/@me", token="other")
    assert (status, answer) == (401, {"message": "401: Unauthorized", "code": 0})
    assert (await api("GET", "/nowhere"))[0] == 404


async def test_every_answer_is_exactly_json(town: Town) -> None:
    async with aiohttp.ClientSession() as http:
        headers = {"Authorization": f"Bot {town.discord.token}"}
        for path in ("/users/@me", "/users/1", "/nowhere"):
            async with http.get(town.discord.api_base + path, headers=headers) as answer:
                assert answer.headers["Content-Type"] == "application/json"
        async with http.post(f"{town.discord.api_base}/users/@me/channels", data="x", headers=headers) as answer:
            assert (await answer.json())["code"] == 50035


async def test_it_starts_quickly_and_several_follow_each_other() -> None:
    before = discord.http.Route.BASE
    began = time.monotonic()
    for _ in range(3):
        async with FakeDiscord() as peer:
            with pointed_at(peer):
                client = a_client()
                await client.login(peer.token)
                assert client.user is not None
                assert client.user.id == peer.bot_user_id
                await client.close()
    assert time.monotonic() - began < 1
    assert before == discord.http.Route.BASE


async def test_what_was_asked_is_on_record(town: Town) -> None:
    client, channel = await sender(town)
    await channel.send("un", nonce="k")
    await asyncio.sleep(0)
    record = town.discord.requests[-1]
    assert str(record) == f"POST /channels/{town.private.id}/messages -> 200"
    assert (record.json["content"], record.json["nonce"], record.json["enforce_nonce"]) == ("un", "k", True)
    assert record.answer["content"] == "un"
    await client.close()
