"""What the app is sent when somebody interacts (docs.slack.dev/reference/interaction-payloads)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.peers.slack.nouns import Account, Channel, Install, Json, Message, View
from tests.peers.slack.views import initial, stateful, view_payload

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack


def _user(person: Account) -> Json:
    return {"id": person.id, "username": person.name, "name": person.name, "team_id": person.team.id}


def _enterprise(install: Install) -> Json | None:
    return {"id": install.team.enterprise, "name": "Grid"} if install.team.enterprise else None


def _start(slack: FakeSlack, kind: str, person: Account, install: Install) -> Json:
    said: Json = {"type": kind, "user": _user(person), "api_app_id": slack.app.id}
    said |= {"token": slack.app.verification_token, "team": install.team.payload}
    return said | {"enterprise": _enterprise(install), "is_enterprise_install": False}


def _channel(channel: Channel) -> Json:
    """Of private conversations no name is told."""
    return {"id": channel.id, "name": channel_name(channel)}


def channel_name(channel: Channel) -> str:
    return {"im": "directmessage", "private": "privategroup", "mpim": "privategroup"}.get(channel.kind, channel.name)


def command(slack: FakeSlack, person: Account, install: Install, channel: Channel, name: str, text: str) -> Json:
    said: Json = {"token": slack.app.verification_token, "team_id": install.team.id, "team_domain": install.team.domain}
    if install.team.enterprise:
        said |= {"enterprise_id": install.team.enterprise, "enterprise_name": "Grid"}
    said |= {"channel_id": channel.id, "channel_name": channel_name(channel)}
    said |= {"user_id": person.id, "user_name": person.name, "command": name, "text": text}
    said |= {"api_app_id": slack.app.id, "is_enterprise_install": "false"}
    said["response_url"] = slack.tickets.response_url("commands", person, install, channel, None)
    return said | {"trigger_id": slack.tickets.trigger(person)}


def global_shortcut(slack: FakeSlack, person: Account, install: Install, callback_id: str) -> Json:
    said = _start(slack, "shortcut", person, install) | {"action_ts": slack.world.ts(), "callback_id": callback_id}
    return said | {"trigger_id": slack.tickets.trigger(person)}


def message_shortcut(slack: FakeSlack, person: Account, install: Install, callback_id: str, message: Message) -> Json:
    said = _start(slack, "message_action", person, install)
    said |= {"action_ts": slack.world.ts(), "callback_id": callback_id, "trigger_id": slack.tickets.trigger(person)}
    said |= {"channel": _channel(message.channel), "message_ts": message.ts, "message": message.payload()}
    url = slack.tickets.response_url("app", person, install, message.channel, None)
    return said | {"response_url": url}


def on_message(slack: FakeSlack, person: Account, install: Install, message: Message, action: Json) -> Json:
    """Somebody used a button or a menu of a message. An ephemeral one is not sent along."""
    said = _start(slack, "block_actions", person, install)
    container: Json = {"type": "message", "message_ts": message.ts, "channel_id": message.channel.id}
    container["is_ephemeral"] = bool(message.only_for)
    if message.is_reply:
        container["thread_ts"] = message.thread_ts
    said |= {"container": container, "trigger_id": slack.tickets.trigger(person)}
    said |= {"channel": _channel(message.channel), "actions": [action]}
    if not message.only_for:
        said["message"] = message.payload()
    url = slack.tickets.response_url("actions", person, install, message.channel, message)
    slack.tickets.responses[url.rsplit("/", 1)[1]].thread = message.thread_ts if message.is_reply else None
    values: dict[str, Json] = {}
    for block in message.blocks:
        for element in stateful(block):
            values.setdefault(block["block_id"], {})[element["action_id"]] = initial(element)
    return said | {"response_url": url, "state": {"values": values}}


def on_view(slack: FakeSlack, person: Account, install: Install, view: View, action: Json) -> Json:
    said = _start(slack, "block_actions", person, install) | {"container": {"type": "view", "view_id": view.id}}
    said |= {"trigger_id": slack.tickets.trigger(person), "view": view_payload(view, install)}
    return said | {"actions": [action], "team": view.team.payload}


def submission(slack: FakeSlack, person: Account, install: Install, view: View) -> Json:
    """`team` is that of whoever submits; the app's own is in the view (bolt-python, request/internals.py)."""
    said = _start(slack, "view_submission", person, install) | {"team": view.team.payload}
    said |= {"trigger_id": slack.tickets.trigger(person), "view": view_payload(view, install)}
    return said | {"response_urls": []}


def closed(slack: FakeSlack, person: Account, install: Install, view: View, *, cleared: bool) -> Json:
    said = _start(slack, "view_closed", person, install) | {"team": view.team.payload}
    return said | {"view": view_payload(view, install), "is_cleared": cleared}
