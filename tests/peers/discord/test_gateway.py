"""The gateway: who gets in, who is told what, what a RESUME brings back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

import aiohttp
import discord
import pytest

from tests.peers.discord import FakeDiscord, intents
from tests.peers.discord.conftest import Town
from tests.peers.discord.pointing import a_client, pointed_at, running


async def until(true: Callable[[], object], patience: float = 3.0) -> None:
    async with asyncio.timeout(patience):
        while not true():
            await asyncio.sleep(0.005)


class Hearer(discord.Client):
    """A client that keeps what it hears."""

    def __init__(self, **more: object) -> None:
        wanted = discord.Intents(guilds=True, guild_messages=True, dm_messages=True, **more)  # type: ignore[arg-type]
        super().__init__(intents=wanted, guild_ready_timeout=0.02)
        self.heard: list[str] = []

    async def on_message(self, message: discord.Message) -> None:
        self.heard.append(message.content)


async def test_a_wrong_token_is_refused_at_both_doors(town: Town) -> None:
    client = a_client()
    with pytest.raises(discord.LoginFailure):
        await client.login("wrong")
    await client.close()
    async with town.discord.line() as line:
        await line.send(2, {"token": "wrong", "intents": 0, "properties": {}})
        assert await line.closed() == 4004


@pytest.mark.parametrize("name", ["message_content", "members", "presences"])
async def test_an_intent_that_is_not_switched_on_ends_the_client(town: Town, name: str) -> None:
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with running(town.discord, a_client(privileged=(name,))):
            pass
    town.discord.allow_intents(**{name: True})
    async with running(town.discord, a_client(privileged=(name,))) as client:
        assert client.is_ready()


async def test_ready_brings_the_servers_with_their_channels(town: Town) -> None:
    async with running(town.discord, a_client()) as client:
        guild = client.get_guild(town.guild.id)
        assert guild is not None
        assert {c.name for c in guild.channels} == {"com-interne", "annonces"}
        assert (guild.member_count, [m.id for m in guild.members]) == (5, [town.discord.bot_user_id])
        assert client.application_id == town.discord.application_id
        await until(lambda: town.discord.gateway.heartbeats)


async def test_with_the_members_intent_all_members_are_known(town: Town) -> None:
    town.discord.allow_intents(members=True)
    async with running(town.discord, a_client(privileged=("members",))) as client:
        guild = client.get_guild(town.guild.id)
        assert guild is not None
        assert {m.display_name for m in guild.members} >= {"Léa", "Sam"}
        asked = await guild.query_members(user_ids=[town.lea.id])
        assert [r.name for r in asked[0].roles] == ["@everyone", "comms"]


async def test_what_was_said_while_the_line_was_cut_comes_with_the_resume(town: Town) -> None:
    client = Hearer()
    async with running(town.discord, client):
        await town.lea.say(town.public, f"<@{town.discord.bot_user_id}> un")
        await until(lambda: client.heard)
        town.discord.drop()
        await town.lea.say(town.public, f"<@{town.discord.bot_user_id}> deux")
        await until(lambda: len(client.heard) == 2)
        assert (len(town.discord.identifies), len(town.discord.resumes)) == (1, 1)
        town.discord.op7()
        await until(lambda: len(town.discord.resumes) == 2)
        await until(lambda: town.discord.sessions()[0].line)


async def test_what_was_said_before_a_new_session_is_lost(town: Town) -> None:
    client = Hearer()
    async with running(town.discord, client):
        town.discord.forget_sessions()
        town.discord.drop()
        await town.lea.say(town.public, f"<@{town.discord.bot_user_id}> un")
        await until(lambda: len(town.discord.identifies) == 2, 9)
        await until(lambda: town.discord.sessions() and client.is_ready())
        await town.lea.say(town.public, f"<@{town.discord.bot_user_id}> deux")
        await until(lambda: client.heard)
        assert client.heard == [f"<@{town.discord.bot_user_id}> deux"]


async def test_an_invalid_session_is_identified_anew(town: Town) -> None:
    async with running(town.discord, a_client()):
        town.discord.invalid_session()
        await until(lambda: len(town.discord.identifies) == 2, 9)
        town.discord.invalid_session(resumable=True)
        await until(lambda: town.discord.resumes)


async def test_every_session_is_told_everything(town: Town) -> None:
    client = Hearer()
    async with running(town.discord, client), town.discord.second_session() as other:
        await town.lea.say(town.public, f"<@{town.discord.bot_user_id}> bonjour")
        assert (await other.until("MESSAGE_CREATE"))["d"]["content"].endswith("bonjour")
        await until(lambda: client.heard)


async def test_a_session_hears_only_what_it_asked_for(town: Town) -> None:
    async with town.discord.second_session(intents.GUILDS) as other:
        await town.lea.say(town.public, "rien")
        await town.lea.dm("rien")
        await asyncio.sleep(0.02)
        assert other.names() == ["READY", "GUILD_CREATE"]


async def test_a_channel_that_the_bot_does_not_see_is_silent(town: Town) -> None:
    hidden = town.guild.channel("direction", private_to=[town.lea], bot=False)
    async with town.discord.second_session() as other:
        message = await town.lea.say(hidden, "secret")
        await town.lea.react(message, "🔒")
        await town.lea.edit(message, "plus secret")
        await town.lea.delete(message)
        await asyncio.sleep(0.02)
        assert other.names() == ["READY", "GUILD_CREATE"]


async def test_bad_payloads_end_the_connection(peer: FakeDiscord) -> None:
    for payload, code in (
        ((3, {}), 4003),
        ((2, {"token": peer.token, "intents": 1, "shard": [2, 2]}), 4010),
        ((2, {"token": peer.token, "intents": 1 << 40}), 4013),
        ((2, {"token": peer.token, "intents": 1, "properties": {"os": "x" * 4096}}), 4002),
    ):
        async with peer.line() as line:
            await line.send(*payload)
            assert await line.closed() == code
    async with peer.second_session() as line:
        await line.send(99)
        assert await line.closed() == 4001
    async with peer.second_session() as line:
        await line.send(2, {"token": peer.token, "intents": 1})
        assert await line.closed() == 4005
    async with peer.line() as line:
        for _ in range(121):
            await line.send(1)
        assert await line.closed() == 4008


async def test_a_resume_must_fit_its_session(peer: FakeDiscord) -> None:
    async with peer.second_session() as first:
        id_ = (await first.until("READY"))["d"]["session_id"]
        for data, wanted in (
            ({"session_id": id_, "seq": 1, "token": "wrong"}, 4004),
            ({"session_id": id_, "seq": 99, "token": peer.token}, 4007),
        ):
            async with peer.line() as line:
                await line.send(6, data)
                assert await line.closed() == wanted
        async with peer.line() as line:
            await line.send(6, {"session_id": "gone", "seq": 1, "token": peer.token})
            assert (await line.until(9))["d"] is False
            await line.send(6, {"session_id": id_, "seq": 1, "token": peer.token})
            await line.until("RESUMED")
            assert await first.closed() == 4000
    assert peer.sessions() == []  # both went away politely


async def test_nonsense_in_a_frame(peer: FakeDiscord) -> None:
    async with peer.line() as line:
        await line.socket.send_str("{")
        assert await line.closed() == 4002
    async with aiohttp.ClientSession() as http, http.ws_connect(f"{peer.gateway_url}?v=5") as socket:
        await socket.receive()
        await socket.receive()
        assert socket.close_code == 4012


async def test_identifying_too_often_is_put_off(peer: FakeDiscord) -> None:
    peer.gateway.identify_every = 5.0
    async with peer.second_session(), peer.line() as line:
        await line.send(2, {"token": peer.token, "intents": 0})
        assert (await line.until(9))["d"] is False
        peer.clock.advance(seconds=6)
        await line.send(2, {"token": peer.token, "intents": 0})
        await line.until("READY")


async def test_a_token_is_lost_when_it_identifies_all_day(peer: FakeDiscord) -> None:
    peer.gateway.identify_budget = 2
    for _ in range(2):
        async with peer.second_session():
            pass
    async with peer.line() as line:
        await line.send(2, {"token": peer.token, "intents": 0})
        assert await line.closed() == 4004
    peer.clock.advance(hours=25)
    async with peer.second_session():
        pass


async def test_the_list_of_all_members_needs_the_intent(town: Town) -> None:
    async with town.discord.second_session() as line:
        await line.send(8, {"guild_id": str(town.guild.id), "query": "", "limit": 0})
        await line.send(8, {"guild_id": str(town.guild.id), "user_ids": [str(town.lea.id), "1"], "nonce": "n"})
        chunk = (await line.until("GUILD_MEMBERS_CHUNK"))["d"]
        assert ([m["user"]["id"] for m in chunk["members"]], chunk["not_found"]) == ([str(town.lea.id)], ["1"])
        assert line.names().count("GUILD_MEMBERS_CHUNK") == 1


async def test_shards_share_the_servers_and_the_first_has_the_direct_messages(town: Town) -> None:
    index = (town.guild.id >> 22) % 2
    async with town.discord.line() as mine, town.discord.line() as other:
        for line, shard in ((mine, index), (other, 1 - index)):
            await line.send(2, {"token": town.discord.token, "intents": intents.UNPRIVILEGED, "shard": [shard, 2]})
            await line.until("READY")
        await town.lea.say(town.public, "ici")
        await town.lea.dm("là")
        first = mine if index == 0 else other
        await mine.until("MESSAGE_CREATE")
        await first.until("MESSAGE_CREATE")
        assert "GUILD_CREATE" not in other.names()
        assert [p["d"]["content"] for p in first.told if p["t"] == "MESSAGE_CREATE"][-1] == "là"


async def test_a_server_that_is_away_is_not_gone(town: Town) -> None:
    town.guild.outage()
    async with running(town.discord, a_client()) as client:
        guild = client.get_guild(town.guild.id)
        assert guild is not None
        assert guild.unavailable
        town.guild.outage(unavailable=False)
        await until(lambda: client.guilds[0].name == "Halles")


async def test_a_client_that_meets_nonsense_ends(town: Town) -> None:
    """discord.py does not catch what goes wrong while it reads an event: the client must be watched over."""
    client = a_client()
    with pointed_at(town.discord):
        going = asyncio.ensure_future(client.start(town.discord.token))
        await until(town.discord.sessions)
        town.discord.publish("INTERACTION_CREATE", {"id": "1"})
        with pytest.raises(KeyError):
            await going
        await client.close()


async def test_a_gateway_that_turns_away_or_says_nothing(town: Town) -> None:
    town.discord.gateway.shut = 1
    async with aiohttp.ClientSession() as http:
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await http.ws_connect(town.discord.gateway_url)
    town.discord.gateway.silent = True
    async with town.discord.second_session() as other:
        await other.send(1, 1)
        await asyncio.sleep(0.02)
        assert 11 not in [p["op"] for p in other.told]


async def test_it_speaks_zstandard_where_that_is_there(town: Town) -> None:
    zstandard = pytest.importorskip("zstandard")
    reader = zstandard.ZstdDecompressor().decompressobj()
    url = f"{town.discord.gateway_url}?compress=zstd-stream"
    async with aiohttp.ClientSession() as http, http.ws_connect(url) as socket:
        assert json.loads(reader.decompress(await socket.receive_bytes()))["op"] == 10
        await socket.send_json({"op": 1, "d": None})
        assert json.loads(reader.decompress(await socket.receive_bytes()))["op"] == 11


async def test_without_compression_it_is_the_same(town: Town) -> None:
    async with town.discord.second_session() as plain:
        assert (await plain.until(10))["d"]["heartbeat_interval"] == 41_250
        ready = await plain.until("READY")
        assert ready["d"]["resume_gateway_url"] == town.discord.gateway_url
        assert ready["d"]["guilds"] == [{"id": str(town.guild.id), "unavailable": True}]
        await plain.send(1, 1)
        await plain.until(11)
