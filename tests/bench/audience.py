"""The rooms that a freeze is told to, on a platform whose limits hold: a Discord and a Slack, judged by what stands
there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from tests.faults.ground import cm_rooms
from tests.faults.sides import DiscordSide, Side, SlackSide, _read
from tests.peers.discord.sight import look

FROZEN = "Gel en cours"


@dataclass(frozen=True)
class Card:
    """A card in a room of the CM's: when it came (UTC), where, and whether it tells of the freeze."""

    at: datetime
    room: str
    frozen: bool


class Audience(Protocol):
    """One platform with so many rooms."""

    name: str
    rate: float
    """Messages a second that it takes in all."""

    @property
    def side(self) -> Side:
        """The company there."""
        ...

    def tighten(self) -> None:
        """From now on its limits hold."""
        ...

    def cards(self) -> Iterator[Card]:
        """What stands in the rooms of the CM."""
        ...

    @property
    def refused(self) -> int:
        """The requests that were too many."""
        ...


class OnDiscord:
    """Fifty requests a second of one bot (topics/rate-limits#global-rate-limit)."""

    name = "Discord"
    rate = 50.0

    def __init__(self, rooms: int) -> None:
        self.side = DiscordSide(["comms", *cm_rooms(rooms)])
        self._rooms = cm_rooms(rooms)

    def tighten(self) -> None:
        self.side.discord.rest.global_rate = int(self.rate)

    def cards(self) -> Iterator[Card]:
        rooms = {id(self.side.rooms[name]): name for name in self._rooms}
        bot = self.side.discord.world.bot
        for channel in self.side.discord.world.channels.values():
            for message in channel.messages.values():
                if message.author is bot and message.nonce and id(message.channel) in rooms:
                    yield Card(message.created_at, rooms[id(message.channel)], FROZEN in look(message).text)

    @property
    def refused(self) -> int:
        return sum(each.status == 429 for each in self.side.discord.requests)


class OnSlack:
    """ "Several hundred" messages a minute in a workspace, taken for three hundred (apis/web-api/rate-limits)."""

    name = "Slack"
    rate = 5.0

    def __init__(self, rooms: int) -> None:
        self.side = SlackSide(["comms", *cm_rooms(rooms)])
        self._rooms = set(cm_rooms(rooms))

    def tighten(self) -> None:
        self.side.slack.rates.scale = 1.0

    def cards(self) -> Iterator[Card]:
        bot = self.side.slack.bot.id
        for channel in self.side.slack.world.channels.values():
            if channel.name in self._rooms:
                for message in channel.messages.values():
                    if message.author == bot and message.metadata is not None:
                        at = datetime.fromtimestamp(float(message.ts), UTC)
                        yield Card(at, channel.name, FROZEN in _read(message.blocks))

    @property
    def refused(self) -> int:
        return sum(call.error == "ratelimited" for call in self.side.slack.calls)
