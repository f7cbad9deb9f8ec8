"""chat.*"""

from __future__ import annotations

import json
from typing import Any

from tests.peers.slack import limits
from tests.peers.slack.arguments import flag
from tests.peers.slack.blocks import ELEMENTS
from tests.peers.slack.calls import ApiError, Call, method
from tests.peers.slack.mrkdwn import from_app
from tests.peers.slack.nouns import Channel, Json, Message

_LOOKS = "username icon_emoji icon_url"
_CONTENT = "text blocks attachments markdown_text metadata parse link_names as_user"


@method("chat.postMessage", "post", scope="chat:write", required="channel", json=True,
        optional=f"{_CONTENT} {_LOOKS} thread_ts reply_broadcast mrkdwn unfurl_links unfurl_media")  # fmt: skip
def post_message(call: Call) -> Json:
    channel = _writable(call)
    content, warning = read_content(call)
    thread = _thread(call, channel)
    looks = {name: call.args[name] for name in _LOOKS.split() if call.args.get(name)}
    if looks:
        call.need("chat:write.customize")
        content |= {"subtype": "bot_message", "username": call.install.bot.name} | looks
    message = call.slack.posting.post(
        call.install.bot,
        channel,
        content,
        thread=thread,
        broadcast=thread is not None and flag(call.args.get("reply_broadcast")),
        metadata=_metadata(call),
    )
    said = {"channel": channel.id, "ts": message.ts, "message": message.payload(metadata=True)} | warning
    if "<http" in message.text and (_unfurls(call, "unfurl_links") or _unfurls(call, "unfurl_media")):
        call.slack.unfurl(message)
    return said


def _unfurls(call: Call, name: str) -> bool:
    """Links get previews unless one says no (docs.slack.dev/messaging/unfurling-links-in-messages)."""
    return flag(call.args.get(name), default=True)


@method("chat.postEphemeral", "t4", scope="chat:write", required="channel user", json=True,
        optional=f"{_CONTENT} {_LOOKS} thread_ts")  # fmt: skip
def post_ephemeral(call: Call) -> Json:
    channel = _writable(call)
    reader = call.slack.world.accounts.get(call.text("user"))
    if reader is None or reader.id not in channel.members:
        raise ApiError("user_not_in_channel")
    content, warning = read_content(call)
    thread = _thread(call, channel)
    call.slack.ephemerals_sent += 1
    if reader.id in call.slack.ephemerals_lost:
        return {"message_ts": call.slack.world.ts()} | warning
    message = call.slack.posting.post(call.install.bot, channel, content, thread=thread, only_for=reader.id)
    return {"message_ts": message.ts} | warning


@method("chat.update", "t3", scope="chat:write", required="channel ts", json=True,
        optional=f"{_CONTENT} reply_broadcast file_ids")  # fmt: skip
def update(call: Call) -> Json:
    channel = call.channel()
    message = _own(call, channel, "cant_update_message")
    if len(call.text("text")) > limits.UPDATE_TEXT:
        raise ApiError("msg_too_long")
    if not any(call.args.get(name) for name in ("text", "blocks", "attachments", "markdown_text", "metadata")):
        raise ApiError("no_text")
    content, warning = read_content(call, empty_too=bool(call.args.get("metadata")))
    if (metadata := _metadata(call)) is not None:
        message.metadata = metadata
    call.slack.posting.change(message, content, editor=call.install.bot.id)
    said = message.payload(metadata=True)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": said} | warning


@method("chat.delete", "t3", scope="chat:write", required="channel ts", json=True, optional="as_user")
def delete(call: Call) -> Json:
    channel = call.channel()
    call.slack.posting.delete(message := _own(call, channel, "cant_delete_message"))
    return {"channel": channel.id, "ts": message.ts}


@method("chat.getPermalink", "t5", required="channel message_ts")
def permalink(call: Call) -> Json:
    message = call.message(call.channel(), call.text("message_ts"))
    return {"channel": message.channel.id, "permalink": call.slack.permalink(message)}


def _writable(call: Call) -> Channel:
    """The channel to write in; a person's id stands for their direct conversation."""
    world, where = call.slack.world, call.text("channel")
    if where in world.accounts:
        call.args["user"] = where
        channel = world.im(call.account(), call.install.bot)
    else:
        channel = call.channel()
    if channel.archived:
        raise ApiError("is_archived")
    if channel.kind == "im" and not call.slack.app.features.get("app_home", {}).get("messages_tab_enabled"):
        raise ApiError("messages_tab_disabled")
    if channel.id in call.slack.restricted:
        raise ApiError("restricted_action")
    if not call.member(channel) and "chat:write.public" not in call.install.scopes:
        raise ApiError("not_in_channel")
    return channel


def _own(call: Call, channel: Channel, error: str) -> Message:
    message = call.message(channel, call.text("ts"))
    if message.author != call.install.bot.id or message.deleted:
        raise ApiError(error)
    return message


def _thread(call: Call, channel: Channel) -> str | None:
    """The thread of a reply. One whose first message was deleted meanwhile is answered in the room, and nobody is told
    (seen of Slack itself: github.com/slack-go/slack/issues/1571, github.com/langchain-ai/open-swe/pull/2753)."""
    ts = call.text("thread_ts")
    if not ts:
        return None
    parent = channel.messages.get(ts)
    if parent is None:
        return None
    if parent.is_reply:
        raise ApiError("cannot_reply_to_message")
    parent.thread_ts = parent.ts
    return ts


def read_content(call: Call, *, empty_too: bool = False) -> tuple[Json, Json]:
    """The stored content, and warnings. Raises ApiError."""
    text, markdown = call.args.get("text"), call.text("markdown_text")
    blocks, attachments = call.args.get("blocks"), call.args.get("attachments")
    if markdown and (text or blocks):
        raise ApiError("markdown_text_conflict")
    if len(markdown) > limits.MARKDOWN_TEXT:
        raise ApiError("msg_too_long")
    if not (text or blocks or attachments or markdown or empty_too):
        raise ApiError("no_text")
    _check(blocks, attachments)
    content: Json = {}
    warning: Json = {}
    if text is not None or markdown:
        content["text"] = from_app(str(text or markdown))
        if len(str(text)) > limits.POSTED_TEXT:
            content["text"] = content["text"][: limits.POSTED_TEXT]
            warning = {"warning": "message_truncated", "response_metadata": {"warnings": ["message_truncated"]}}
    if blocks is not None:
        content["blocks"] = [_stored(call, one, number) for number, one in enumerate(blocks)]
        content.setdefault("text", "")
    if attachments is not None:
        content["attachments"] = [_stored_text(one) | {"id": n + 1} for n, one in enumerate(attachments)]
    return content, warning


def _check(blocks: Any, attachments: Any) -> None:
    if blocks is not None and not isinstance(blocks, list):
        raise ApiError("invalid_blocks_format")
    if attachments is not None and not isinstance(attachments, list):
        raise ApiError("invalid_attachments")
    if len(attachments or []) > limits.ATTACHMENTS:
        raise ApiError("too_many_attachments")
    inside = [("/blocks", blocks)]
    inside += [(f"/attachments/{n}/blocks", one.get("blocks")) for n, one in enumerate(attachments or [])]
    for pointer, some in inside:
        if some and (faults := limits.faults_in_blocks(some, "message", pointer)):
            raise ApiError("invalid_blocks", response_metadata={"messages": faults})
        if some and limits.characters(some) > limits.BLOCK_CHARACTERS:
            raise ApiError("msg_blocks_too_long")


def _stored(call: Call, block: Json, number: int) -> Json:
    stored: Json = _stored_text(block)
    stored.setdefault("block_id", f"b{number}{call.slack.world.secret(3)}")
    for element in [stored.get("accessory"), stored.get("element"), *stored.get("elements", [])]:
        if isinstance(element, dict) and element.get("type") in ELEMENTS and element["type"] != "image":
            element.setdefault("action_id", call.slack.world.secret(5))
    return stored


def _stored_text(thing: Any) -> Any:
    """mrkdwn is stored as text is; plain text is kept, but for emoji."""
    if isinstance(thing, list):
        return [_stored_text(one) for one in thing]
    if not isinstance(thing, dict):
        return thing
    stored = {key: _stored_text(value) for key, value in thing.items()}
    if stored.get("type") == "mrkdwn" and isinstance(stored.get("text"), str):
        stored["text"] = from_app(stored["text"])
        stored.setdefault("verbatim", False)
    elif stored.get("type") == "plain_text" and isinstance(stored.get("text"), str):
        stored.setdefault("emoji", True)
    return stored


def _metadata(call: Call) -> Json | None:
    given = call.args.get("metadata")
    if given is None:
        return None
    if not isinstance(given, dict) or not isinstance(given.get("event_type"), str):
        raise ApiError("invalid_metadata_format")
    if not isinstance(given.get("event_payload"), dict) or set(given) - {"event_type", "event_payload", "entities"}:
        raise ApiError("invalid_metadata_format")
    if len(json.dumps(given)) > limits.METADATA:
        raise ApiError("metadata_too_large")
    return given
