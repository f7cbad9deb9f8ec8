"""Whoever does something is answered within Slack's three seconds, however slow Slack itself is to say who they are."""

from __future__ import annotations

from time import monotonic

import pytest

from tests.integrations.slack.stage import Stage, stage
from tests.peers.slack.nouns import Message
from tests.peers.slack.outcome import Outcome

PROMISED = 3.0
"""Seconds within which Slack wants an acknowledgement."""


@pytest.mark.parametrize("mode", ["socket", "http"])
@pytest.mark.parametrize("gesture", ["command", "shortcut", "write"])
async def test_a_gesture_is_acknowledged_while_slack_says_nothing_of_anybody(
    sqlite_url: str, mode: str, gesture: str
) -> None:
    async with stage(sqlite_url, mode=mode, everything=True) as staged:
        message = await staged.lea.post(staged.comms, f"Pour <@{staged.sam.id}> : Lille ouvre le 6 avril.")
        await staged.settle()
        people = staged.adapter.inbound._people  # what is remembered for a minute would hide it
        people._kept.clear()
        people.groups._kept.clear()
        for method in ("users.info", "usergroups.list"):
            staged.slack.fail(method, times=99, mode="slow", seconds=8.0)
        begun = monotonic()
        outcome = await _done(staged, gesture, message)
        assert not outcome.error
        assert monotonic() - begun < PROMISED


async def _done(staged: Stage, gesture: str, message: Message) -> Outcome:
    match gesture:
        case "command":
            return await staged.lea.command("/news", "list", staged.comms)
        case "shortcut":
            return await staged.lea.shortcut("flag_news", message)
        case _:
            return await staged.lea.global_shortcut("write_news")
