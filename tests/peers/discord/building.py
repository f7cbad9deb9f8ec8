"""Servers as a test sets them up: roles, members, channels; what changes later is told to the bot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.peers.discord import guild_payloads, intents, payloads, permissions
from tests.peers.discord.world import (
    ANNOUNCEMENT,
    FORUM,
    TEXT,
    Channel,
    Guild,
    Happening,
    Member,
    Overwrite,
    Role,
    User,
)

if TYPE_CHECKING:
    from tests.peers.discord.peer import FakeDiscord

Json = dict[str, Any]


@dataclass(eq=False, repr=False)
class Server(Guild):
    """A server that can be furnished."""

    discord: FakeDiscord = None  # type: ignore[assignment]

    def role(self, name: str, *, permissions: int = 0, mentionable: bool = False) -> Role:
        """A role more."""
        role = Role(self._new(), name, permissions, len(self.roles), mentionable)
        self.roles[role.id] = role
        self._tell("GUILD_ROLE_CREATE", {"guild_id": str(self.id), "role": payloads.role(role)})
        return role

    def permit(self, role: Role, permissions: int) -> None:
        """Change what a role may do everywhere."""
        role.permissions = permissions
        self._tell("GUILD_ROLE_UPDATE", {"guild_id": str(self.id), "role": payloads.role(role)})

    def abolish(self, role: Role) -> None:
        """Delete a role: nobody holds it any more, and no channel names it."""
        del self.roles[role.id]
        for member in self.members.values():
            member.roles = [each for each in member.roles if each is not role]
        for channel in self.channels.values():
            channel.overwrites = {id: each for id, each in channel.overwrites.items() if id != role.id}
        self._tell("GUILD_ROLE_DELETE", {"guild_id": str(self.id), "role_id": str(role.id)})

    def join(self, user: User, roles: Sequence[Role] = (), *, nick: str | None = None) -> Member:
        """Somebody comes in."""
        member = Member(user, self, self.discord.clock.now(), list(roles), nick)
        self.members[user.id] = member
        self._tell("GUILD_MEMBER_ADD", payloads.member(member) | {"guild_id": str(self.id)}, intents.GUILD_MEMBERS)
        return member

    def leave(self, user: User) -> None:
        """Somebody goes; if it is the bot, it is told that the server is gone."""
        if user is self.discord.world.bot:
            self._tell("GUILD_DELETE", {"id": str(self.id)})
        del self.members[user.id]
        gone = {"guild_id": str(self.id), "user": payloads.user(user)}
        self._tell("GUILD_MEMBER_REMOVE", gone, intents.GUILD_MEMBERS)

    def give(self, user: User, *roles: Role) -> None:
        """Give a member roles."""
        self.members[user.id].roles += roles
        self._member_changed(user)

    def take(self, user: User, *roles: Role) -> None:
        """Take roles from a member."""
        member = self.members[user.id]
        member.roles = [role for role in member.roles if role not in roles]
        self._member_changed(user)

    def channel(
        self,
        name: str,
        *,
        private_to: Sequence[User | Role] | None = None,
        bot: bool = True,
        kind: int = TEXT,
        **more: Any,
    ) -> Channel:
        """A channel: of everybody, or private to some people and roles (and to the bot, unless it is left out)."""
        channel = Channel(self._new(), kind, name, self, **more)
        if private_to is not None:
            channel.overwrites = self._private([*private_to, *([self.discord.world.bot] if bot else [])])
        elif not bot:
            channel.overwrites = _only(Overwrite(self.discord.bot_user_id, 1, 0, permissions.VIEW_CHANNEL))
        self.discord.world.add(channel)
        self._tell("CHANNEL_CREATE", payloads.channel(channel))
        return channel

    def announcements(self, name: str, *, private_to: Sequence[User | Role] | None = None) -> Channel:
        """An announcement channel."""
        return self.channel(name, private_to=private_to, kind=ANNOUNCEMENT)

    def forum(
        self,
        name: str,
        *,
        tags: Sequence[str] = (),
        private_to: Sequence[User | Role] | None = None,
        require_tag: bool = False,
    ) -> Channel:
        """A forum."""
        made = [
            {"id": str(self._new()), "name": t, "moderated": False, "emoji_id": None, "emoji_name": None} for t in tags
        ]
        return self.channel(name, private_to=private_to, kind=FORUM, tags=made, flags=(1 << 4) if require_tag else 0)

    def open_up(self, channel: Channel) -> None:
        """Make a private channel readable by everybody."""
        channel.overwrites = {}
        self._tell("CHANNEL_UPDATE", payloads.channel(channel))

    def close_off(self, channel: Channel, *allowed: User | Role) -> None:
        """Make a channel private; the bot too must be named to stay in it."""
        channel.overwrites = self._private(list(allowed))
        self._tell("CHANNEL_UPDATE", payloads.channel(channel))

    def overwrite(self, channel: Channel, whom: User | Role, *, allow: int = 0, deny: int = 0) -> None:
        """Grant or deny something in a channel."""
        channel.overwrites[whom.id] = Overwrite(whom.id, 1 if isinstance(whom, User) else 0, allow, deny)
        self._tell("CHANNEL_UPDATE", payloads.channel(channel))

    def remove(self, channel: Channel) -> None:
        """Delete a channel with its threads."""
        for thread in [c for c in self.of_kind(threads=True) if c.parent is channel]:
            thread.deleted = True
            del self.channels[thread.id]
        channel.deleted = True
        del self.channels[channel.id]
        self._tell("THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE", payloads_of_gone(channel))

    def outage(self, unavailable: bool = True) -> None:
        """The server is away for a while, or back."""
        self.unavailable = unavailable
        if unavailable:
            self._tell("GUILD_DELETE", {"id": str(self.id), "unavailable": True})
        else:
            members = bool(self.discord.gateway.allowed_intents & intents.GUILD_MEMBERS)
            self._tell("GUILD_CREATE", guild_payloads.guild_create(self, self.discord.world, members=members))

    def _private(self, allowed: Sequence[User | Role]) -> dict[int, Overwrite]:
        hidden = Overwrite(self.id, 0, 0, permissions.VIEW_CHANNEL)
        shown = [Overwrite(one.id, 1 if isinstance(one, User) else 0, permissions.VIEW_CHANNEL, 0) for one in allowed]
        return _only(hidden, *shown)

    def _member_changed(self, user: User) -> None:
        member = payloads.member(self.members[user.id]) | {"guild_id": str(self.id)}
        self._tell("GUILD_MEMBER_UPDATE", member, 0 if user.bot else intents.GUILD_MEMBERS)

    def _tell(self, name: str, data: Json, intent: int = intents.GUILDS) -> None:
        self.discord.look_round()
        if self.discord.bot_user_id in self.members:
            self.discord.world.publish(Happening(name, data, intent, self.id))

    def _new(self) -> int:
        return self.discord.world.snowflakes.new()


def _only(*overwrites: Overwrite) -> dict[int, Overwrite]:
    return {overwrite.id: overwrite for overwrite in overwrites}


def payloads_of_gone(channel: Channel) -> Json:
    """What is told of a channel that is no longer there."""
    assert channel.guild is not None
    body: Json = {"id": str(channel.id), "guild_id": str(channel.guild.id), "type": channel.type}
    if channel.is_thread and channel.parent is not None:
        return body | {"parent_id": str(channel.parent.id)}
    return body | {"name": channel.name, "position": 0, "permission_overwrites": [], "parent_id": None}
