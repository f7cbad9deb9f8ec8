"""What there is in a Slack: teams, accounts, channels, messages, views, an app and where it is installed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(eq=False)
class Team:
    id: str
    domain: str
    enterprise: str | None = None

    @property
    def payload(self) -> Json:
        """As in interactive payloads."""
        grid = {"enterprise_id": self.enterprise, "enterprise_name": "Grid"} if self.enterprise else {}
        return {"id": self.id, "domain": self.domain} | grid


@dataclass(eq=False)
class Account:
    """A person or a bot. `stranger`: the installing team cannot tell who it is (Slack Connect)."""

    id: str
    team: Team
    name: str
    real_name: str = ""
    email: str = ""
    tz: str = "Europe/Paris"
    locale: str = "fr-FR"
    restricted: bool = False
    ultra: bool = False
    stranger: bool = False
    admin: bool = False
    deleted: bool = False
    bot_id: str = ""
    app_id: str = ""
    seen: list[Sight] = field(default_factory=list)

    @property
    def is_bot(self) -> bool:
        return bool(self.bot_id)

    @property
    def guest(self) -> bool:
        return self.restricted or self.ultra


@dataclass(eq=False)
class Group:
    """A user group of a team."""

    id: str
    team: Team
    handle: str
    users: list[str] = field(default_factory=list)
    disabled: bool = False


@dataclass(frozen=True)
class Sight:
    """Something that reached a person: `kind` is message, notification, ephemeral, view, home, toast or error; `raw` is
    all that their client received."""

    kind: str
    where: str
    text: str
    raw: str = ""


@dataclass(eq=False)
class Channel:
    """A conversation of any kind: `kind` is public, private, im or mpim. `teams`: who is connected, the host first."""

    id: str
    name: str
    kind: str
    teams: list[Team]
    members: list[str] = field(default_factory=list)
    creator: str = ""
    created: int = 0
    archived: bool = False
    pending_shared: bool = False
    frozen_to_members: bool = False
    messages: dict[str, Message] = field(default_factory=dict)
    ephemerals: list[Message] = field(default_factory=list)
    topic: str = ""

    @property
    def private(self) -> bool:
        return self.kind != "public"

    @property
    def ext_shared(self) -> bool:
        return len(self.teams) > 1

    @property
    def type(self) -> str:
        """As in the `channel_type` of events."""
        return {"public": "channel", "private": "group"}.get(self.kind, self.kind)

    @property
    def family(self) -> str:
        """The part of scopes that is about this kind of conversation: channels, groups, im, mpim."""
        return {"public": "channels", "private": "groups"}.get(self.kind, self.kind)


@dataclass(eq=False)
class Message:
    """One message; `body` is what the API tells of it, without what varies (reactions, replies, metadata)."""

    channel: Channel
    ts: str
    author: str
    body: Json
    thread_ts: str | None = None
    metadata: Json | None = None
    broadcast: bool = False
    only_for: str = ""
    reactions: dict[str, list[str]] = field(default_factory=dict)
    deleted: bool = False

    @property
    def text(self) -> str:
        return str(self.body.get("text", ""))

    @property
    def blocks(self) -> list[Json]:
        return list(self.body.get("blocks", []))

    @property
    def is_reply(self) -> bool:
        return self.thread_ts is not None and self.thread_ts != self.ts

    @property
    def replies(self) -> list[Message]:
        return [one for one in self.channel.messages.values() if one.thread_ts == self.ts and one.is_reply]

    def payload(self, *, metadata: bool = False, reactions: bool = True) -> Json:
        """As in history, and in the `message` of payloads."""
        said = dict(self.body)
        if self.thread_ts is not None:
            said["thread_ts"] = self.thread_ts
        if self.is_reply and (parent := self.channel.messages.get(self.thread_ts or "")):
            said["parent_user_id"] = parent.author
        if replies := self.replies:
            said |= _thread(self, replies)
        if self.reactions and reactions:
            said["reactions"] = reactions_payload(self)
        if self.metadata is not None and metadata:
            said["metadata"] = self.metadata
        return said


def reactions_payload(message: Message) -> list[Json]:
    return [{"name": name, "users": list(who), "count": len(who)} for name, who in message.reactions.items()]


def _thread(parent: Message, replies: list[Message]) -> Json:
    users = list(dict.fromkeys(one.author for one in replies))
    return {
        "thread_ts": parent.ts,
        "reply_count": len(replies),
        "reply_users_count": len(users),
        "latest_reply": replies[-1].ts,
        "reply_users": users[:5],
        "is_locked": False,
        "subscribed": True,
    }


@dataclass(eq=False)
class View:
    """A modal or a Home tab that somebody has open."""

    id: str
    person: str
    body: Json
    team: Team
    app: App
    root: str = ""
    previous: View | None = None
    hash: str = ""
    typed: dict[str, dict[str, Json]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def callback_id(self) -> str:
        return str(self.body.get("callback_id", ""))

    @property
    def blocks(self) -> list[Json]:
        return list(self.body.get("blocks", []))

    @property
    def title(self) -> str:
        return str(self.body.get("title", {}).get("text", ""))


@dataclass(eq=False)
class Install:
    """The app in one workspace."""

    team: Team
    bot: Account
    token: str
    scopes: frozenset[str]
    revoked: str = ""
    expires_at: float | None = None
    refresh_token: str = ""
    older: dict[str, float] = field(default_factory=dict)

    def ends(self, token: str) -> float | None:
        """When one of its tokens ends, if ever. Raises KeyError for another's."""
        return self.expires_at if token == self.token else self.older[token]

    def has(self, token: str) -> bool:
        return token == self.token or token in self.older


@dataclass(eq=False)
class App:
    """The app under test. `mode`: http or socket; `url`: where http requests go."""

    id: str
    client_id: str
    client_secret: str
    signing_secret: str
    app_token: str
    verification_token: str
    manifest: Mapping[str, Any] = field(default_factory=dict)
    mode: str = "socket"
    url: str | None = None
    installs: dict[str, Install] = field(default_factory=dict)
    disabled: bool = False

    @property
    def features(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.manifest.get("features", {})
        return found

    @property
    def settings(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.manifest.get("settings", {})
        return found

    @property
    def events(self) -> frozenset[str]:
        return frozenset(self.settings.get("event_subscriptions", {}).get("bot_events", ()))

    @property
    def interactive(self) -> bool:
        return bool(self.settings.get("interactivity", {}).get("is_enabled"))

    @property
    def commands(self) -> frozenset[str]:
        return frozenset(one["command"] for one in self.features.get("slash_commands", ()))

    def shortcuts(self, kind: str) -> frozenset[str]:
        return frozenset(one["callback_id"] for one in self.features.get("shortcuts", ()) if one["type"] == kind)


@dataclass(frozen=True)
class Called:
    """One call of the Web API; `error` is empty if it was answered with ok."""

    method: str
    args: Json
    token: str
    at: float
    error: str = ""
    fault: str = ""
