"""Where things are on a chat platform: rooms, accounts, messages. Written `platform:workspace/id` or `demo:id`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from bot.errors import Invalid

_WRITTEN = re.compile(r"(?P<platform>[a-z]+):(?:(?P<workspace>[^/\s]+)/)?(?P<id>[^/\s]+)")


class Platform(Enum):
    """The chat platforms that rooms and accounts can live on."""

    SLACK = "slack"
    DISCORD = "discord"
    DEMO = "demo"


@dataclass(frozen=True, slots=True)
class Address:
    """A room or an account: `workspace` is a Slack team or a Discord guild, empty on the demo chat."""

    platform: Platform
    workspace: str
    id: str

    @classmethod
    def parse(cls, written: str) -> Address:
        """Read `slack:T0/C0`, `discord:GUILD/ID` or `demo:ROOM`. Raises Invalid."""
        found = _WRITTEN.fullmatch(written.strip())
        platforms = {platform.value: platform for platform in Platform}
        if not found or found["platform"] not in platforms:
            raise Invalid("invalid-address", written=written)
        platform = platforms[found["platform"]]
        if (platform is Platform.DEMO) == bool(found["workspace"]):
            raise Invalid("invalid-address", written=written)
        return cls(platform, found["workspace"] or "", found["id"])

    @property
    def identity(self) -> str:
        """Who an account is: a user of Discord is the same person in every guild and in direct messages, so that the
        guild is no part of it (docs.discord.com/developers/reference#snowflakes: ids are unique across Discord)."""
        return f"{self.platform.value}:{self.id}" if self.platform is Platform.DISCORD else str(self)

    def __str__(self) -> str:
        inside = f"{self.workspace}/{self.id}" if self.workspace else self.id
        return f"{self.platform.value}:{inside}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where people are talking: a room or a direct conversation (`direct`), and the thread in it, if any.

    `person`: `room` is somebody's account, and their direct conversation has yet to be found.
    """

    room: Address
    thread: str | None = None
    direct: bool = False
    person: bool = False


@dataclass(frozen=True, slots=True)
class MessageRef:
    """One message of a platform. `id` is Slack's `ts`, Discord's snowflake, the demo's number."""

    room: Address
    id: str
