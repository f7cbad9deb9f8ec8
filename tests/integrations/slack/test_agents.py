"""The pane of an agent: prompts, a status, and the answer in the thread of the question."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.integrations.slack.stage import Stage, manifest, stage
from tests.integrations.slack.test_gestures import passed_on
from tests.peers.slack.manifests import check_manifest
from tests.peers.slack.nouns import Channel, Message
from tests.peers.slack.people import Person


@pytest.fixture(params=["socket", "http"])
async def agent(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[Stage]:
    async with stage(sqlite_url, mode=request.param, everything=True) as running:
        yield running


def pane(staged: Stage, person: Person) -> Channel:
    return staged.slack.world.im(person.account, staged.slack.bot)


def prompts(staged: Stage) -> list[dict[str, Any]]:
    return [call.args for call in staged.slack.calls_to("assistant.threads.setSuggestedPrompts") if not call.error]


async def test_whoever_may_ask_is_offered_examples_in_their_language(agent: Stage) -> None:
    await passed_on(agent)
    english = agent.slack.user("kim", "Kim", locale="en-GB")
    await agent.sam.open_home("messages")
    await agent.slack.until(lambda: prompts(agent))
    (asked,) = prompts(agent)
    assert 1 <= len(asked["prompts"]) <= 4
    assert "Peut-on annoncer" in str(asked["prompts"])
    assert "Confluence" not in agent.sam.sees_in(pane(agent, agent.sam))
    await english.open_home("messages")
    await agent.max.open_home("messages")
    await agent.settle()
    assert len(prompts(agent)) == 1


async def test_a_question_is_seen_to_be_looked_at_and_answered_in_its_thread(agent: Stage) -> None:
    await passed_on(agent)
    asked = await agent.sam.dm("Peut-on dire que le magasin de Lyon Confluence ouvre ?")
    room = pane(agent, agent.sam)
    await agent.slack.until(lambda: answers(room, asked))
    assert "regarde" in agent.sam.sees_in(room)
    await agent.settle()
    (status,) = agent.slack.calls_to("assistant.threads.setStatus")
    assert (status.args["thread_ts"], status.error) == (asked.ts, "")
    assert all(one.thread_ts == asked.ts for one in room.messages.values() if one.author == agent.slack.bot_user)


async def test_a_prompt_that_is_a_command_is_carried_out_there(agent: Stage) -> None:
    await passed_on(agent)
    asked = await agent.sam.dm("/news list")
    await agent.slack.until(lambda: answers(pane(agent, agent.sam), asked))
    assert "N-1" in agent.sam.sees_in(pane(agent, agent.sam))
    await agent.settle()


async def test_whoever_has_no_role_is_refused_in_the_thread(agent: Stage) -> None:
    await passed_on(agent)
    asked = await agent.max.dm("Peut-on dire que le magasin de Lyon Confluence ouvre ?")
    await agent.slack.until(lambda: answers(pane(agent, agent.max), asked))
    (answer,) = answers(pane(agent, agent.max), asked)
    assert answer.text.startswith("Désolé")
    assert "Charlemagne" not in agent.max.sees_in(pane(agent, agent.max))
    await agent.settle()


async def test_the_older_assistant_view_works_as_well(sqlite_url: str) -> None:
    async with stage(sqlite_url, everything=True) as staged:
        staged.slack.app.manifest = assistant_view()
        await staged.sam.open_assistant()
        await staged.slack.until(lambda: prompts(staged))
        assert prompts(staged)[0]["thread_ts"]
        await staged.settle()


async def test_an_app_that_is_no_agent_sets_neither(staged: Stage) -> None:
    await staged.sam.open_home("messages")
    asked = await staged.sam.dm("Peut-on dire que Lille ouvre ?")
    await staged.slack.until(lambda: "transmise" in staged.sam.sees_in(pane(staged, staged.sam)))
    assert not answers(pane(staged, staged.sam), asked)
    assert not [call for call in staged.slack.calls if call.method.startswith("assistant.")]


def answers(room: Channel, asked: Message) -> list[Message]:
    return [one for one in room.messages.values() if one.thread_ts == asked.ts and one.author != asked.author]


def assistant_view() -> dict[str, Any]:
    """The manifest as it would be for the older view."""
    full = manifest(everything=True)
    features = {name: value for name, value in full["features"].items() if name != "agent_view"}
    subscribed = full["settings"]["event_subscriptions"]["bot_events"]
    events = {"event_subscriptions": {"bot_events": [*subscribed, "assistant_thread_started"]}}
    older = {
        **full,
        "features": {**features, "assistant_view": {"assistant_description": "x"}},
        "settings": {**full["settings"], **events},
    }
    check_manifest(older)
    return older
