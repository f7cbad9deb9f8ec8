"""Channels and threads (docs.discord.com/developers/resources/channel)."""

from __future__ import annotations

from typing import Any

from tests.peers.discord import limits, payloads, permissions
from tests.peers.discord.components import text
from tests.peers.discord.posting import AUTO_ARCHIVE
from tests.peers.discord.refusals import Refused, bad_choice, missing
from tests.peers.discord.rest.ask import Ask
from tests.peers.discord.rest.server import NO_CONTENT, Answer, Routes
from tests.peers.discord.world import FORUM, PRIVATE_THREAD, PUBLIC_THREAD, Channel, Happening

routes = Routes()
REQUIRE_TAG = 1 << 4


@routes.on("GET", "/channels/{channel_id}")
async def channel(ask: Ask) -> Any:
    return payloads.channel(ask.channel())


@routes.on("PATCH", "/channels/{channel_id}")
async def change(ask: Ask) -> Any:
    """Threads only: their name, and whether they are archived or locked."""
    found = ask.channel()
    if not found.is_thread:
        raise Refused(50013)
    if not _may_change(ask, found):
        raise Refused(50013)
    text("", ask.body, "name", 1, 100)
    found.name = ask.body.get("name", found.name)
    found.archived = ask.body.get("archived", found.archived)
    found.locked = ask.body.get("locked", found.locked)
    data = payloads.channel(found)
    ask.world.publish(Happening("THREAD_UPDATE", data, 1, found.guild.id if found.guild else None))
    return data


def _may_change(ask: Ask, thread: Channel) -> bool:
    """To fetch a thread back that is not locked it is enough to be allowed to write (resources/channel#modify-channel-
    json-params-thread)."""
    if thread.owner_id == ask.world.bot.id and not thread.locked:
        return True
    writes = not thread.locked and ask.body == {"archived": False}
    needed = permissions.SEND_MESSAGES_IN_THREADS if writes else permissions.MANAGE_THREADS
    return permissions.may(ask.world.bot, thread, needed)


@routes.on("POST", "/channels/{channel_id}/typing")
async def typing(ask: Ask) -> Any:
    ask.writable()
    return NO_CONTENT


@routes.on("POST", "/channels/{channel_id}/threads")
async def start_thread(ask: Ask) -> Any:
    """A thread by itself, or a post in a forum with its first message."""
    parent = ask.channel()
    _thread_fields(ask)
    if parent.type == FORUM:
        return Answer(201, _forum_post(ask, parent))
    if parent.guild is None or parent.is_thread:
        raise Refused(50024)
    kind = ask.body.get("type", PRIVATE_THREAD)
    if kind not in (PUBLIC_THREAD, PRIVATE_THREAD):
        raise bad_choice("type")
    _needs(
        ask, parent, permissions.CREATE_PRIVATE_THREADS if kind == PRIVATE_THREAD else permissions.CREATE_PUBLIC_THREADS
    )
    made = ask.rest.discord.posting.thread(
        parent, ask.world.bot, ask.body["name"], type=kind, auto_archive=_archive(ask)
    )
    return Answer(201, payloads.channel(made))


@routes.on("POST", "/channels/{channel_id}/messages/{message_id}/threads")
async def thread_on_message(ask: Ask) -> Any:
    parent = ask.channel(permissions.CREATE_PUBLIC_THREADS)
    _thread_fields(ask)
    start = ask.message(parent)
    if parent.guild is None or parent.is_thread:
        raise Refused(50024)
    made = ask.rest.discord.posting.thread(
        parent, ask.world.bot, ask.body["name"], start=start, auto_archive=_archive(ask)
    )
    return Answer(201, payloads.channel(made))


def _forum_post(ask: Ask, forum: Channel) -> Any:
    _needs(ask, forum, permissions.SEND_MESSAGES)
    tags = [int(tag) for tag in ask.body.get("applied_tags") or []]
    if len(tags) > 5 or set(tags) - {int(t["id"]) for t in forum.tags}:
        raise bad_choice("applied_tags")
    if forum.flags & REQUIRE_TAG and not tags:
        raise Refused(40067)
    body = ask.body.get("message")
    if body is None:
        raise missing("message")
    files = ask.files(forum)
    limits.check_new(body, [f["filename"] for f in files])
    posting = ask.rest.discord.posting
    made = posting.thread(forum, ask.world.bot, ask.body["name"], auto_archive=_archive(ask), applied_tags=tags)
    message = posting.post(made, ask.world.bot, body, files=files, message_id=made.id)
    return payloads.channel(made) | {"message": payloads.message(message, ask.world)}


def _thread_fields(ask: Ask) -> None:
    text("", ask.body, "name", 1, 100, needed=True)
    if _archive(ask) not in AUTO_ARCHIVE:
        raise bad_choice("auto_archive_duration")


def _archive(ask: Ask) -> int:
    return int(ask.body.get("auto_archive_duration") or 1440)


def _needs(ask: Ask, channel: Channel, *needed: int) -> None:
    if not permissions.may(ask.world.bot, channel, *needed):
        raise Refused(50013)


@routes.on("PUT", "/channels/{channel_id}/thread-members/@me")
async def join_thread(ask: Ask) -> Any:
    ask.channel().thread_members.add(ask.world.bot.id)
    return NO_CONTENT


@routes.on("PUT", "/channels/{channel_id}/thread-members/{user_id}")
async def add_to_thread(ask: Ask) -> Any:
    """Somebody is brought in: by whoever may write there, while it is not archived, and only who sees the channel above
    a public thread (…/resources/channel#add-thread-member)."""
    found, person = ask.channel(), ask.world.users.get(ask.id("user_id"))
    if not found.is_thread:
        raise Refused(50024)
    if found.archived:
        raise Refused(50083)
    _needs(ask, found, permissions.SEND_MESSAGES_IN_THREADS)
    if person is None or found.parent is None:
        raise Refused(10013)
    if found.type != PRIVATE_THREAD and not permissions.sees(person, found.parent):
        raise Refused(50001)
    found.thread_members.add(person.id)
    return NO_CONTENT


@routes.on("GET", "/channels/{channel_id}/thread-members")
async def thread_members(ask: Ask) -> Any:
    found = ask.channel()
    joined = payloads.timestamp(found.created_at or ask.world.clock.now())
    return [
        {"id": str(found.id), "user_id": str(u), "join_timestamp": joined, "flags": 0} for u in found.thread_members
    ]


@routes.on("GET", "/guilds/{guild_id}/threads/active")
async def active_threads(ask: Ask) -> Any:
    found = ask.guild().open_threads(ask.world.bot)
    return {"threads": [payloads.channel(c) for c in found], "members": [], "has_more": False}


@routes.on("GET", "/channels/{channel_id}/threads/archived/public")
async def archived_threads(ask: Ask) -> Any:
    parent = ask.channel(permissions.READ_MESSAGE_HISTORY)
    limit = ask.number("limit", 50, 2, 100)
    found = [c for c in ask.world.channels.values() if c.parent is parent and c.archived and c.type == PUBLIC_THREAD]
    shown = sorted(found, key=lambda c: -c.id)[:limit]
    return {"threads": [payloads.channel(c) for c in shown], "members": [], "has_more": len(found) > limit}
