"""What there is, as Discord writes it in JSON (docs.discord.com/developers/resources)."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from tests.peers.discord import permissions
from tests.peers.discord.snowflakes import moment
from tests.peers.discord.world import DIRECT, FORUM, Channel, Member, Message, Role, User, World

Json = dict[str, Any]
ATTACHMENT_LIMIT = 10 * 1024 * 1024


def timestamp(at: datetime) -> str:
    """ISO 8601, as Discord writes it."""
    return at.isoformat(timespec="microseconds")


def user(of: User) -> Json:
    """An account."""
    return {
        "id": str(of.id),
        "username": of.name.lower().replace(" ", "_"),
        "global_name": None if of.bot else of.name,
        "discriminator": "0000" if of.bot else "0",
        "avatar": None,
        "avatar_decoration_data": None,
        "collectibles": None,
        "display_name_styles": None,
        "primary_guild": None,
        "clan": None,
        "public_flags": 0,
        "flags": 0,
        "banner": None,
        "accent_color": None,
        "banner_color": None,
        **({"bot": True} if of.bot else {}),
    }


def member(of: Member, *, with_user: bool = True) -> Json:
    """An account in a server."""
    return {
        "roles": [str(role.id) for role in of.roles],
        "nick": of.nick,
        "avatar": None,
        "banner": None,
        "joined_at": timestamp(of.joined_at),
        "premium_since": None,
        "communication_disabled_until": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        **({"user": user(of.user)} if with_user else {}),
    }


def in_interaction(of: Member) -> Json:
    """A member among what an interaction resolves: without the account, with permissions."""
    return member(of, with_user=False) | {"permissions": str(permissions.in_guild(of))}


def role(of: Role) -> Json:
    """A role."""
    return {
        "id": str(of.id),
        "name": of.name,
        "description": None,
        "permissions": str(of.permissions),
        "position": of.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": of.bot_id is not None,
        "mentionable": of.mentionable,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
        **({"tags": {"bot_id": str(of.bot_id)}} if of.bot_id else {}),
    }


def channel(of: Channel) -> Json:
    """A channel, a direct conversation or a thread."""
    last = of.history()[-1:]
    shared = {
        "id": str(of.id),
        "type": of.type,
        "flags": of.flags,
        "last_message_id": str(last[0].id) if last else None,
    }
    if of.type == DIRECT:
        return {**shared, "recipients": [user(u) for u in of.recipients if not u.bot]}
    assert of.guild is not None
    shared |= {"guild_id": str(of.guild.id), "name": of.name, "rate_limit_per_user": 0}
    if of.is_thread:
        return shared | _thread(of)
    return shared | {
        "parent_id": str(of.parent.id) if of.parent else None,
        "position": list(of.guild.channels).index(of.id),
        "permission_overwrites": [
            {"id": str(o.id), "type": o.type, "allow": str(o.allow), "deny": str(o.deny)}
            for o in of.overwrites.values()
        ],
        "nsfw": False,
        "topic": of.topic,
        "last_pin_timestamp": None,
        **(_forum(of) if of.type == FORUM else {}),
    }


def _forum(of: Channel) -> Json:
    return {
        "available_tags": of.tags,
        "default_reaction_emoji": None,
        "default_thread_rate_limit_per_user": 0,
        "default_sort_order": None,
        "default_forum_layout": 0,
        "template": "",
    }


def _thread(of: Channel) -> Json:
    assert of.parent is not None
    created = of.created_at or moment(of.id)
    count = max(len(of.history()) - (of.parent.type == FORUM), 0)
    return {
        "parent_id": str(of.parent.id),
        "owner_id": str(of.owner_id),
        "message_count": count,
        "total_message_sent": count,
        "member_count": len(of.thread_members),
        "applied_tags": [str(tag) for tag in of.applied_tags],
        "thread_metadata": {
            "archived": of.archived,
            "archive_timestamp": timestamp(created),
            "auto_archive_duration": of.auto_archive,
            "locked": of.locked,
            "create_timestamp": timestamp(created),
            **({"invitable": False} if of.is_private_thread else {}),
        },
    }


def message(of: Message, world: World, *, nonce: bool = False) -> Json:
    """A message in full."""
    body: Json = {
        "id": str(of.id),
        "channel_id": str(of.channel.id),
        "type": of.type,
        "author": user(of.author),
        "content": of.content,
        "embeds": of.embeds,
        "components": of.components,
        "attachments": of.attachments,
        "flags": of.flags,
        "timestamp": timestamp(of.created_at),
        "edited_timestamp": timestamp(of.edited_at) if of.edited_at else None,
        "mentions": [user(u) for u in of.mentions],
        "mention_roles": [str(r) for r in of.mention_roles],
        "mention_everyone": of.mention_everyone,
        "pinned": of.pinned,
        "tts": False,
    }
    if of.reactions:
        body["reactions"] = [_reaction(emoji, users, world) for emoji, users in of.reactions.items()]
    if of.reference is not None:
        body["message_reference"] = of.reference
        quoted = world.quoted(of)
        body["referenced_message"] = message(quoted, world) if quoted else None
    if of.forwards is not None:
        body |= _forwarded(of.forwards)
    if of.thread is not None:
        body["thread"] = channel(of.thread)
    if of.interaction is not None:
        body |= of.interaction.marks()
    if nonce and of.nonce is not None:
        body["nonce"] = of.nonce
    return body


def emoji(written: str) -> Json:
    """An emoji as it is told: a sign, or a picture of the server's own, written `<:name:id>`."""
    found = re.fullmatch(r"<:(\w+):(\d+)>", written)
    return {"id": found[2], "name": found[1]} if found else {"id": None, "name": written}


def _forwarded(of: Message) -> Json:
    """What a forward carries: a copy of another message, without its author (…/resources/message#message-snapshot-
    object)."""
    copy = {
        "type": of.type,
        "content": of.content,
        "embeds": of.embeds,
        "attachments": of.attachments,
        "timestamp": timestamp(of.created_at),
        "edited_timestamp": timestamp(of.edited_at) if of.edited_at else None,
        "flags": of.flags,
        "mentions": [user(each) for each in of.mentions],
    }
    reference = {"type": 1, "message_id": str(of.id), "channel_id": str(of.channel.id)}
    return {"message_reference": reference, "message_snapshots": [{"message": copy}]}


def _reaction(written: str, users: list[User], world: World) -> Json:
    return {
        "emoji": emoji(written),
        "count": len(users),
        "count_details": {"burst": 0, "normal": len(users)},
        "burst_colors": [],
        "me": world.bot in users,
        "me_burst": False,
        "burst_count": 0,
    }


def blanked(body: Json, of: Message, world: World) -> Json:
    """What an app without the message content intent is told of a message
    (docs.discord.com/developers/events/gateway#message-content-intent)."""
    quoted = world.quoted(of)
    if quoted is not None:
        body = body | {"referenced_message": blanked(body["referenced_message"], quoted, world)}
    if of.author is world.bot or of.channel.type == DIRECT or world.bot in of.mentions:
        return body
    if of.forwards is not None:
        body = body | {"message_snapshots": []}
    return body | {"content": "", "embeds": [], "components": [], "attachments": []}


def in_history(of: Message, world: World) -> Json:
    """A message over REST."""
    body = message(of, world)
    return body if world.message_content_allowed else blanked(body, of, world)


def application(world: World, application_id: int, flags: int) -> Json:
    """The app itself."""
    return {
        "id": str(application_id),
        "name": "Passerelle",
        "icon": None,
        "description": "",
        "summary": "",
        "type": None,
        "bot": user(world.bot),
        "bot_public": False,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": flags,
        "flags_new": str(flags),
        "explicit_content_filter": 0,
        "eligible_oauth2_scopes": ["bot", "applications.commands"],
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "hook": True,
        "rpc_origins": [],
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user(world.bot),
        "team": None,
        "integration_types_config": {"0": {}},
        "approximate_guild_count": len(world.guilds),
    }
