"""reactions.*"""

from __future__ import annotations

import re

from tests.peers.slack import events
from tests.peers.slack.calls import ApiError, Call, method
from tests.peers.slack.nouns import Json, Message

_NAME = re.compile(r"[a-z0-9_+'\-]+(::skin-tone-[2-6])?")


def _item(call: Call) -> Message:
    if not (call.text("channel") and call.text("timestamp")):
        raise ApiError("no_item_specified")
    channel = call.channel()
    if not re.fullmatch(r"\d+\.\d+", call.text("timestamp")):
        raise ApiError("bad_timestamp")
    return call.message(channel, call.text("timestamp"))


@method("reactions.get", "t3", scope="reactions:read", optional="channel timestamp full file file_comment")
def get(call: Call) -> Json:
    message = _item(call)
    if not call.member(message.channel):
        raise ApiError("not_in_channel")
    link = call.slack.permalink(message)
    return {"type": "message", "channel": message.channel.id, "message": message.payload() | {"permalink": link}}


@method("reactions.add", "t3", scope="reactions:write", required="channel name timestamp", json=True)
def add(call: Call) -> Json:
    message, name = _item(call), call.text("name")
    if not call.member(message.channel):
        raise ApiError("not_in_channel")
    if not _NAME.fullmatch(name):
        raise ApiError("invalid_name")
    if message.channel.archived:
        raise ApiError("is_archived")
    if call.install.bot.id in message.reactions.get(name, ()):
        raise ApiError("already_reacted")
    message.reactions.setdefault(name, []).append(call.install.bot.id)
    call.slack.deliveries.publish(events.reaction(call.slack.world, call.install.bot, message, name, "reaction_added"))
    return {}


@method("reactions.remove", "t2", scope="reactions:write", required="name", optional="channel timestamp", json=True)
def remove(call: Call) -> Json:
    message, name = _item(call), call.text("name")
    if call.install.bot.id not in message.reactions.get(name, ()):
        raise ApiError("no_reaction")
    message.reactions[name].remove(call.install.bot.id)
    if not message.reactions[name]:
        del message.reactions[name]
    call.slack.deliveries.publish(
        events.reaction(call.slack.world, call.install.bot, message, name, "reaction_removed")
    )
    return {}
