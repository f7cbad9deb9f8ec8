"""What the peer sends has at least the keys of Slack's own payloads (after the samples in bolt-python's tests)."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack import Channel, FakeSlack, Person
from tests.peers.slack.conftest import bolt, over_socket
from tests.peers.slack.test_content import actions, button, plain
from tests.peers.slack.test_gestures import modal, opened

_ENVELOPE = (
    "token team_id api_app_id type event_id event_time authorizations.0.team_id authorizations.0.user_id "
    "authorizations.0.enterprise_id authorizations.0.is_bot authorizations.0.is_enterprise_install "
    "is_ext_shared_channel"
)
_MESSAGE = "event.type event.text event.user event.ts event.team event.channel event.event_ts"
_SAID = f"{_MESSAGE} event.client_msg_id event.blocks.0.block_id event.blocks.0.elements.0.elements.0.text"
_INSIDE = "type text user team ts".split()
_VIEW = (
    "view.id view.team_id view.type view.blocks view.private_metadata view.callback_id view.state.values view.hash "
    "view.title.text view.clear_on_close view.notify_on_close view.close view.submit view.previous_view_id "
    "view.root_view_id view.app_id view.external_id view.app_installed_team_id view.bot_id"
)
_ACTOR = "type token team.id team.domain user.id user.username user.team_id"

EVENTS = {
    "message": f"{_SAID} event.channel_type event_context",
    "message bot": f"{_MESSAGE} event.bot_id event.channel_type event.bot_profile.id event.bot_profile.app_id "
    "event.bot_profile.name event.bot_profile.team_id event.bot_profile.deleted",
    "message bot_message": "event.text event.ts event.username event.bot_id event.channel event.event_ts "
    "event.channel_type",
    "message message_changed": "event.hidden event.channel event.ts event.event_ts event.channel_type "
    + " ".join(f"event.message.{key} event.previous_message.{key}" for key in _INSIDE)
    + " event.message.edited.user event.message.edited.ts event.message.blocks event.previous_message.blocks",
    "message message_deleted": "event.hidden event.channel event.deleted_ts event.ts event.event_ts event.channel_type "
    + " ".join(f"event.previous_message.{key}" for key in _INSIDE),
    "message thread_broadcast": f"{_SAID} event.thread_ts event.root.ts event.root.thread_ts event.root.reply_count "
    "event.root.reply_users_count event.root.latest_reply event.root.reply_users event.root.is_locked",
    "message file_share": f"{_MESSAGE} event.files.0.id event.files.0.name event.files.0.mimetype event.files.0.size "
    "event.files.0.url_private event.upload",
    "app_mention": f"{_MESSAGE} event.client_msg_id event.blocks.0.elements.0.elements.0.user_id",
    "reaction_added": "event.type event.user event.reaction event.item.type event.item.channel event.item.ts "
    "event.item_user event.event_ts",
    "reaction_removed": "event.user event.reaction event.item.ts event.item_user event.event_ts",
    "member_joined_channel": "event.user event.channel event.channel_type event.team event.inviter",
    "member_left_channel": "event.user event.channel event.channel_type event.team",
    "app_home_opened": "event.user event.channel event.tab event.event_ts",
    "group_rename": "event.channel.id event.channel.name event.channel.created",
    "channel_shared": "event.connected_team_id event.channel event.event_ts",
    "channel_id_changed": "event.old_channel_id event.new_channel_id event.event_ts",
    "app_uninstalled": "event.type",
    "tokens_revoked": "event.tokens.oauth event.tokens.bot",
}

INTERACTIONS = {
    "command": "token command text user_id user_name channel_id channel_name team_id team_domain api_app_id "
    "is_enterprise_install response_url trigger_id",
    "shortcut": f"{_ACTOR} action_ts callback_id trigger_id",
    "message_action": f"{_ACTOR} action_ts channel.id channel.name callback_id trigger_id message_ts message.ts "
    "message.text message.user message.team message.blocks message.client_msg_id response_url",
    "block_actions": f"{_ACTOR} user.name api_app_id container.type container.message_ts container.channel_id "
    "container.is_ephemeral trigger_id channel.id channel.name response_url actions.0.action_id actions.0.block_id "
    "actions.0.text.text actions.0.value actions.0.type actions.0.action_ts state.values message.ts",
    "view_submission": f"{_ACTOR} user.name api_app_id trigger_id response_urls {_VIEW}",
    "view_closed": f"{_ACTOR} user.name api_app_id is_cleared {_VIEW}",
}


def missing(body: Any, paths: str) -> list[str]:
    """The paths that lead nowhere."""
    lost = []
    for path in paths.split():
        here = body
        for step in path.split("."):
            try:
                here = here[int(step)] if step.isdigit() else here[step]
            except (KeyError, IndexError, TypeError):
                lost.append(path)
                break
    return lost


def kind_of(event: dict[str, Any]) -> str:
    what = event.get("subtype") or ("bot" if "bot_id" in event else "")
    return f"{event['type']} {what}".strip()


async def test_events(slack: FakeSlack, lea: Person, sam: Person, room: Channel, client: AsyncWebClient) -> None:
    app = bolt(slack)
    async with over_socket(slack, app):
        message = await lea.post(room, "un")
        await lea.post(room, "trois", thread=message, broadcast=True)
        await lea.edit(message, "deux")
        await lea.react(message, "lock")
        await lea.unreact(message, "lock")
        await lea.mention(room, "tu es là ?")
        await lea.delete(await lea.post(room, "seul"))
        await lea.post(room, "une image", files=1)
        await client.chat_postMessage(channel=room.id, text="de nous")
        weather = slack.other_bot("weather")
        slack.invite(room, weather, by=lea)
        await weather.say_as_classic_bot(room, "il neige")
        slack.kick(room, weather)
        await lea.open_home()
        slack.rename(room, "autre")
        slack.share(room, slack.add_team("T0AGENCY", "agency"))
        slack.change_id(room)
        slack.uninstall()
        await slack.settled()
    by_kind = {kind_of(one.body["event"]): one.body for one in slack.deliveries.all}
    assert by_kind.keys() >= EVENTS.keys()
    assert {kind: lost for kind in EVENTS if (lost := missing(by_kind[kind], f"{_ENVELOPE} {EVENTS[kind]}"))} == {}


async def test_interactions(slack: FakeSlack, lea: Person, room: Channel, client: AsyncWebClient) -> None:
    app = bolt(slack)
    async with over_socket(slack, app):
        app.command("/news")(_acknowledge)
        for listen in (app.shortcut, app.action, app.view, app.view_closed):
            for name in ("flag_news", "write_news", "yes", "f"):
                listen(name)(_acknowledge)
        message = await lea.post(room, "une nouvelle")
        said = await client.chat_postMessage(channel=room.id, text="?", blocks=[actions(button(value="1"))])
        outcomes = [
            await lea.command("/news", "un", room),
            await lea.shortcut("flag_news", message),
            await lea.global_shortcut("write_news"),
            await lea.click(room.messages[said["ts"]], "yes"),
        ]
        await opened(slack, lea, client, modal())
        outcomes.append(await lea.submit(None, {"a": "x"}))
        await opened(slack, lea, client, modal(notify_on_close=True, close=plain("Non")))
        outcomes.append(await lea.close())
    assert [outcome.error for outcome in outcomes] == [""] * 6
    by_kind = {str(outcome.payload.get("type", "command")): outcome.payload for outcome in outcomes}
    assert by_kind.keys() == INTERACTIONS.keys()
    assert {kind: lost for kind, paths in INTERACTIONS.items() if (lost := missing(by_kind[kind], paths))} == {}


async def _acknowledge(ack: Any) -> None:
    await ack()


def test_a_missing_key_is_noticed() -> None:
    assert missing({"a": [{"b": 1}]}, "a.0.b a.1.b a.0.c") == ["a.1.b", "a.0.c"]


@pytest.mark.parametrize("enterprise", [None, "E0GRID"])
async def test_ids_look_like_slacks(enterprise: str | None) -> None:
    slack = FakeSlack()
    slack.install()
    slack.team.enterprise = enterprise
    lea = slack.user("lea", id="W0LEA" if enterprise else None)
    room = slack.channel("com", legacy=True, private=True)
    assert lea.id.startswith("W0LEA" if enterprise else "U0LEA")
    assert room.id.startswith("G0COM")
    assert slack.bot_user.startswith("U0PASS")
    assert lea.direct.id.startswith("D0")
    stamps = [slack.world.ts() for _ in range(3)]
    assert sorted(set(stamps)) == stamps
    assert all(len(stamp.partition(".")[2]) == 6 for stamp in stamps)
