"""What there is: accounts, servers, roles, members, channels, messages. Only data and how to find it; what the bot is
told of changes goes through `World.publish`, which the gateway takes over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.peers.discord import permissions
from tests.peers.discord.snowflakes import Clock, Snowflakes

STARTED_THREAD, FIRST_OF_THREAD = 18, 21
TEXT, DIRECT, ANNOUNCEMENT, PUBLIC_THREAD, PRIVATE_THREAD, FORUM = 0, 1, 5, 11, 12, 15
EPHEMERAL, LOADING, COMPONENTS_V2, SUPPRESS_EMBEDS, HAS_THREAD = 1 << 6, 1 << 7, 1 << 15, 1 << 2, 1 << 5


@dataclass(eq=False, repr=False)
class User:
    """An account."""

    id: int
    name: str
    locale: str = "en-US"
    bot: bool = False
    dms_closed: bool = False

    def __repr__(self) -> str:
        return f"<{self.name}>"


@dataclass(eq=False, repr=False)
class Role:
    """A role of a server; the one with the server's own id is @everyone."""

    id: int
    name: str
    permissions: int
    position: int = 1
    mentionable: bool = False
    bot_id: int | None = None


@dataclass(eq=False, repr=False)
class Member:
    """An account in a server."""

    user: User
    guild: Guild
    joined_at: datetime
    roles: list[Role] = field(default_factory=list)
    nick: str | None = None


@dataclass(frozen=True)
class Overwrite:
    """What a channel grants or denies a role (type 0) or a member (type 1)."""

    id: int
    type: int
    allow: int
    deny: int


@dataclass(eq=False)
class Scheduled:
    """A scheduled event of a server: everybody in it sees its name, where and when (ISO, UTC)."""

    id: int
    creator: int
    name: str = ""
    location: str = ""
    starts: str = ""
    ends: str = ""
    status: int = 1


@dataclass(eq=False, repr=False)
class Message:
    """A message as it stands now. `only_for`: the one person who sees it, if it is ephemeral."""

    id: int
    channel: Channel
    author: User
    created_at: datetime
    content: str = ""
    embeds: list[dict[str, Any]] = field(default_factory=list)
    components: list[dict[str, Any]] = field(default_factory=list)
    attachments: list[dict[str, Any]] = field(default_factory=list)
    flags: int = 0
    type: int = 0
    edited_at: datetime | None = None
    nonce: str | None = None
    reference: dict[str, Any] | None = None
    mentions: list[User] = field(default_factory=list)
    mention_roles: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    reactions: dict[str, list[User]] = field(default_factory=dict)
    only_for: User | None = None
    interaction: Any = None
    deleted: bool = False
    pinned: bool = False
    thread: Channel | None = None
    forwards: Message | None = None

    def __repr__(self) -> str:
        return f"<{self.author.name}: {self.content!r}>"

    @property
    def is_v2(self) -> bool:
        """Whether it is made of components alone."""
        return bool(self.flags & COMPONENTS_V2)


@dataclass(eq=False, repr=False)
class Channel:
    """A channel, a direct conversation or a thread."""

    id: int
    type: int
    name: str = ""
    guild: Guild | None = None
    parent: Channel | None = None
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    recipients: list[User] = field(default_factory=list)
    messages: dict[int, Message] = field(default_factory=dict)
    owner_id: int = 0
    thread_members: set[int] = field(default_factory=set)
    archived: bool = False
    locked: bool = False
    auto_archive: int = 1440
    tags: list[dict[str, Any]] = field(default_factory=list)
    applied_tags: list[int] = field(default_factory=list)
    flags: int = 0
    topic: str | None = None
    created_at: datetime | None = None
    deleted: bool = False

    def __repr__(self) -> str:
        return f"<#{self.name}>"

    @property
    def is_thread(self) -> bool:
        """Whether it hangs on another channel."""
        return self.type in (10, PUBLIC_THREAD, PRIVATE_THREAD)

    @property
    def is_private_thread(self) -> bool:
        """Whether only those invited see it."""
        return self.type == PRIVATE_THREAD

    def history(self) -> list[Message]:
        """What stands there for everybody, oldest first."""
        return [m for m in self.messages.values() if not m.deleted and m.only_for is None]


@dataclass(eq=False, repr=False)
class Guild:
    """A server."""

    id: int
    name: str
    owner_id: int
    locale: str = "en-US"
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    events: dict[int, Scheduled] = field(default_factory=dict)
    unavailable: bool = False

    @property
    def everyone(self) -> Role:
        """The role that all have."""
        return self.roles[self.id]

    def of_kind(self, *, threads: bool) -> list[Channel]:
        """Its channels, or its threads."""
        return [c for c in self.channels.values() if c.is_thread is threads]

    def open_threads(self, user: User) -> list[Channel]:
        """The threads that somebody can read and that are not archived."""
        return [c for c in self.of_kind(threads=True) if not c.archived and permissions.sees(user, c)]


@dataclass(frozen=True)
class Happening:
    """Something a bot may be told: which intent it must have asked for (0: none), and the form for sessions without
    the message content intent, if that differs."""

    name: str
    data: dict[str, Any]
    intent: int = 0
    guild_id: int | None = None
    blank: dict[str, Any] | None = None


class World:
    """Everything there is in this Discord."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.snowflakes = Snowflakes(clock)
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.files: dict[str, bytes] = {}
        self.publish: Callable[[Happening], None] = lambda happening: None
        self.glimpsed: Callable[[Message], None] = lambda message: None
        self.bot = User(self.snowflakes.new(), "Passerelle", bot=True)
        self.users[self.bot.id] = self.bot
        self.message_content_allowed = False

    def direct(self, user: User) -> Channel:
        """The direct conversation of the bot with a person; opened if there is none."""
        for channel in self.channels.values():
            if channel.type == DIRECT and user in channel.recipients:
                return channel
        channel = Channel(self.snowflakes.new(), DIRECT, recipients=[user, self.bot])
        self.channels[channel.id] = channel
        return channel

    def add(self, channel: Channel) -> Channel:
        """Put a channel where it is found."""
        self.channels[channel.id] = channel
        if channel.guild is not None:
            channel.guild.channels[channel.id] = channel
        return channel

    def visible_guilds(self) -> Iterator[Guild]:
        """The servers that the bot is in."""
        return (guild for guild in self.guilds.values() if self.bot.id in guild.members)

    def shares_a_guild(self, user: User) -> bool:
        """Whether the bot meets a person in some server."""
        return any(user.id in guild.members for guild in self.visible_guilds())

    def quoted(self, message: Message) -> Message | None:
        """The message that another one answers or points to, if it still stands."""
        if message.reference is None:
            return None
        channel = self.channels.get(int(message.reference["channel_id"]))
        found = channel.messages.get(int(message.reference["message_id"])) if channel else None
        return None if found is None or found.deleted else found

    def sees(self, user: User, message: Message) -> bool:
        """Whether somebody sees a message now."""
        if message.deleted or message.channel.deleted:
            return False
        if message.only_for is not None:
            return message.only_for is user
        return permissions.sees(user, message.channel)
