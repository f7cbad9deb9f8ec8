"""Whoever does something is answered within Slack's three seconds, however slow Slack itself is to say who they are,
and however slow the database is to record it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import monotonic

import pytest

from tests.integrations.slack.stage import Stage, stage, until
from tests.integrations.slack.test_gestures import OPENING, button, passed_on
from tests.peers.slack.nouns import Message
from tests.peers.slack.outcome import Outcome

PROMISED = 3.0
"""Seconds within which Slack wants an acknowledgement."""

ASKED = (
    "users.info",
    "usergroups.list",
    "conversations.info",
    "conversations.members",
    "reactions.get",
    "chat.postEphemeral",
    "views.open",
)
"""What Slack is asked while somebody waits, and what it is told."""


@dataclass
class Before:
    """What there is to act on: a message of Léa's, a card of Sam's with a button, and a form that Léa has open."""

    staged: Stage
    message: Message
    card: Message
    action: str


Gesture = Callable[[Before], Awaitable[Outcome]]

GESTURES: dict[str, Gesture] = {
    "command": lambda on: on.staged.lea.command("/freeze", "Fuite", on.staged.comms),
    "shortcut": lambda on: on.staged.lea.shortcut("flag_news", on.message),
    "write": lambda on: on.staged.lea.global_shortcut("write_news"),
    "press": lambda on: on.staged.sam.click(on.card, on.action),
    "submit": lambda on: on.staged.lea.submit(
        None, {"people": [on.staged.sam.id, on.staged.max.id], "cm": [on.staged.cm.id]}
    ),
}


@asynccontextmanager
async def slow_slack(url: str, mode: str) -> AsyncIterator[Before]:
    """Slack answers nothing for more than three seconds, and nothing that it said before is remembered."""
    async with stage(url, mode=mode, everything=True) as staged:
        await passed_on(staged)
        message = await staged.lea.post(staged.comms, f"Pour <@{staged.sam.id}> : {OPENING}")
        await staged.lea.command("/passerelle", "mandate", staged.comms)
        await staged.slack.until(lambda: staged.lea.modal is not None)
        await staged.settle()
        people = staged.adapter.inbound._people  # what is remembered for a minute would hide it
        people._kept.clear()
        people.groups._kept.clear()
        for method in ASKED:
            staged.slack.fail(method, times=99, mode="slow", seconds=3.2)
        yield Before(staged, message, *button(staged.sam.messages(staged.cm), "acknowledge"))
        staged.slack.faults.clear()
        await until(lambda: not [task for task in asyncio.all_tasks() if _still_answers(task)])


def _still_answers(task: asyncio.Task[object]) -> bool:
    """Bolt lets a listener go on behind its acknowledgement, and so do we."""
    return any(name in repr(task.get_coro()) for name in ("AsyncioListenerRunner", "Inbound._show"))


@asynccontextmanager
async def busy(staged: Stage) -> AsyncIterator[None]:
    """Somebody writes and does not come to an end: others wait for their turn, and no lock refuses them before their
    time is over."""
    async with staged.runtime.database.write():
        yield


@pytest.mark.parametrize("mode", ["socket", "http"])
@pytest.mark.parametrize("gesture", GESTURES)
async def test_a_gesture_is_acknowledged_while_slack_says_nothing_of_anybody(
    sqlite_url: str, mode: str, gesture: str
) -> None:
    async with slow_slack(sqlite_url, mode) as before:
        begun = monotonic()
        outcome = await GESTURES[gesture](before)
        assert not outcome.error
        assert monotonic() - begun < PROMISED


@pytest.mark.parametrize("mode", ["socket", "http"])
@pytest.mark.parametrize("gesture", GESTURES)
async def test_a_gesture_is_acknowledged_while_slack_and_the_database_are_slow(
    sqlite_url: str, mode: str, gesture: str
) -> None:
    """And nothing of it is done, then or later: that is what whoever made it is told."""
    async with slow_slack(sqlite_url, mode) as before:
        async with busy(before.staged):
            begun = monotonic()
            outcome = await GESTURES[gesture](before)
            took = monotonic() - begun
        assert not outcome.error
        assert took < PROMISED
        assert not await before.staged.rows("SELECT * FROM freeze")
        assert not await before.staged.rows("SELECT * FROM receipt")


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_an_event_is_refused_in_time_while_both_are_slow(sqlite_url: str, mode: str) -> None:
    """Slack tells of it again; one that it does not hear of in time would count as lost, and be told again too."""
    async with slow_slack(sqlite_url, mode) as before:
        staged, known = before.staged, len(before.staged.slack.deliveries.all)
        async with busy(before.staged):
            await staged.sam.mention(staged.cm, "Peut-on dire que Lille ouvre ?")
            await staged.sam.mention(staged.cm, "news list")
            await staged.lea.react(before.message, "lock")
            await staged.slack.settled()
        told = staged.slack.deliveries.all[known:]
        assert len(told) >= 3
        for each in told:
            assert not each.attempts[0].ok
            assert each.attempts[0].took < PROMISED or mode == "socket", "a socket refuses by saying nothing"


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_a_spoken_command_is_acknowledged_before_slack_has_taken_its_answer(sqlite_url: str, mode: str) -> None:
    """Told again it would be known, and nobody answered."""
    async with slow_slack(sqlite_url, mode) as before:
        staged, known = before.staged, len(before.staged.slack.deliveries.all)
        await staged.sam.mention(staged.cm, "news list")
        await staged.slack.settled()
        assert [len(each.attempts) for each in staged.slack.deliveries.all[known:]] == [1, 1]
        assert all(each.attempts[0].ok for each in staged.slack.deliveries.all[known:])
        await until(lambda: staged.sam.ephemerals(staged.cm))
