"""Messages and reactions in channels (docs.discord.com/developers/resources/message)."""

from __future__ import annotations

from collections import deque
from datetime import timedelta
from typing import Any

from tests.peers.discord import limits, payloads, permissions
from tests.peers.discord.refusals import Refused, bad_length, invalid
from tests.peers.discord.rest.ask import Ask, snowflake
from tests.peers.discord.rest.server import NO_CONTENT, Routes
from tests.peers.discord.world import Message

routes = Routes()
OLD_EDITS, OLD_EDITS_WINDOW = 30, timedelta(hours=1)
ROUTE = "/channels/{channel_id}/messages"


@routes.on("POST", ROUTE)
async def create(ask: Ask) -> Any:
    channel = ask.writable()
    files = ask.files(channel)
    if files and not permissions.may(ask.world.bot, channel, permissions.ATTACH_FILES):
        raise Refused(50013)
    limits.check_new(ask.body, [f["filename"] for f in files])
    posting = ask.rest.discord.posting
    again = posting.again(ask.world.bot, ask.body)
    if again is None:
        again = posting.post(channel, ask.world.bot, ask.body, files=files)
        posting.remember(again)
    return payloads.message(again, ask.world, nonce=True)


@routes.on("GET", ROUTE)
async def history(ask: Ask) -> Any:
    """Newest first, except that `after` gives the oldest after it; empty without READ_MESSAGE_HISTORY
    (resources/message#get-channel-messages)."""
    channel = ask.channel()
    limit = ask.number("limit", 50, 1, 100)
    if not permissions.may(ask.world.bot, channel, permissions.READ_MESSAGE_HISTORY):
        return []
    return [payloads.in_history(m, ask.world) for m in _window(ask, channel.history(), limit)]


def _window(ask: Ask, messages: list[Message], limit: int) -> list[Message]:
    given = {key: snowflake(ask.query[key], key) for key in ("around", "before", "after") if key in ask.query}
    if len(given) > 1:
        raise invalid("", "GET_MESSAGES_MUTUALLY_EXCLUSIVE", "around, before and after are mutually exclusive")
    if "after" in given:
        chosen = [m for m in messages if m.id > given["after"]][:limit]
    elif "around" in given:
        before = [m for m in messages if m.id < given["around"]][-(limit // 2) :]
        chosen = [*before, *[m for m in messages if m.id >= given["around"]][: limit - len(before)]]
    else:
        chosen = [m for m in messages if m.id < given.get("before", 1 << 63)][-limit:]
    return sorted(chosen, key=lambda m: -m.id)


@routes.on("GET", ROUTE + "/{message_id:[0-9]+}")
async def one(ask: Ask) -> Any:
    channel = ask.channel(permissions.READ_MESSAGE_HISTORY)
    return payloads.in_history(ask.message(channel), ask.world)


@routes.on("PATCH", ROUTE + "/{message_id:[0-9]+}")
async def edit(ask: Ask) -> Any:
    channel = ask.channel()
    message = ask.message(channel)
    if message.author is not ask.world.bot:
        raise Refused(50005)
    if channel.is_thread and channel.archived:
        raise Refused(50083)
    _not_too_often(ask, message)
    files = ask.files(channel)
    limits.check_edit(ask.body, message, [f["filename"] for f in files])
    ask.rest.discord.posting.edit(message, ask.body, files=files)
    return payloads.message(message, ask.world)


def _not_too_often(ask: Ask, message: Message) -> None:
    """30046: only so many edits in a time of messages that are older than an hour."""
    now = ask.world.clock.now()
    if now - message.created_at < timedelta(hours=1):
        return
    edits: deque[Any] = ask.rest.discord.old_edits.setdefault(message.channel.id, deque())
    while edits and now - edits[0] > OLD_EDITS_WINDOW:
        edits.popleft()
    if len(edits) >= OLD_EDITS:
        raise Refused(30046)
    edits.append(now)


@routes.on("DELETE", ROUTE + "/{message_id:[0-9]+}")
async def delete(ask: Ask) -> Any:
    channel = ask.channel()
    message = ask.message(channel)
    if message.author is not ask.world.bot and not permissions.may(ask.world.bot, channel, permissions.MANAGE_MESSAGES):
        raise Refused(50013)
    ask.rest.discord.posting.delete(message)
    return NO_CONTENT


@routes.on("POST", ROUTE + "/bulk-delete")
async def bulk_delete(ask: Ask) -> Any:
    channel = ask.channel(permissions.MANAGE_MESSAGES)
    ids = [snowflake(str(i), "messages") for i in ask.body.get("messages") or []]
    if not 2 <= len(ids) <= 100:
        raise bad_length("messages", 2, 100)
    gone = [channel.messages[i] for i in ids if i in channel.messages and not channel.messages[i].deleted]
    if gone:
        ask.rest.discord.posting.delete(*gone)
    return NO_CONTENT


@routes.on("PUT", ROUTE + "/{message_id:[0-9]+}/reactions/{emoji}/@me")
async def react(ask: Ask) -> Any:
    channel = ask.channel(permissions.READ_MESSAGE_HISTORY)
    message = ask.message(channel)
    if ask.text("emoji") not in message.reactions and not permissions.may(
        ask.world.bot, channel, permissions.ADD_REACTIONS
    ):
        raise Refused(50013)
    if ask.text("emoji").isascii():
        raise Refused(10014)
    ask.rest.discord.posting.react(message, ask.world.bot, ask.text("emoji"))
    return NO_CONTENT


@routes.on("DELETE", ROUTE + "/{message_id:[0-9]+}/reactions/{emoji}/@me")
async def unreact(ask: Ask) -> Any:
    ask.rest.discord.posting.unreact(ask.message(ask.channel()), ask.world.bot, ask.text("emoji"))
    return NO_CONTENT


@routes.on("GET", ROUTE + "/{message_id:[0-9]+}/reactions/{emoji}")
async def reactors(ask: Ask) -> Any:
    message = ask.message(ask.channel(permissions.READ_MESSAGE_HISTORY))
    if ask.text("emoji") not in message.reactions:
        raise Refused(10014)
    after, limit = int(ask.query.get("after") or 0), ask.number("limit", 25, 1, 100)
    found = sorted(message.reactions[ask.text("emoji")], key=lambda user: user.id)
    return [payloads.user(each) for each in found if each.id > after][:limit]


@routes.on("GET", ROUTE + "/pins")
async def pins(ask: Ask) -> Any:
    channel = ask.channel()
    pinned = [m for m in channel.history() if m.pinned]
    items = [
        {"pinned_at": payloads.timestamp(m.created_at), "message": payloads.in_history(m, ask.world)} for m in pinned
    ]
    return {"items": items, "has_more": False}


@routes.on("PUT", ROUTE + "/pins/{message_id}")
@routes.on("DELETE", ROUTE + "/pins/{message_id}")
async def pin(ask: Ask) -> Any:
    """PIN_MESSAGES is asked since 23 February 2026 (change-log)."""
    message = ask.message(ask.channel(permissions.PIN_MESSAGES))
    message.pinned = ask.record.method == "PUT"
    return NO_CONTENT
