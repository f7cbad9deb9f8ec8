"""F10 and F12 with Slack and Discord joined: two processes on one PostgreSQL, of which one dies; a stop under load."""

from __future__ import annotations

import asyncio
import signal
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import psutil
import pytest

from tests.faults.conftest import MakeJoined
from tests.faults.ground import ANOTHER
from tests.faults.harness import Cards, House, until
from tests.faults.joined import Joined
from tests.faults.sides import DiscordSide, SlackSide
from tests.faults.test_joined_kill import ASKED
from tests.faults.test_joined_sockets import shop
from tests.faults.test_kill import NEWS

MOVES = 30.0
"""Seconds within which another process hears Discord when the one that did has died."""

MANY = 8


def news(many: int) -> Cards:
    return Counter({("cm", NEWS): many, ("comms", NEWS): many})


def of(joined: Joined) -> tuple[SlackSide, DiscordSide]:
    """Comms on Slack, the CM on Discord."""
    slack, discord = joined.inside, joined.outside
    assert isinstance(slack, SlackSide)
    assert isinstance(discord, DiscordSide)
    return slack, discord


async def sam_says(discord: DiscordSide, text: str) -> None:
    await discord.people["sam"].say(discord.rooms["cm"], f"<@{discord.discord.bot_user_id}> {text}")


async def test_two_processes_handle_each_event_once(make_joined: MakeJoined, postgres_url: str) -> None:
    joined = await make_joined(postgres_url, "socket", "discord")
    slack, discord = of(joined)
    await joined.begin()
    await joined.begin(beside=True)
    await slack.slack.connected(2, within=20)
    slack.slack.deliveries.copies = 2
    for number in range(MANY):
        await slack.tag(shop(number))
    await sam_says(discord, ANOTHER)
    await joined.shows(news(MANY) + ASKED, within=40)
    await joined.judge(news(MANY) + ASKED)
    assert sum(session.line is not None for session in discord.discord.sessions()) == 1


async def test_discord_is_heard_by_the_other_process_when_one_dies(make_joined: MakeJoined, postgres_url: str) -> None:
    """With the leases of earnest: what is said meanwhile is read again by whoever follows."""
    joined = await make_joined(postgres_url, "socket", "discord")
    slack, discord = of(joined)
    leader = await joined.begin(OFFICE="15")
    await joined.begin(beside=True, OFFICE="15")
    await slack.slack.connected(2, within=20)
    sessions = len(discord.discord.identifies)
    leader.kill()
    died = time.monotonic()
    await sam_says(discord, ANOTHER)
    for number in range(2):
        await slack.tag(shop(number))
    await until(lambda: len(discord.discord.identifies) > sessions, MOVES, "another hears Discord")
    assert time.monotonic() - died <= MOVES
    await joined.shows(news(2) + ASKED, within=40)
    await joined.judge(news(2) + ASKED)


async def _under_load(joined: Joined, act: Callable[[], None]) -> None:
    """Something is said twenty times a second; in the midst of it something happens."""
    slack, discord = of(joined)
    for number in range(MANY):
        await slack.tag(shop(number))
        if number == MANY // 2:
            await sam_says(discord, ANOTHER)
            act()
        await asyncio.sleep(0.05)


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
async def test_a_process_that_is_stopped_under_load_loses_and_doubles_nothing(
    make_joined: MakeJoined, request: pytest.FixtureRequest, database: str
) -> None:
    joined = await make_joined(request.getfixturevalue(f"{database}_url"), "slack", "discord")
    slack, _ = of(joined)
    slack.slack.deliveries.retry_after = (0.2, 2.0, 15.0)
    house = await joined.begin()
    began: list[float] = []

    def stop() -> None:
        began.append(time.monotonic())
        house.send_signal(signal.SIGTERM)

    await _under_load(joined, stop)
    assert await house.ends(10) == 0
    assert time.monotonic() - began[0] <= 10
    await joined.begin()
    await joined.shows(news(MANY) + ASKED, within=40)
    await joined.judge(news(MANY) + ASKED)


async def test_of_two_processes_one_is_stopped_under_load(make_joined: MakeJoined, postgres_url: str) -> None:
    """As in a rolling upgrade: the other takes over what it leaves, Discord at once."""
    joined = await make_joined(postgres_url, "socket", "discord")
    slack, discord = of(joined)
    house = await joined.begin(OFFICE="15")
    other: House = await joined.begin(beside=True, OFFICE="15")
    await slack.slack.connected(2, within=20)
    sessions = len(discord.discord.identifies)
    await _under_load(joined, lambda: house.send_signal(signal.SIGTERM))
    assert await house.ends(10) == 0
    await until(lambda: len(discord.discord.identifies) > sessions, MOVES, "the other hears Discord")
    await joined.shows(news(MANY) + ASKED, within=40)
    await joined.judge(news(MANY) + ASKED)
    assert other.status is None


@pytest.mark.parametrize(("platform", "room"), [("socket", "cm"), ("discord", "cm"), ("discord", "comms")])
async def test_of_two_cards_of_a_process_that_stood_still_as_it_sent_one_is_taken_away(
    make_joined: MakeJoined, postgres_url: str, platform: str, room: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing can hold its request back: it leaves as the process goes on, and the platform takes it. On Discord the
    card for comms is one for a thread that is not there, and stands in the room."""
    monkeypatch.setattr("tests.peers.discord.posting.NONCE_WINDOW", timedelta(0))
    joined = await make_joined(postgres_url, platform)
    assert isinstance(joined.inside, SlackSide | DiscordSide)
    still = await joined.begin("leaving:1:still", LEAVING_FOR=str(joined.inside.rooms[room].id))
    await joined.inside.tag(shop(0))
    await until(lambda: psutil.Process(still.child.pid).status() == psutil.STATUS_STOPPED, 20, "it stands still")
    await joined.begin(beside=True)
    await joined.shows(news(1), within=40)

    def posts() -> int:
        calls = [call for room in ("comms", "cm") for call in joined.inside.calls(room)]
        return sum(call.what == "post" and not call.wrong for call in calls)

    before = posts()
    still.send_signal(signal.SIGCONT)
    # The one that is too much may be gone again within a few milliseconds: it is counted, and not looked for.
    await until(lambda: posts() > before, 20, "it is sent twice")
    await until(lambda: joined.cards() == news(1), 60, "one of them is taken away")
    await asyncio.sleep(1)  # the platform tells of the deletion, and that is an event too
    await joined.done()
    await joined.judge(news(1))


@pytest.mark.long
async def test_what_was_withdrawn_while_a_process_stood_still_as_it_sent_it_is_taken_away(
    make_joined: MakeJoined, postgres_url: str
) -> None:
    """Nobody else ever sent it, and none of ours knows of it: the process itself does."""
    joined = await make_joined(postgres_url, "socket")
    slack = joined.inside
    assert isinstance(slack, SlackSide)
    still = await joined.begin("leaving:1:still", LEASE="15")
    message = await slack.people["karim"].post(slack.rooms["comms"], f"{shop(0)} #partageable")
    await until(lambda: psutil.Process(still.child.pid).status() == psutil.STATUS_STOPPED, 20, "it stands still")
    await joined.begin(beside=True)
    await slack.people["karim"].delete(message)
    await joined.done(within=60)
    before = joined.cards()
    still.send_signal(signal.SIGCONT)
    await until(lambda: joined.cards() != before, 20, "it stands there")
    await until(lambda: joined.cards() == before, 20, "it is taken away")
    assert not before & news(1)


@pytest.mark.parametrize("platform", ["socket", "discord"])
async def test_a_process_that_stands_still_while_it_sends_doubles_nothing(
    make_joined: MakeJoined, postgres_url: str, platform: str
) -> None:
    """Another has sent its card when it goes on: from where it stood the platform is one step away."""
    joined = await make_joined(postgres_url, platform)
    still = await joined.begin("sending:1:still")
    await joined.inside.tag(shop(0))
    await until(lambda: psutil.Process(still.child.pid).status() == psutil.STATUS_STOPPED, 20, "it stands still")
    await joined.begin(beside=True)
    await joined.shows(news(1), within=40)
    still.send_signal(signal.SIGCONT)
    await asyncio.sleep(3)
    await joined.judge(news(1))
