"""Several workspaces, each with its own token; tokens that rotate."""

from __future__ import annotations

import copy
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack import FULL, FakeSlack, Person
from tests.peers.slack.conftest import bolt, client_of, over_socket, refused


def exchange(slack: FakeSlack, **more: Any) -> Any:
    app = slack.app
    client = client_of(slack, None)
    return client.oauth_v2_access(client_id=app.client_id, client_secret=app.client_secret, **more)


async def test_another_workspace_installs_the_app(slack: FakeSlack, lea: Person, client: AsyncWebClient) -> None:
    other = slack.add_team("T0OTHER", "other")
    tom = slack.user("tom", team=other)
    code = slack.allow(other)
    said = await exchange(slack, code=code)
    assert (said["team"]["id"], said["token_type"]) == ("T0OTHER", "bot")
    assert (await refused(exchange(slack, code=code)))["error"] == "invalid_code"
    there = client_of(slack, said["access_token"])
    about = await there.auth_test()
    assert (about["team_id"], about["user_id"]) == ("T0OTHER", said["bot_user_id"])
    assert about["user_id"] != (await client.auth_test())["user_id"]
    assert (await refused(there.users_info(user=lea.id)))["error"] == "user_not_found"
    app = bolt(slack)
    async with over_socket(slack, app):
        await tom.dm("bonjour")
        await tom.open_home()
        await slack.settled()
    assert [body["authorizations"][0]["team_id"] for body in app.heard] == ["T0OTHER"] * 2  # type: ignore[attr-defined]
    assert "bonjour" not in lea.sees()


async def test_a_code_is_good_for_ten_minutes_and_for_those_who_know_the_secret(slack: FakeSlack) -> None:
    code = slack.allow(slack.team)
    wrong = client_of(slack, None).oauth_v2_access(client_id=slack.app.client_id, client_secret="wrong", code=code)
    assert (await refused(wrong))["error"] == "bad_client_secret"
    await slack.advance(601)
    assert (await refused(exchange(slack, code=code)))["error"] == "invalid_code"
    assert (await refused(exchange(slack, grant_type="password")))["error"] == "invalid_grant_type"


async def test_tokens_rotate(slack: FakeSlack) -> None:
    rotating = copy.deepcopy(dict(FULL))
    rotating["settings"]["token_rotation_enabled"] = True
    slack.install(rotating)
    first = await exchange(slack, code=slack.allow(slack.team))
    assert first["access_token"].startswith("xoxe.xoxb-")
    await slack.advance(first["expires_in"] - 60)
    again = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
    second = await exchange(slack, **again)
    assert (await refused(exchange(slack, **again)))["error"] == "invalid_refresh_token"
    await client_of(slack, first["access_token"]).auth_test()
    await slack.advance(60)
    assert (await refused(client_of(slack, first["access_token"]).auth_test()))["error"] == "token_expired"
    await client_of(slack, second["access_token"]).auth_test()


async def test_an_assistant(slack: FakeSlack, lea: Person, client: AsyncWebClient) -> None:
    helpful = copy.deepcopy(dict(FULL))
    prompts = [{"title": "Que dire ?", "message": "Que puis-je dire ?"}]
    said = await refused(
        client.assistant_threads_setSuggestedPrompts(channel_id=lea.direct.id, prompts=prompts, thread_ts="1.1")
    )
    assert said["needed"] == "assistant:write"
    helpful["features"]["assistant_view"] = {"assistant_description": "Aide"}
    helpful["oauth_config"]["scopes"]["bot"].append("assistant:write")
    helpful["settings"]["event_subscriptions"]["bot_events"].append("assistant_thread_started")
    slack.install(helpful)
    app = bolt(slack)
    async with over_socket(slack, app):
        await lea.open_assistant()
        message = await lea.dm("une question")
        await slack.settled()
        started, asked = (body["event"] for body in app.heard)  # type: ignore[attr-defined]
        thread = started["assistant_thread"]
        assert (thread["user_id"], thread["channel_id"]) == (lea.id, asked["channel"])
    await client.assistant_threads_setSuggestedPrompts(
        channel_id=lea.direct.id, prompts=prompts, thread_ts=thread["thread_ts"]
    )
    await client.assistant_threads_setStatus(channel_id=lea.direct.id, thread_ts=message.ts, status="réfléchit…")
    assert "Que dire ?" in lea.sees()
    assert "réfléchit…" in lea.sees()
