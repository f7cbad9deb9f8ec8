"""F6 and F7 with Slack and Discord joined: connections that are lost in every way, events that are told twice, late or
in another order."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from tests.builders import OPENING
from tests.faults.conftest import MakeJoined
from tests.faults.ground import ANOTHER
from tests.faults.harness import until
from tests.faults.joined import Joined
from tests.faults.sides import DiscordSide, SlackSide
from tests.faults.test_joined_kill import ASKED, TAGGED
from tests.faults.test_kill import ASKS, NEWS, SENT_TO_TEAM

DROPS = 20
MOST_SESSIONS = 12
"""IDENTIFYs that all the breaks below may cost: what can be resumed is resumed (Discord allows a thousand a day)."""


def shop(number: int) -> str:
    return f"Notre magasin numéro {number} ouvre le jeudi 2 avril 2026."


async def connected(discord: DiscordSide) -> None:
    await until(lambda: any(session.line for session in discord.discord.sessions()), 20, "a session")


async def test_what_is_said_while_the_gateway_breaks_is_heard_once(make_joined: MakeJoined, sqlite_url: str) -> None:
    """Twenty breaks, something said in each: drops, op 7, op 9 of both kinds, close codes, a server that is away."""
    joined = await make_joined(sqlite_url, "discord")
    discord = joined.inside
    assert isinstance(discord, DiscordSide)
    peer = discord.discord
    await joined.begin()

    def outage() -> None:
        discord.guild.outage()
        discord.guild.outage(unavailable=False)

    def forgotten() -> None:
        peer.forget_sessions()
        peer.drop()

    breaks = [
        peer.drop,
        peer.op7,
        peer.invalid_session,
        lambda: peer.invalid_session(resumable=True),
        lambda: peer.close_gateway(4000),
        peer.drop,
        outage,
        peer.drop,
        peer.op7,
        forgotten,
    ]
    for number in range(DROPS):
        await connected(discord)
        breaks[number % len(breaks)]()
        await discord.tag(shop(number))
    expected = Counter({("cm", NEWS): DROPS, ("comms", NEWS): DROPS})
    await joined.shows(expected, within=90)
    await joined.judge(expected)
    assert len(peer.identifies) <= MOST_SESSIONS
    assert len(peer.resumes) >= DROPS / 4


async def test_what_was_said_in_a_server_that_comes_back_late_is_read_then(
    make_joined: MakeJoined, sqlite_url: str
) -> None:
    """Discord may begin a session with servers that are away, and bring them later."""
    joined = await make_joined(sqlite_url, "discord")
    discord = joined.inside
    assert isinstance(discord, DiscordSide)
    discord.guild.unavailable = True
    await discord.tag(OPENING)
    await joined.begin()
    discord.guild.outage(unavailable=False)
    await joined.shows(TAGGED)
    await joined.judge(TAGGED)


@pytest.mark.long
async def test_a_gateway_that_answers_no_heartbeat_is_left_for_another(
    make_joined: MakeJoined, sqlite_url: str
) -> None:
    """Left to itself discord.py waits a minute for an answer."""
    joined = await make_joined(sqlite_url, "discord")
    discord = joined.inside
    assert isinstance(discord, DiscordSide)
    discord.discord.gateway.heartbeat_interval = 400
    await joined.begin()
    discord.discord.gateway.silent = True
    before = len(discord.discord.resumes) + len(discord.discord.identifies)
    (line,) = discord.discord.gateway.lines
    line.put = lambda payload: None  # type: ignore[method-assign]  # a line that is dead in one direction
    await discord.tag(OPENING)
    await until(lambda: len(discord.discord.resumes) + len(discord.discord.identifies) > before, 30, "it is noticed")
    discord.discord.gateway.silent = False
    await joined.shows(TAGGED, within=30)
    await joined.judge(TAGGED)


@pytest.mark.parametrize("reason", ["refresh_requested", "link_disabled", "aborted", "warning"])
async def test_what_is_said_while_the_socket_to_slack_breaks_is_heard_once(
    make_joined: MakeJoined, sqlite_url: str, reason: str
) -> None:
    joined = await make_joined(sqlite_url, "socket")
    slack = joined.inside
    assert isinstance(slack, SlackSide)
    slack.slack.deliveries.retry_after = (0.2, 1.0, 3.0)
    await joined.begin()
    many = 3
    for number in range(many):
        await slack.slack.connected(within=20)
        await slack.slack.drop_sockets(reason)
        await slack.tag(shop(number))
    expected = Counter({("cm", NEWS): many, ("comms", NEWS): many})
    await joined.shows(expected, within=40)
    await joined.judge(expected)
    assert all(delivery.acknowledged for delivery in slack.slack.deliveries.all)


async def told_anew(slack: SlackSide) -> None:
    """Every event once more, under another event id, the newest first."""
    for delivery in reversed(list(slack.slack.deliveries.all)):
        delivery.body["event_id"] = slack.slack.world.id("Ev")
        slack.slack.deliveries.again(delivery)
    await slack.slack.settled()


@pytest.mark.parametrize("name", ["slack", "socket"])
async def test_what_slack_tells_often_late_and_in_another_order_is_done_once(
    make_joined: MakeJoined, sqlite_url: str, name: str
) -> None:
    joined = await make_joined(sqlite_url, name)
    slack = joined.inside
    assert isinstance(slack, SlackSide)
    await joined.begin()
    deliveries = slack.slack.deliveries
    deliveries.copies, deliveries.concurrent, deliveries.deaf = 3, True, 2
    deliveries.hold()
    await slack.tag(OPENING)
    await slack.ask(ANOTHER)
    deliveries.release(backwards=True)
    await joined.shows(TAGGED + ASKED)
    await told_anew(slack)
    await joined.done()
    await joined.judge(TAGGED + ASKED)
    replies = [text for text in slack.people["sam"].sees_in(slack.rooms["cm"]).splitlines() if SENT_TO_TEAM in text]
    assert len(set(replies)) <= 1


async def test_two_sockets_to_slack_share_what_is_told(make_joined: MakeJoined, postgres_url: str) -> None:
    """Two replicas: each envelope reaches one of them, and what is told again the other."""
    joined = await make_joined(postgres_url, "socket")
    slack = joined.inside
    assert isinstance(slack, SlackSide)
    await joined.begin()
    await joined.begin(beside=True)
    await slack.slack.connected(2, within=20)
    slack.slack.deliveries.copies = 2
    many = 4
    for number in range(many):
        await slack.tag(shop(number))
    expected = Counter({("cm", NEWS): many, ("comms", NEWS): many})
    await joined.shows(expected, within=40)
    await joined.judge(expected)


async def test_a_second_session_on_discord_makes_no_second_answer(make_joined: MakeJoined, postgres_url: str) -> None:
    """Both replicas hear everything for a while, as when an office changes hands: each question is asked once."""
    joined = await make_joined(postgres_url, "discord")
    discord = joined.inside
    assert isinstance(discord, DiscordSide)
    await joined.begin(OFFICE="600")
    await joined.begin(beside=True)
    await _both_hear(joined, discord)
    await discord.tag(OPENING)
    assert await discord.ask(ANOTHER)
    await joined.shows(TAGGED + ASKED, within=40)
    await joined.judge(TAGGED + ASKED)
    asked = [card for card in joined.standing() if card.headline == ASKS]
    assert len(asked) == 1


async def _both_hear(joined: Joined, discord: DiscordSide) -> None:
    """The office is taken from its holder behind its back: it goes on until it notices."""
    await joined.change("DELETE FROM office")
    await until(
        lambda: sum(session.line is not None for session in discord.discord.sessions()) == 2, 30, "two sessions"
    )
    await asyncio.sleep(0.2)
