"""What the inside asks of the outside."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import Card, Reply
from bot.core.event import Event
from bot.core.evidence import Statement


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What a platform knows of a room now. `wider`: others than its members can read it (public, shared, a thread
    made public): the closed answer is True, and nothing confidential is sent there."""

    exists: bool
    name: str = ""
    wider: bool = True


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a platform takes messages: seconds between two in one room, and between two of all (0: as they come)."""

    room: float = 0.0
    all: float = 0.0


class Chat(Protocol):
    """A chat platform, as seen from inside. Raises ChatBusy, ChatUncertain or ChatRefused."""

    @property
    def platform(self) -> Platform:
        """Which platform this is."""
        ...

    @property
    def pace(self) -> Pace:
        """How fast it takes messages."""
        ...

    async def post(self, place: Place, card: Card, *, key: str) -> MessageRef:
        """Post a card; `key` (at most 25 characters) is the same for every attempt at the same delivery."""
        ...

    async def update(self, ref: MessageRef, card: Card) -> None:
        """Replace a card that was posted before."""
        ...

    async def find(self, place: Place, key: str) -> MessageRef | None:
        """The message already posted for this key; looked for before a repeat. Raises ChatUnreadable if the room cannot
        be read."""
        ...

    async def room_facts(self, room: Address) -> RoomFacts:
        """Who can read a room, asked afresh (kept for a minute at most)."""
        ...

    async def direct(self, account: Address) -> Place:
        """The direct conversation with a person. Raises ChatRefused where it is closed."""
        ...


class Adviser(Protocol):
    """A plug-in that may object to a yes or find restricted records; there is nothing in it that could grant.

    It sees only what the CM was told. What it is given is data, never an instruction. It must not block the event
    loop. Raises AdviserFailed; that, any other error and silence count as "no".
    """

    @property
    def name(self) -> str:
        """What it is called in the log."""
        ...

    async def veto(self, question: str, wording: str, lang: str) -> bool:
        """Whether the wording must not be granted for this question; `lang` is the mandate's."""
        ...

    async def restricted(self, question: str, records: Sequence[Statement]) -> frozenset[str]:
        """The ids of those records that the question touches."""
        ...


Answer = Callable[[Event, Reply], Awaitable[None]]
"""How what came of an event reaches the person who caused it, after the commit; None: there is nothing to say. Best
effort, and shown to that person alone: where a platform can show it at all."""


class JobKind(Enum):
    """The jobs that an engine can be asked to run."""

    DRAIN = "drain"
    FIRE = "fire"
    ADVANCE = "advance"
    HANDLE = "handle"
    FORGET = "forget"


Handler = Callable[[str], Awaitable[None]]
"""Does what is due for one key; harmless when run twice, late, or for nothing."""


class Engine(Protocol):
    """Wakes us. Our rows are the truth: a wake that is lost is made good by the sweep."""

    async def wake(self, kind: JobKind, key: str, at: datetime | None = None) -> None:
        """Ask that the handler of `kind` be run for `key`, at once or at an instant (UTC)."""
        ...

    async def sweep(self) -> None:
        """Wake what is due by the rows and has no wake."""
        ...

    async def run(self) -> None:
        """Work until cancelled."""
        ...
