"""What a Web API method is, and what each of them may ask of a call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.peers.slack.nouns import Account, Channel, Install, Json, Message

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack


class ApiError(Exception):
    """`{"ok": false, "error": code}` and what else stands in the answer."""

    def __init__(self, code: str, **more: Any) -> None:
        super().__init__(code)
        self.code = code
        self.more = more


@dataclass
class Call:
    """One call, by one installed app (none: a method that is called with the app's own token)."""

    slack: FakeSlack
    method: str
    args: Json
    token: str
    installed: Install | None = None

    @property
    def install(self) -> Install:
        assert self.installed is not None
        return self.installed

    def text(self, name: str) -> str:
        value = self.args.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, default: int, most: int) -> int:
        value = self.args.get(name)
        if value in (None, ""):
            return default
        if not str(value).isdigit():
            raise ApiError(
                "invalid_arguments",
                response_metadata={"messages": [f"[ERROR] must be an integer [json-pointer:/{name}]"]},
            )
        return min(int(value), most) or default

    def need(self, scope: str) -> None:
        """Raises missing_scope."""
        if scope not in self.install.scopes:
            raise ApiError("missing_scope", needed=scope, provided=",".join(sorted(self.install.scopes)))

    def channel(self, name: str = "channel", *, scope: str = "") -> Channel:
        """The channel of an argument, if the app may know of it; `scope`: history, read or write of its family."""
        channel = self.slack.world.channels.get(self.text(name))
        if channel is None or self.install.team not in channel.teams:
            raise ApiError("channel_not_found")
        if scope:
            self.need(f"{channel.family}:{scope}")
        if channel.private and not self.member(channel):
            raise ApiError("channel_not_found")
        return channel

    def member(self, channel: Channel) -> bool:
        return self.install.bot.id in channel.members

    def account(self, name: str = "user") -> Account:
        """The account of an argument, if the app can see it."""
        account = self.slack.world.accounts.get(self.text(name))
        if account is None or not visible(self, account):
            raise ApiError("user_not_found")
        return account

    def message(self, channel: Channel, ts: str, error: str = "message_not_found") -> Message:
        found = channel.messages.get(ts)
        if found is None:
            raise ApiError(error)
        return found


def visible(call: Call, account: Account) -> bool:
    """Its own team's accounts, and those with whom it shares a channel."""
    team = call.install.team
    if account.team is team:
        return True
    return any(
        account.id in channel.members and team in channel.teams for channel in call.slack.world.channels.values()
    )


@dataclass(frozen=True)
class Method:
    """`tier`: t1 to t4, t5 (several hundred a minute) or post; `json`: whether a JSON body is read."""

    name: str
    do: Callable[[Call], Json]
    tier: str
    scope: str = ""
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    json: bool = False
    token: str = "bot"


METHODS: dict[str, Method] = {}


def method(
    name: str,
    tier: str,
    *,
    scope: str = "",
    required: str = "",
    optional: str = "",
    json: bool = False,
    token: str = "bot",
) -> Callable[[Callable[[Call], Json]], Callable[[Call], Json]]:
    """Register a method."""

    def register(do: Callable[[Call], Json]) -> Callable[[Call], Json]:
        METHODS[name] = Method(name, do, tier, scope, tuple(required.split()), tuple(optional.split()), json, token)
        return do

    return register


def page(call: Call, things: list[Any], default: int = 100, most: int = 1000) -> tuple[list[Any], str]:
    """One page of a listing, and the cursor of the next."""
    cursor = call.text("cursor")
    if cursor and not (cursor.startswith("bmV4dDo") and cursor[7:].isdigit()):
        raise ApiError("invalid_cursor")
    start = int(cursor[7:]) if cursor else 0
    end = start + call.number("limit", default, most)
    return things[start:end], f"bmV4dDo{end}" if end < len(things) else ""
