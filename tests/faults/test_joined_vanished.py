"""Connections that vanish without a word: nobody closes them, and nothing that is sent arrives any more."""

from __future__ import annotations

import asyncio
import time
from collections import Counter

import pytest

from tests.builders import OPENING
from tests.faults.conftest import MakeJoined
from tests.faults.ground import ANOTHER
from tests.faults.harness import Cards, until
from tests.faults.sides import DiscordSide, SlackSide
from tests.faults.test_joined_away import ANSWERED, NOT_RECORDED, becomes, discord_is_told, timed
from tests.faults.test_joined_kill import ASKED
from tests.faults.test_joined_several import MOVES, news, of, sam_says
from tests.faults.test_joined_sockets import shop
from tests.faults.test_kill import NEWS
from tests.wires import Pair, wire_to, wire_to_postgres

pytestmark = pytest.mark.long

FOUND = 30.0
"""Seconds within which it is found, and all goes on."""


def port_of(url: str) -> int:
    """Where an address leads on this machine."""
    return int(url.rsplit(":", 1)[1].partition("/")[0])


async def to_port(port: int) -> Pair:
    return await asyncio.open_connection("127.0.0.1", port)


@pytest.mark.parametrize("how", ["swallow", "unplug"])
async def test_the_database_s_connections_vanish(make_joined: MakeJoined, postgres_url: str, how: str) -> None:
    """Whoever asks meanwhile is told in time that nothing was recorded; after half a minute at most it is."""
    async with wire_to_postgres(postgres_url) as (wire, over):
        joined = await make_joined(postgres_url, "discord")
        discord = joined.inside
        assert isinstance(discord, DiscordSide)
        house = await joined.begin(PASSERELLE_DATABASE_URL=over, OFFICE="15")
        await asyncio.sleep(2)
        getattr(wire, how)()
        began, told = time.monotonic(), [NOT_RECORDED]
        while NOT_RECORDED in told[-1]:
            words, seconds = await timed(discord_is_told(discord))
            assert "✅" not in words
            assert seconds <= ANSWERED
            assert time.monotonic() - began <= FOUND
            told.append(words)
        await becomes(house, 200, FOUND)
        await discord.tag(OPENING)
        await joined.shows(Counter({("comms", NEWS): 1, ("cm", NEWS): 1}), within=FOUND)
        await joined.done(within=FOUND)
        assert time.monotonic() - began <= 2 * FOUND


@pytest.mark.parametrize("how", ["swallow", "unplug"])
async def test_what_leads_loses_its_database_without_a_word(
    make_joined: MakeJoined, postgres_url: str, how: str
) -> None:
    """With the leases of earnest. Neither its old connections nor new ones arrive: another hears Discord, and each card
    stands once; when it is mended, both are there."""
    async with wire_to_postgres(postgres_url) as (wire, over):
        joined = await make_joined(postgres_url, "socket", "discord")
        slack, discord = of(joined)
        leader = await joined.begin(PASSERELLE_DATABASE_URL=over, OFFICE="15")
        await joined.begin(beside=True, OFFICE="15")
        await slack.slack.connected(2, within=20)
        sessions = len(discord.discord.identifies)
        getattr(wire, how)()
        wire.swallow(new=True)
        began = time.monotonic()
        await sam_says(discord, ANOTHER)
        for number in range(2):
            await slack.tag(shop(number))
        await until(lambda: len(discord.discord.identifies) > sessions, MOVES, "another hears Discord")
        assert time.monotonic() - began <= MOVES
        await joined.shows(news(2) + ASKED, within=60)
        wire.mend()
        await becomes(leader, 200, FOUND)
        await joined.judge(news(2) + ASKED)


async def test_slack_s_socket_vanishes(make_joined: MakeJoined, sqlite_url: str) -> None:
    joined = await make_joined(sqlite_url, "socket")
    slack = joined.inside
    assert isinstance(slack, SlackSide)
    async with wire_to(lambda: to_port(slack.slack.port)) as wire:
        slack.slack.socket_port = wire.port
        await joined.begin()
        await asyncio.sleep(6)  # it was asked, and answered
        wire.swallow()
        began = time.monotonic()
        await until(lambda: wire.connections > 1, FOUND, "another socket")
        assert time.monotonic() - began <= FOUND
        await slack.tag(shop(0))
        await joined.shows(news(1), within=40)
        await joined.judge(news(1))


async def test_discord_s_gateway_vanishes(make_joined: MakeJoined, sqlite_url: str) -> None:
    """What was said meanwhile is told again to the connection that goes on with the session."""
    joined = await make_joined(sqlite_url, "discord")
    discord = joined.inside
    assert isinstance(discord, DiscordSide)
    async with wire_to(lambda: to_port(port_of(discord.discord.gateway_url))) as wire:
        over = discord.discord.gateway_url.replace(str(port_of(discord.discord.gateway_url)), str(wire.port))
        await joined.begin(PASSERELLE_DISCORD__GATEWAY_URL=over)
        assert wire.connections == 1
        wire.swallow()
        began = time.monotonic()
        await discord.tag(shop(0))
        await until(lambda: bool(discord.discord.gateway.resumes), FOUND, "the session goes on")
        assert time.monotonic() - began <= FOUND
        expected: Cards = news(1)
        await joined.shows(expected, within=40)
        await joined.judge(expected)
