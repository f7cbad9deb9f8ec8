"""conversations.*"""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.peers.slack import events
from tests.peers.slack.arguments import flag
from tests.peers.slack.calls import ApiError, Call, method, page
from tests.peers.slack.nouns import Channel, Json, Message, Team

_TS = re.compile(r"\d+(\.\d+)?")


def channel_payload(channel: Channel, team: Team, bot: str) -> Json:
    """A conversation object (docs.slack.dev/reference/objects/conversation-object)."""
    said: Json = {"id": channel.id, "created": channel.created, "is_archived": channel.archived}
    said |= {"is_im": channel.kind == "im", "is_org_shared": False, "context_team_id": team.id, "updated": 0}
    if channel.kind == "im":
        other = next((one for one in channel.members if one != bot), bot)
        return said | {"user": other, "is_user_deleted": False, "priority": 0, "is_ext_shared": channel.ext_shared}
    ids = [one.id for one in channel.teams]
    return said | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "public" or channel.id.startswith("C"),
        "is_group": channel.kind == "private" and channel.id.startswith("G"),
        "is_mpim": channel.kind == "mpim",
        "is_private": channel.private,
        "is_general": False,
        "is_member": bot in channel.members,
        "is_shared": channel.ext_shared,
        "is_ext_shared": channel.ext_shared,
        "is_pending_ext_shared": channel.pending_shared,
        "pending_shared": [],
        "pending_connected_team_ids": [],
        "shared_team_ids": ids,
        "connected_team_ids": ids[1:] if channel.ext_shared else [],
        "internal_team_ids": [],
        "conversation_host_id": ids[0],
        "creator": channel.creator,
        "unlinked": 0,
        "previous_names": [],
        "topic": {"value": channel.topic, "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
    }


@method("conversations.info", "t3", required="channel", optional="include_locale include_num_members")
def info(call: Call) -> Json:
    channel = call.channel(scope="read")
    said = channel_payload(channel, call.install.team, call.install.bot.id)
    if flag(call.args.get("include_num_members")):
        said["num_members"] = len(channel.members)
    return {"channel": said}


@method("conversations.members", "t4", required="channel", optional="cursor limit")
def members(call: Call) -> Json:
    some, cursor = page(call, call.channel(scope="read").members)
    return {"members": some, "response_metadata": {"next_cursor": cursor}}


@method("conversations.list", "t2", optional="cursor exclude_archived limit team_id types")
def listing(call: Call) -> Json:
    return _listed(call, lambda channel: not channel.private or call.member(channel))


@method("users.conversations", "t3", optional="cursor exclude_archived limit team_id types user")
def where_one_is(call: Call) -> Json:
    if call.args.get("user"):
        raise ApiError("user_not_found")  # of others than the bot itself nobody asks yet
    return _listed(call, call.member)


def _listed(call: Call, shown: Callable[[Channel], bool]) -> Json:
    names = {"public_channel": "public", "private_channel": "private", "im": "im", "mpim": "mpim"}
    asked = (call.text("types") or "public_channel").split(",")
    if not set(asked) <= set(names):
        raise ApiError("invalid_types")
    kinds = {names[one] for one in asked}
    found = []
    for channel in call.slack.world.channels.values():
        known = call.install.team in channel.teams and shown(channel)
        hidden = channel.archived and flag(call.args.get("exclude_archived"))
        if channel.kind in kinds and known and not hidden:
            call.need(f"{channel.family}:read")
            found.append(channel_payload(channel, call.install.team, call.install.bot.id))
    some, cursor = page(call, found)
    return {"channels": some, "response_metadata": {"next_cursor": cursor}}


@method("conversations.open", "t3", optional="channel prevent_creation return_im users", json=True)
def open_direct(call: Call) -> Json:
    users = [one for one in call.text("users").replace(" ", "").split(",") if one]
    if not users:
        if call.text("channel"):
            return {"channel": {"id": call.channel().id}, "no_op": True, "already_open": True}
        raise ApiError("users_list_not_supplied")
    if len(users) > 1:
        call.need("mpim:write")
        raise ApiError("method_not_supported_for_channel_type")
    call.need("im:write")
    call.args["user"] = users[0]
    account = call.account()
    if account.deleted:
        raise ApiError("user_disabled")
    if account.is_bot:
        raise ApiError("cannot_dm_bot")
    channel = call.slack.world.im(account, call.install.bot)
    full = channel_payload(channel, call.install.team, call.install.bot.id)
    return {
        "channel": full if flag(call.args.get("return_im")) else {"id": channel.id},
        "no_op": False,
        "already_open": False,
    }


@method("conversations.join", "t3", scope="channels:join", required="channel", json=True)
def join(call: Call) -> Json:
    channel = call.channel()
    if channel.private:
        raise ApiError("method_not_supported_for_channel_type")
    if channel.archived:
        raise ApiError("is_archived")
    if not call.member(channel):
        channel.members.append(call.install.bot.id)
        call.slack.deliveries.publish(events.joined(call.slack.world, call.install.bot, channel, ""))
    return {"channel": channel_payload(channel, call.install.team, call.install.bot.id)}


_RANGE = "cursor include_all_metadata inclusive latest limit oldest"


@method("conversations.history", "t3", required="channel", optional=_RANGE, json=True)
def history(call: Call) -> Json:
    channel = call.channel(scope="history")
    if not call.member(channel):
        raise ApiError("not_in_channel")
    roots = [one for one in channel.messages.values() if not one.is_reply or one.broadcast]
    return _told(call, list(reversed(_within(call, roots))))


@method("conversations.replies", "t3", required="channel ts", optional=_RANGE)
def replies(call: Call) -> Json:
    channel = call.channel(scope="history")
    if not call.member(channel):
        raise ApiError("not_in_channel")
    asked = channel.messages.get(call.text("ts"))
    if asked is None:
        raise ApiError("thread_not_found")
    if asked.is_reply:
        return _told(call, [asked])
    return _told(call, [asked, *_within(call, asked.replies)])


def _within(call: Call, messages: list[Message]) -> list[Message]:
    inclusive = flag(call.args.get("inclusive"))
    for bound in ("latest", "oldest"):
        if call.text(bound) and not _TS.fullmatch(call.text(bound)):
            raise ApiError(f"invalid_ts_{bound}")
    oldest, latest = float(call.text("oldest") or 0), float(call.text("latest") or "inf")

    def inside(message: Message) -> bool:
        at = float(message.ts)
        return oldest < at < latest or (inclusive and at in (oldest, latest))

    return [one for one in messages if inside(one)]


def _told(call: Call, messages: list[Message]) -> Json:
    most = 15 if call.slack.rates.non_marketplace else 999
    some, cursor = page(call, messages, default=min(100, most), most=most)
    metadata = flag(call.args.get("include_all_metadata"))
    said: Json = {
        "messages": [one.payload(metadata=metadata) for one in some],
        "has_more": bool(cursor),
        "pin_count": 0,
    }
    return said | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})
