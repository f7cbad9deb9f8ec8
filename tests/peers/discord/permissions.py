"""Who may do what in a channel, computed from roles and overwrites
(docs.discord.com/developers/topics/permissions#permission-overwrites)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.peers.discord.world import Channel, Member, User

ADD_REACTIONS = 1 << 6
ADMINISTRATOR = 1 << 3
MANAGE_CHANNELS = 1 << 4
MANAGE_GUILD = 1 << 5
VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
MANAGE_MESSAGES = 1 << 13
EMBED_LINKS = 1 << 14
ATTACH_FILES = 1 << 15
READ_MESSAGE_HISTORY = 1 << 16
MENTION_EVERYONE = 1 << 17
MANAGE_ROLES = 1 << 28
USE_APPLICATION_COMMANDS = 1 << 31
MANAGE_EVENTS = 1 << 33
MANAGE_THREADS = 1 << 34
CREATE_PUBLIC_THREADS = 1 << 35
CREATE_PRIVATE_THREADS = 1 << 36
SEND_MESSAGES_IN_THREADS = 1 << 38
CREATE_EVENTS = 1 << 44
USE_EXTERNAL_APPS = 1 << 50
PIN_MESSAGES = 1 << 51
ALL = (1 << 53) - 1

WITH_SENDING = MENTION_EVERYONE | ATTACH_FILES | EMBED_LINKS
"""Who cannot write cannot do these either (topics/permissions#implicit-permissions)."""

EVERYONE = (
    VIEW_CHANNEL
    | SEND_MESSAGES
    | ADD_REACTIONS
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_APPLICATION_COMMANDS
    | CREATE_PUBLIC_THREADS
    | CREATE_PRIVATE_THREADS
    | SEND_MESSAGES_IN_THREADS
    | USE_EXTERNAL_APPS
)
"""What a new server grants @everyone."""

APP = EVERYONE & ~(CREATE_PRIVATE_THREADS | USE_APPLICATION_COMMANDS | USE_EXTERNAL_APPS)
"""What our app asks for when it is invited."""


def of(user: User, channel: Channel) -> int:
    """The permissions of an account in a channel: 0 if it does not see it."""
    if channel.guild is None:
        return ALL & ~ADMINISTRATOR if user in channel.recipients else 0
    member = channel.guild.members.get(user.id)
    if member is None:
        return 0
    allowed = _overwritten(member, channel.parent if channel.is_thread and channel.parent else channel)
    if channel.is_private_thread and user.id not in channel.thread_members and not allowed & MANAGE_THREADS:
        return 0
    if not allowed & (SEND_MESSAGES_IN_THREADS if channel.is_thread else SEND_MESSAGES):
        allowed &= ~WITH_SENDING
    return allowed if allowed & VIEW_CHANNEL else 0


def in_guild(member: Member) -> int:
    """The permissions of a member before any channel has a say."""
    guild = member.guild
    if guild.owner_id == member.user.id:
        return ALL
    allowed = guild.everyone.permissions
    for role in member.roles:
        allowed |= role.permissions
    return ALL if allowed & ADMINISTRATOR else allowed


def _overwritten(member: Member, channel: Channel) -> int:
    """First @everyone's overwrite, then those of the roles together, then the member's own."""
    allowed = in_guild(member)
    if allowed == ALL:
        return ALL
    guild = member.guild
    roles = [channel.overwrites[role.id] for role in member.roles if role.id in channel.overwrites]
    stages = [
        [channel.overwrites[guild.id]] if guild.id in channel.overwrites else [],
        roles,
        [channel.overwrites[member.user.id]] if member.user.id in channel.overwrites else [],
    ]
    for stage in stages:
        for overwrite in stage:
            allowed &= ~overwrite.deny
        for overwrite in stage:
            allowed |= overwrite.allow
    return allowed


def sees(user: User, channel: Channel) -> bool:
    """Whether an account can open a channel."""
    return bool(of(user, channel) & VIEW_CHANNEL)


def may(user: User, channel: Channel, *needed: int) -> bool:
    """Whether an account has every one of some permissions in a channel."""
    held = of(user, channel)
    return all(held & permission for permission in needed)
