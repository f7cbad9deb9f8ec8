"""The events that Slack sends (docs.slack.dev/reference/events): what is inside of the envelope."""

from __future__ import annotations

from dataclasses import dataclass

from tests.peers.slack.mrkdwn import mentions
from tests.peers.slack.nouns import Account, Channel, Group, Install, Json, Message, Team
from tests.peers.slack.profiles import user_payload
from tests.peers.slack.world import World


@dataclass(frozen=True)
class Happening:
    """An event on its way. `name`: what the app must have subscribed to; `source`: the team of whoever did it."""

    name: str
    event: Json
    source: Team
    channel: Channel | None = None


def posted(world: World, message: Message) -> Happening:
    event = message.payload(reactions=False)
    event |= _where(message, message.ts)
    if message.broadcast:
        root = message.channel.messages[message.thread_ts or ""]
        event |= {"subtype": "thread_broadcast", "root": root.payload(reactions=False)}
    author = world.accounts[message.author]
    return _of(message, event | _shared(message.channel, author), author)


def mentioned(world: World, message: Message, bots: frozenset[str]) -> Happening | None:
    """An app_mention: never in direct conversations, never of the app's own messages."""
    author = world.accounts[message.author]
    if message.channel.kind == "im" or not mentions(message.text) & bots or author.id in bots:
        return None
    event = message.payload(reactions=False) | {"type": "app_mention", "channel": message.channel.id}
    event = event | {"event_ts": message.ts} | _shared(message.channel, author)
    return Happening("app_mention", event, author.team, message.channel)


def changed(world: World, message: Message, before: Json, ts: str) -> Happening:
    author = world.accounts[message.author]
    shared = {key: value for key, value in _shared(message.channel, author).items() if key != "user_profile"}
    event: Json = {"type": "message", "subtype": "message_changed", "hidden": True, "ts": ts}
    event["message"] = message.payload(reactions=False) | shared
    event["previous_message"] = before
    return _of(message, event | _where(message, ts), author)


def deleted(world: World, message: Message, before: Json, ts: str) -> Happening:
    event: Json = {"type": "message", "subtype": "message_deleted", "hidden": True, "ts": ts}
    event |= {"deleted_ts": message.ts, "previous_message": before}
    return _of(message, event | _where(message, ts), world.accounts[message.author])


def reaction(world: World, who: Account, message: Message, name: str, kind: str) -> Happening:
    item = {"type": "message", "channel": message.channel.id, "ts": message.ts}
    event: Json = {"type": kind, "user": who.id, "reaction": name, "item": item}
    event |= {"item_user": message.author, "event_ts": world.ts()}
    return Happening(kind, event, who.team, message.channel)


def home_opened(world: World, who: Account, channel: Channel, tab: str, view: Json | None) -> Happening:
    event: Json = {"type": "app_home_opened", "user": who.id, "channel": channel.id, "tab": tab, "event_ts": world.ts()}
    return Happening("app_home_opened", event | ({"view": view} if view else {}), who.team)


def assistant_started(world: World, who: Account, channel: Channel, looking_at: Channel | None) -> Happening:
    context = {"channel_id": looking_at.id, "team_id": who.team.id, "enterprise_id": None} if looking_at else {}
    thread = {"user_id": who.id, "context": context, "channel_id": channel.id, "thread_ts": world.ts()}
    event: Json = {"type": "assistant_thread_started", "assistant_thread": thread, "event_ts": world.ts()}
    return Happening("assistant_thread_started", event, who.team)


def user_changed(world: World, who: Account, install: Install) -> Happening:
    event: Json = {"type": "user_change", "user": user_payload(who, install), "event_ts": world.ts()}
    return Happening("user_change", event, who.team)


def group_changed(world: World, group: Group, added: list[str], removed: list[str]) -> Happening:
    event: Json = {"type": "subteam_members_changed", "subteam_id": group.id, "team_id": group.team.id}
    event |= {"date_previous_update": int(world.seconds), "date_update": int(world.seconds)}
    event |= {"added_users": added, "added_users_count": len(added)}
    event |= {"removed_users": removed, "removed_users_count": len(removed), "event_ts": world.ts()}
    return Happening("subteam_members_changed", event, group.team)


def joined(world: World, who: Account, channel: Channel, inviter: str) -> Happening:
    return _member(world, "member_joined_channel", who, channel, {"inviter": inviter} if inviter else {})


def left(world: World, who: Account, channel: Channel) -> Happening:
    return _member(world, "member_left_channel", who, channel, {})


def _member(world: World, kind: str, who: Account, channel: Channel, more: Json) -> Happening:
    event: Json = {"type": kind, "user": who.id, "channel": channel.id, "team": channel.teams[0].id} | more
    event |= {"channel_type": "C" if channel.id.startswith("C") else "G", "event_ts": world.ts()}
    return Happening(kind, event, who.team, channel)


def about_channel(world: World, kind: str, channel: Channel, event: Json) -> Happening:
    """channel_rename, channel_archive, channel_shared, channel_id_changed…; of private channels some are group_*."""
    grouped = ("rename", "archive", "unarchive", "deleted", "left")
    if channel.kind == "private" and kind.removeprefix("channel_") in grouped:
        kind = "group_" + kind.removeprefix("channel_")
    return Happening(kind, {"type": kind} | event | {"event_ts": world.ts()}, channel.teams[0], channel)


def about_app(kind: str, team: Team, event: Json) -> Happening:
    """app_uninstalled, tokens_revoked."""
    return Happening(kind, {"type": kind} | event, team)


def _of(message: Message, event: Json, author: Account) -> Happening:
    family = {"public": "channels", "private": "groups"}.get(message.channel.kind, message.channel.kind)
    return Happening(f"message.{family}", event, author.team, message.channel)


def _where(message: Message, ts: str) -> Json:
    return {"channel": message.channel.id, "event_ts": ts, "channel_type": message.channel.type}


def _shared(channel: Channel, author: Account) -> Json:
    """What events of shared channels tell of the author."""
    if not channel.ext_shared:
        return {}
    profile: Json = {"real_name": author.real_name, "display_name": author.name, "name": author.name}
    profile |= {"team": author.team.id}
    profile |= {"is_restricted": author.guest, "is_ultra_restricted": author.ultra}
    home = author.team.enterprise or author.team.id  # of a grid, its enterprise (bolt-python, request/internals.py)
    return {"user_team": home, "source_team": home, "user_profile": profile}
