"""Everything that Slack remembers, and the clock by which it does."""

from __future__ import annotations

import asyncio
import random
import string
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta

from tests.peers.slack.nouns import Account, Channel, Group, Json, Message, Sight, Team, View

_LETTERS = string.ascii_uppercase + string.digits


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime | None = None) -> None:
        self.now = now or datetime(2026, 3, 16, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


class World:
    """The teams, accounts, channels and views of this Slack."""

    def __init__(self, clock: Callable[[], datetime], seed: int = 7) -> None:
        self.clock = clock
        self.teams: dict[str, Team] = {}
        self.accounts: dict[str, Account] = {}
        self.channels: dict[str, Channel] = {}
        self.groups: dict[str, Group] = {}
        self.files: dict[str, tuple[Json, Channel]] = {}
        self.views: dict[str, View] = {}
        self.homes: dict[str, View] = {}
        self.changed = asyncio.Event()
        self._dice = random.Random(seed)
        self._last_ts = 0

    # Time and ids

    @property
    def seconds(self) -> float:
        return self.clock().timestamp()

    def ts(self) -> str:
        """The next timestamp: later than every one before."""
        self._last_ts = max(int(self.seconds * 1_000_000), self._last_ts + 100)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06}"

    def id(self, prefix: str, hint: str = "") -> str:
        """A new opaque id of Slack's form; the hint only makes test reports readable."""
        hint = "".join(letter for letter in hint.upper() if letter in _LETTERS)[:5]
        start = f"{prefix}0{hint}"
        return start + "".join(self._dice.choices(_LETTERS, k=11 - len(start)))

    def secret(self, length: int = 24) -> str:
        return "".join(self._dice.choices(string.ascii_letters + string.digits, k=length))

    def touch(self) -> None:
        """Somebody may wait for something to change."""
        self.changed.set()
        self.changed = asyncio.Event()

    # Who sees what

    def readers(self, channel: Channel, message: Message | None = None) -> Iterable[Account]:
        """Who can read a channel: its members, and of a public one every full member of its teams."""
        for account in self.accounts.values():
            if message is not None and message.only_for and message.only_for != account.id:
                continue
            if account.id in channel.members or self.reads_public(account, channel):
                yield account

    @staticmethod
    def reads_public(account: Account, channel: Channel) -> bool:
        return channel.kind == "public" and not account.guest and account.team in channel.teams

    def show(self, account: Account, sight: Sight) -> None:
        account.seen.append(sight)
        self.touch()

    # Looking up

    def im(self, one: Account, other: Account) -> Channel:
        """The direct conversation of two accounts, opened if it is not there yet."""
        for channel in self.channels.values():
            if channel.kind == "im" and set(channel.members) == {one.id, other.id}:
                return channel
        teams = [one.team] if one.team is other.team else [one.team, other.team]
        channel = Channel(self.id("D"), "", "im", teams, [one.id, other.id], created=int(self.seconds))
        self.channels[channel.id] = channel
        return channel
