"""Who may call what: tokens, scopes, arguments, membership."""

from __future__ import annotations

import copy
import json

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack import FULL, Channel, FakeSlack, ManifestRefused, Person
from tests.peers.slack.calls import METHODS
from tests.peers.slack.conftest import client_of, refused


async def test_tokens(slack: FakeSlack) -> None:
    assert (await client_of(slack, slack.bot_token).auth_test())["bot_id"] == slack.bot_id
    assert (await refused(client_of(slack, None).auth_test()))["error"] == "not_authed"
    assert (await refused(client_of(slack, "xoxb-other").auth_test()))["error"] == "invalid_auth"
    assert (await refused(client_of(slack, slack.app_token).auth_test()))["error"] == "not_allowed_token_type"
    opened = client_of(slack, None).apps_connections_open(app_token=slack.bot_token)
    assert (await refused(opened))["error"] == "not_allowed_token_type"
    slack.uninstall()
    assert (await refused(client_of(slack, slack.bot_token).auth_test()))["error"] == "account_inactive"


async def test_the_app_token_only_counts_in_the_header(slack: FakeSlack) -> None:
    async with aiohttp.ClientSession() as session:
        url = f"{slack.api_url}apps.connections.open"
        said = await (await session.post(url, data={"token": slack.app_token})).json()
        assert said["error"] == "invalid_auth"
        headers = {"Authorization": f"Bearer {slack.app_token}"}
        assert (await (await session.post(url, headers=headers)).json())["url"].startswith("ws://127.0.0.1")


async def test_scopes_come_from_the_manifest(slack: FakeSlack, room: Channel, client: AsyncWebClient) -> None:
    less = copy.deepcopy(dict(FULL))
    scopes = less["oauth_config"]["scopes"]["bot"]
    scopes.remove("groups:history")
    scopes.remove("reactions:write")
    less["settings"]["event_subscriptions"]["bot_events"].remove("message.groups")
    slack.install(less)
    said = await refused(client.conversations_history(channel=room.id))
    assert (said["error"], said["needed"]) == ("missing_scope", "groups:history")
    assert "groups:read" in said["provided"]
    said = await refused(client.reactions_add(channel=room.id, timestamp="1.1", name="lock"))
    assert said["needed"] == "reactions:write"
    await client.conversations_info(channel=room.id)


def test_a_manifest_that_slack_would_not_take() -> None:
    slack = FakeSlack()
    less = copy.deepcopy(dict(FULL))
    less["oauth_config"]["scopes"]["bot"].remove("groups:history")
    with pytest.raises(ManifestRefused, match=r"message\.groups"):
        slack.install(less)
    less = copy.deepcopy(dict(FULL))
    less["settings"]["event_subscriptions"]["bot_events"].append("message.everything")
    with pytest.raises(ManifestRefused, match="unknown event"):
        slack.install(less)
    less = copy.deepcopy(dict(FULL))
    less["features"]["shortcuts"] *= 6
    with pytest.raises(ManifestRefused, match="more than 5"):
        slack.install(less)


@pytest.mark.parametrize("style", ["query", "post query", "form", "json", "multipart"])
async def test_every_style_of_arguments(slack: FakeSlack, room: Channel, style: str) -> None:
    fields = {"channel": room.id, "text": "Bonjour", "blocks": json.dumps([{"type": "divider"}])}
    headers = {"Authorization": f"Bearer {slack.bot_token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        url = f"{slack.api_url}chat.postMessage"
        form = aiohttp.MultipartWriter("form-data")
        for name, value in fields.items():
            form.append(value).set_content_disposition("form-data", name=name)
        calls = {
            "query": lambda: session.get(url, params=fields),
            "post query": lambda: session.post(url, params=fields),
            "form": lambda: session.post(url, data=fields),
            "json": lambda: session.post(url, json=fields | {"blocks": [{"type": "divider"}]}),
            "multipart": lambda: session.post(url, data=form),
        }
        said = await (await calls[style]()).json()
    assert said["ok"], said
    assert said["message"]["blocks"][0]["type"] == "divider"


async def test_arguments_that_slack_does_not_take(slack: FakeSlack, room: Channel, client: AsyncWebClient) -> None:
    assert (await refused(client.api_call("chat.shout")))["error"] == "unknown_method"
    said = await refused(client.api_call("chat.postMessage", json={"text": "Bonjour"}))
    assert said["error"] == "invalid_arguments"
    assert said["response_metadata"]["messages"] == ["[ERROR] missing required field: channel"]
    said = await refused(client.api_call("chat.postMessage", json={"channel": room.id, "txt": "Bonjour"}))
    assert "unknown argument: txt" in said["response_metadata"]["messages"][0]
    # conversations.info reads no JSON (docs.slack.dev/apis/web-api: not every method does)
    said = await refused(client.api_call("conversations.info", json={"channel": room.id}))
    assert said["error"] == "invalid_arguments"
    assert not METHODS["conversations.info"].json


async def test_membership(slack: FakeSlack, lea: Person, sam: Person, room: Channel, client: AsyncWebClient) -> None:
    hidden = slack.channel("secret", private=True, members=[lea], bot=False)
    town = slack.channel("town", members=[lea], bot=False)
    post = client.chat_postMessage
    assert (await refused(post(channel="C0NOWHERE", text="x")))["error"] == "channel_not_found"
    assert (await refused(post(channel=hidden.id, text="x")))["error"] == "channel_not_found"
    assert (await refused(post(channel=town.id, text="x")))["error"] == "not_in_channel"
    assert (await refused(client.conversations_history(channel=town.id)))["error"] == "not_in_channel"
    assert (await client.conversations_info(channel=town.id))["channel"]["is_member"] is False
    outsider = slack.user("max")
    said = await refused(client.chat_postEphemeral(channel=room.id, user=outsider.id, text="x"))
    assert said["error"] == "user_not_in_channel"
    slack.archive(room, lea)
    assert (await refused(post(channel=room.id, text="x")))["error"] == "is_archived"
    closed = copy.deepcopy(dict(FULL))
    closed["features"]["app_home"]["messages_tab_enabled"] = False
    slack.install(closed)
    assert (await refused(post(channel=sam.id, text="x")))["error"] == "messages_tab_disabled"


async def test_direct_conversations(slack: FakeSlack, lea: Person, client: AsyncWebClient) -> None:
    opened = await client.conversations_open(users=lea.id)
    assert opened["channel"]["id"].startswith("D")
    assert (await client.chat_postMessage(channel=lea.id, text="Bonjour"))["channel"] == opened["channel"]["id"]
    assert "Bonjour" in lea.sees_in(lea.direct)
    assert (await refused(client.conversations_open(users="U0NOBODY")))["error"] == "user_not_found"
    said = await refused(client.chat_update(channel=lea.id, ts="1.1", text="x"))
    assert said["error"] == "channel_not_found"  # an update wants the conversation's own id


async def test_calls_are_remembered(slack: FakeSlack, room: Channel, client: AsyncWebClient) -> None:
    await client.chat_postMessage(channel=room.id, text="Bonjour")
    (call,) = slack.calls_to("chat.postMessage")
    assert (call.args["text"], call.token, call.error) == ("Bonjour", slack.bot_token, "")
    assert call.at == slack.clock().timestamp()
