"""F4 and F5 with Slack and Discord joined: busy rooms, answers that are lost or late, refusals, a dead token."""

from __future__ import annotations

import asyncio
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest

from tests.builders import OPENING
from tests.faults.conftest import MakeJoined
from tests.faults.ground import ANOTHER, WIDE
from tests.faults.harness import until
from tests.faults.joined import Joined
from tests.faults.sides import DiscordSide, SlackSide
from tests.faults.test_joined_kill import ASKED, TAGGED, frozen
from tests.faults.test_kill import FREEZE, NEWS

STALL = 3.0
"""Seconds: twice as long as a house waits for an answer here."""

WAIT = 3
RETRY = "Réessayer"

UNCERTAIN: dict[str, dict[str, tuple[str, dict[str, Any]]]] = {
    "slack": {
        "cm": ("lost", {}),
        "cm-2": ("half", {}),
        "cm-3": ("slow_lost", {"seconds": STALL}),
        "cm-4": ("500_after", {}),
        "cm-5": ("500", {"times": 5}),
        "cm-6": ("refused", {}),
        "cm-7": ("internal_error", {}),
        "cm-8": ("fatal_error_after", {}),
    },
    "discord": {
        "cm": ("lost", {}),
        "cm-2": ("lost", {"times": 2}),
        "cm-3": ("slow", {"delay": STALL}),
        "cm-4": ("500", {}),
        "cm-5": ("500", {"times": 2}),
        "cm-6": ("disconnect", {}),
        "cm-7": ("502", {}),
        "cm-8": ("503", {}),
    },
}
"""After some of them the card was posted, after others it was not: the house cannot know."""

BUSY: dict[str, dict[str, tuple[str, dict[str, Any]]]] = {
    "slack": {"cm-9": ("429", {"retry_after": WAIT})},
    "discord": {"cm-9": ("429", {"retry_after": WAIT}), "cm-10": ("429-shared", {"retry_after": WAIT})},
}
"""Told to wait: a room alone."""

REFUSED: dict[str, dict[str, tuple[str, dict[str, Any]]]] = {
    "slack": {"cm-11": ("error:msg_too_long", {}), "cm-12": ("error:channel_not_found", {})},
    "discord": {"cm-11": ("refused", {"code": 50035}), "cm-12": ("refused", {"code": 10003})},
}
"""Refused for good."""


@pytest.mark.parametrize("name", ["slack", "discord"])
async def test_in_each_room_the_card_stands_once_whatever_the_platform_answers(
    make_joined: MakeJoined, sqlite_url: str, name: str
) -> None:
    joined = await make_joined(sqlite_url, name, many=WIDE)
    faults = UNCERTAIN[name] | BUSY[name] | REFUSED[name]
    for room, (mode, how) in faults.items():
        joined.inside.order(room, mode, **how)
    await joined.begin(LEASE="4")
    assert await joined.inside.freeze()
    await joined.done(within=60)
    expected = frozen(WIDE) - Counter({(room, FREEZE): 1 for room in REFUSED[name]})
    await joined.judge(expected, given_up=len(REFUSED[name]))
    _looked_before_each_repeat(joined)
    _left_alone(joined)
    for room in REFUSED[name]:
        tried = [call.what for call in joined.inside.calls(room)]
        assert tried.count("post") == 1, "what is refused for good is not tried again"
    (shown,) = (card for card in joined.standing() if (card.room, card.headline) == ("comms", FREEZE))
    assert RETRY in shown.text, "comms see what did not arrive"


def _looked_before_each_repeat(joined: Joined) -> None:
    for room in UNCERTAIN[joined.inside.name]:
        tried = [call.what for call in joined.inside.calls(room) if call.what in ("post", "read")]
        assert tried.count("post") >= 1
        assert ("post", "post") not in pairwise(tried), f"{room}: posted again without a look"


def _left_alone(joined: Joined) -> None:
    for room in BUSY[joined.inside.name]:
        calls = [call for call in joined.inside.calls(room) if call.what == "post"]
        (number,) = (number for number, call in enumerate(calls) if call.wrong)
        assert calls[number + 1].at - calls[number].at >= WAIT - 0.05, room


LONG = 4
"""Seconds that a workspace asks for: longer than what can be due to one channel alone."""

UNDER_WAY = 1.0
"""Seconds in which what was on its way already may arrive."""

EVERYWHERE = [("slack", "429", LONG), ("discord", "429-global", LONG), ("discord", "html-429", LONG)]


@pytest.mark.parametrize(("name", "mode", "seconds"), EVERYWHERE)
async def test_while_the_whole_platform_is_to_be_left_alone_no_room_is_written_to(
    make_joined: MakeJoined, sqlite_url: str, name: str, mode: str, seconds: int
) -> None:
    """One message is told so, on Discord the first of all, a courtesy to Karim alone; what is said then waits."""
    joined = await make_joined(sqlite_url, name)
    joined.inside.order("*", mode, retry_after=seconds)
    await joined.begin(LEASE="4")
    await joined.inside.tag(OPENING)
    await until(lambda: any(wrong for _, wrong in _posts(joined)), 10, "the answer is to wait")
    await asyncio.sleep(UNDER_WAY)
    assert await joined.inside.ask(ANOTHER) is not False
    await joined.shows(TAGGED + ASKED, within=30)
    await joined.judge(TAGGED + ASKED)
    (told,) = [at for at, wrong in _posts(joined) if wrong]
    after = [at - told for at, _ in _posts(joined) if at > told + UNDER_WAY]
    assert len(after) >= 2
    assert min(after) >= seconds - 0.05


def _posts(joined: Joined) -> list[tuple[float, bool]]:
    """When something was posted into any room, and whether the answer was to wait."""
    side = joined.inside
    if isinstance(side, SlackSide):
        return [(call.at, bool(call.fault)) for call in side.slack.calls if call.method == "chat.postMessage"]
    assert isinstance(side, DiscordSide)
    asked = [each for each in side.discord.requests if each.method == "POST" and each.path.endswith("/messages")]
    return [(each.at.timestamp(), each.status == 429) for each in asked]


async def test_a_slack_token_that_died_is_hardly_used_and_comms_on_discord_see_it(
    make_joined: MakeJoined, sqlite_url: str
) -> None:
    joined = await make_joined(sqlite_url, "discord", "slack")
    slack = joined.outside
    assert isinstance(slack, SlackSide)
    await joined.begin()
    (install,) = slack.slack.app.installs.values()
    install.revoked = "token_revoked"
    before = len(slack.slack.calls)
    await joined.inside.tag(OPENING)
    await until(
        lambda: any("Plus rien ne passe vers Slack" in card.text for card in joined.standing()), 20, "comms are told"
    )
    await joined.inside.tag(ANOTHER)
    await asyncio.sleep(2)
    assert not any(RETRY in card.text for card in joined.standing()), "nothing is given up"
    assert len(slack.slack.calls) - before <= 3
    assert {state for (state,) in await joined.rows("SELECT state FROM delivery WHERE lane LIKE 'slack%'")} == {
        "waiting"
    }


async def test_a_discord_token_that_died_is_left_alone(make_joined: MakeJoined, sqlite_url: str) -> None:
    """Ten thousand refused calls in ten minutes ban an address: what is to be sent waits, and is sent in the end."""
    joined = await make_joined(sqlite_url, "slack", "discord")
    discord = joined.outside
    assert isinstance(discord, DiscordSide)
    await joined.begin()
    good, discord.discord.token = discord.discord.token, "another.token"
    before = len(discord.discord.requests)
    await joined.inside.tag(OPENING)
    await until(lambda: joined.cards()["comms", NEWS] == 1, 20, "comms have it")
    await until(lambda: len(discord.discord.requests) > before, 20, "the token is tried")
    await asyncio.sleep(3)
    tried = [each.status for each in discord.discord.requests[before:]]
    assert tried in ([401], [401, 401]), "whoever sends tries it once, and whoever still looks for what was missed"
    assert any("Plus rien ne passe vers Discord" in card.text for card in joined.standing()), "comms are told on Slack"
    discord.discord.token = good
    assert await joined.rows("SELECT state FROM delivery WHERE state = 'waiting'") == [("waiting",)]


async def test_a_gateway_that_refuses_the_token_ends_no_other_platform(
    make_joined: MakeJoined, sqlite_url: str
) -> None:
    """Nothing needs to be sent there for comms to learn of it."""
    joined = await make_joined(sqlite_url, "slack", "discord")
    discord = joined.outside
    assert isinstance(discord, DiscordSide)
    await joined.begin()
    discord.discord.close_gateway(4004)
    await until(
        lambda: any("Plus rien ne passe vers Discord" in card.text for card in joined.standing()), 20, "comms are told"
    )
    await joined.inside.tag(OPENING)
    await until(lambda: joined.cards()["comms", NEWS] == 1, 20, "Slack goes on")
    assert len(discord.discord.identifies) == 1
