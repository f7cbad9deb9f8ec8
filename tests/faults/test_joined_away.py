"""F2 with Slack and Discord joined: the database goes away while people act, or while the process is stopped."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager

import httpx
import pytest

from tests.builders import OPENING
from tests.databases import OVERRIDE
from tests.faults.conftest import MakeJoined
from tests.faults.ground import ANOTHER
from tests.faults.harness import House
from tests.faults.joined import Joined, status
from tests.faults.sides import DiscordSide, SlackSide
from tests.faults.test_away import locked, stopped
from tests.faults.test_joined_kill import ASKED, TAGGED

NOT_RECORDED = "enregistré"
"""In what a person is told whose gesture was not stored: that nothing was."""

ANSWERED = 2.6
"""Seconds within which a click is answered: 2.5, and what it takes to measure that."""

ENDED, CUT_SHORT = 0, 1
"""How a process ends that came to its end by itself, and one whose time was up."""

SEEN, BACK = 5.0, 10.0
"""Seconds within which readiness says that the database is away, and that it is back."""

Gone = Callable[[], AbstractContextManager[None]]


@pytest.fixture(params=["sqlite", "postgres"])
def away(request: pytest.FixtureRequest) -> tuple[str, Callable[[Joined], AbstractContextManager[None]]]:
    """A database, and how it goes away."""
    url = str(request.getfixturevalue(f"{request.param}_url"))
    if request.param == "sqlite":
        return url, locked  # type: ignore[return-value]
    if os.environ.get(OVERRIDE):
        pytest.skip("another's server is not ours to stop")
    server = request.getfixturevalue("postgres")
    return url, lambda joined: stopped(server)


async def becomes(house: House, wanted: int, within: float) -> None:
    """Wait until /readyz says so; /livez says meanwhile that the process lives."""
    async with asyncio.timeout(within), httpx.AsyncClient(verify=False, trust_env=False) as client:
        while await status(client, house, "readyz") != wanted:
            assert await status(client, house, "livez") == 200
            await asyncio.sleep(0.05)
        assert await status(client, house, "livez") == 200


async def timed(act: Awaitable[str]) -> tuple[str, float]:
    """What somebody was told, and how long it took."""
    begun = time.monotonic()
    return await act, time.monotonic() - begun


async def slack_is_told(slack: SlackSide) -> str:
    outcome = await slack.people["lea"].command("/freeze", "incident", slack.rooms["comms"])
    return outcome.error or outcome.text


async def discord_is_told(discord: DiscordSide) -> str:
    outcome = await discord.people["sam"].slash(discord.rooms["cm"], "divulguer", {"question": OPENING})
    return outcome.text


async def test_while_the_database_is_away_nothing_is_taken_and_all_goes_on_afterwards(
    make_joined: MakeJoined, away: tuple[str, Callable[[Joined], AbstractContextManager[None]]]
) -> None:
    url, gone = away
    joined = await make_joined(url, "slack", "discord")
    slack, discord = joined.inside, joined.outside
    assert isinstance(slack, SlackSide)
    assert isinstance(discord, DiscordSide)
    slack.slack.deliveries.retry_after = (0.2, 4.0, 12.0)
    house = await joined.begin()
    with gone(joined):
        await slack.tag(OPENING)
        await discord.people["sam"].say(discord.rooms["cm"], f"<@{discord.discord.bot_user_id}> {ANOTHER}")
        told = await asyncio.gather(timed(slack_is_told(slack)), timed(discord_is_told(discord)))
        await becomes(house, 503, SEEN)
        assert [delivery.acknowledged for delivery in slack.slack.deliveries.all] == [False]
        assert joined.standing() == []
    await becomes(house, 200, BACK)
    for words, seconds in told:
        assert NOT_RECORDED in words
        assert "✅" not in words
        assert seconds <= ANSWERED
    await joined.shows(TAGGED + ASKED, within=30)
    await joined.judge(TAGGED + ASKED)
    attempts = slack.slack.deliveries.all[0].attempts
    assert [attempt.ok for attempt in attempts][-1]
    assert Counter(attempt.ok for attempt in attempts)[False] >= 1


@pytest.mark.parametrize("after", [0.5, 1.4, 2.5])
async def test_a_process_that_is_stopped_while_the_database_is_away_ends_in_time(
    make_joined: MakeJoined, away: tuple[str, Callable[[Joined], AbstractContextManager[None]]], after: float
) -> None:
    """`after` so many seconds: while writes wait, are refused, were given up and go on waiting."""
    url, gone = away
    joined = await make_joined(url, "slack", "discord")
    slack, discord = joined.inside, joined.outside
    assert isinstance(slack, SlackSide)
    assert isinstance(discord, DiscordSide)
    slack.slack.deliveries.retry_after = (0.2, 4.0, 20.0)
    house = await joined.begin()
    with gone(joined):
        await slack.tag(OPENING)
        await discord.people["sam"].say(discord.rooms["cm"], f"<@{discord.discord.bot_user_id}> {ANOTHER}")
        clicks = [asyncio.create_task(slack_is_told(slack)) for _ in range(3)]
        await asyncio.sleep(after)
        house.send_signal(signal.SIGTERM)
        assert await house.ends(within=10) in (ENDED, CUT_SHORT)
        await asyncio.gather(*clicks)
    await joined.begin()
    await joined.shows(TAGGED + ASKED, within=40)
    await joined.judge(TAGGED + ASKED)
