"""The adapter as the composition root sees it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from slack_sdk.socket_mode.aiohttp import SocketModeClient

from bot.core import event
from bot.core.address import Address, MessageRef, Platform
from bot.core.card import Card, FieldErrors, Form, Notice, Tone
from bot.core.message import Message
from bot.core.people import Caller
from bot.core.verbs import Verb
from bot.errors import ChatError, Misconfigured
from integrations.slack import reading
from integrations.slack.app import SlackAdapter
from tests.integrations.slack.stage import Stage, stage, until
from tests.integrations.slack.test_gestures import OPENING, button, passed_on
from tests.peers.slack.fake import FakeSlack
from tests.peers.slack.nouns import Channel

FORM = Form(Verb.ASK, "kept-1", "Quel mandat ?", "Demander", ())


def now() -> datetime:
    return datetime(2026, 3, 16, 9, tzinfo=UTC)


@pytest.mark.parametrize("error", ["invalid_auth", "account_inactive", "token_revoked"])
async def test_a_refused_token_is_said_in_one_line_without_it(error: str) -> None:
    async with FakeSlack() as slack:
        slack.install()
        adapter = SlackAdapter(bot_token=slack.bot_token, app_token="xapp-1", api_base=slack.api_url, clock=now)
        slack.fail("auth.test", mode=f"error:{error}")
        with pytest.raises(Misconfigured) as refused:
            await adapter.open()
        assert error in str(refused.value)
        assert slack.bot_token not in str(refused.value)
        assert "\n" not in str(refused.value)
        assert not adapter.listening
        slack.fail("auth.test", mode="500")
        with pytest.raises(ChatError):
            await adapter.open()
        await adapter.open()
        await adapter.close()


def test_there_is_a_door_only_with_a_secret() -> None:
    assert not SlackAdapter(bot_token="xoxb", app_token="xapp", clock=now).routes()
    (route,) = SlackAdapter(bot_token="xoxb", signing_secret="s", clock=now).routes()
    assert (route.path, route.methods) == ("/slack/events", {"POST"})


async def test_slack_can_make_sure_of_the_address(sqlite_url: str) -> None:
    async with stage(sqlite_url, mode="http", running=False) as staged:
        assert await staged.slack.verify_url()


async def told(staged: Stage, channel: Channel, thread: str | None = None) -> event.Event:
    """Something that Sam said there."""
    workspace = await staged.adapter.chat._workspaces.at(staged.slack.team.id)
    caller = Caller(Address(Platform.SLACK, staged.sam.team, staged.sam.id), "Sam")
    place = reading.place(workspace, channel.id, thread)
    message = Message(MessageRef(place.room, "1700000000.000100"), place, caller, "Lille ?", now())
    return event.mentioned(caller, message, "Lille ?")


async def test_listening_that_fails_by_itself_begins_again(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the whole program would end with it."""
    close = SocketModeClient.close

    async def stumble(self: SocketModeClient) -> None:
        monkeypatch.undo()
        await close(self)
        raise RuntimeError

    async with stage(sqlite_url) as staged:
        monkeypatch.setattr(SocketModeClient, "close", stumble)
        monkeypatch.setattr("integrations.slack.app.PAUSE", 0.01)
        monkeypatch.setattr("integrations.slack.listening.CLOSED", 0.0)  # the socket counts as lost
        await until(lambda: SocketModeClient.close is close)
        await until(lambda: staged.adapter.listening)
        await staged.lea.post(staged.comms, f"{OPENING} #partageable")
        await staged.slack.until(lambda: "Confluence" in staged.sam.sees_in(staged.cm))


async def test_what_came_of_an_event_is_told_to_its_author_alone(staged: Stage) -> None:
    question = await staged.sam.post(staged.cm, "Lille ?")
    about = await told(staged, staged.cm, question.ts)
    await staged.adapter.answer(about, Notice("Rien à ce sujet"))
    await staged.adapter.answer(about, None)
    await staged.adapter.answer(about, FieldErrors({"": "x"}))
    (whisper,) = staged.sam.ephemerals(staged.cm)
    assert whisper.thread_ts == question.ts
    assert "Rien à ce sujet" not in staged.lea.sees()


async def test_a_form_that_an_event_asks_for_is_opened_by_a_button(staged: Stage) -> None:
    await staged.adapter.answer(await told(staged, staged.cm), FORM)
    message, action = button(staged.sam.ephemerals(staged.cm), "ask")
    (element,) = [each for block in message.blocks if block["type"] == "actions" for each in block["elements"]]
    assert (action, element["value"]) == ("ask:0", "kept-1")


async def test_in_a_direct_conversation_it_is_an_ordinary_message(staged: Stage) -> None:
    await staged.adapter.answer(await told(staged, staged.sam.direct), Notice("Rien à ce sujet"))
    assert "Rien à ce sujet" in staged.sam.sees_in(staged.sam.direct)
    assert not staged.sam.ephemerals(staged.sam.direct)


async def test_who_left_the_room_is_told_directly(staged: Stage) -> None:
    staged.slack.kick(staged.cm, staged.sam)
    await staged.adapter.answer(await told(staged, staged.cm), Notice("", card=Card(Tone.NEUTRAL, "La carte", "n")))
    await staged.slack.until(lambda: "La carte" in staged.sam.sees_in(staged.sam.direct))


def answers(staged: Stage) -> list[str]:
    """What was said to one person alone."""
    seen = [*staged.sam.account.seen, *staged.lea.account.seen]
    return [sight.text for sight in seen if sight.kind == "ephemeral"]


async def test_a_gesture_that_is_delivered_twice_counts_once(staged: Stage) -> None:
    await passed_on(staged)
    message, action = button(staged.sam.messages(staged.cm), "acknowledge")
    outcome = await staged.sam.click(message, action)
    ordered = await staged.lea.command("/freeze", "Fuite", staged.comms)
    await staged.settle()
    heard = answers(staged)
    acknowledged: list[dict[str, Any]] = []

    async def ack(**answer: Any) -> None:
        acknowledged.append(answer)

    await staged.adapter.inbound.press(outcome.payload, ack)
    await staged.adapter.inbound.command(ordered.payload, ack)
    await staged.settle()
    assert acknowledged == [{}, {}]
    assert len(await staged.rows("SELECT * FROM receipt")) == 1
    assert len(await staged.rows("SELECT * FROM freeze")) == 1
    assert heard == answers(staged)


@pytest.mark.parametrize(
    "change",
    [
        {"action_id": "acknowledge:0", "value": "nobody's"},
        {"action_id": "acknowledge:0", "value": ""},
        {"action_id": "give-me-everything", "value": "x"},
        {"action_id": "", "value": "x"},
        {"action_id": "acknowledge:0", "value": "x\0" * 1000},
        {"action_id": "withdraw:0"},
        {"type": "static_select", "action_id": "acknowledge:0"},
    ],
)
async def test_a_forged_button_does_nothing(staged: Stage, change: dict[str, str]) -> None:
    await passed_on(staged)
    message, action = button(staged.sam.messages(staged.cm), "acknowledge")
    genuine: Any = (await staged.max.click(message, action)).payload
    forged = genuine | {
        "user": {"id": staged.sam.id, "team_id": staged.sam.team},
        "actions": [genuine["actions"][0] | {"action_ts": "1.5"} | change],
    }
    acknowledged: list[dict[str, Any]] = []

    async def ack(**answer: Any) -> None:
        acknowledged.append(answer)

    await staged.adapter.inbound.press(forged, ack)
    assert acknowledged == [{}]
    assert not await staged.rows("SELECT * FROM receipt")
    assert [row.state for row in await staged.rows("SELECT state FROM news")] == ["passed"]
