"""What the demo chat is made of: people, channels and posts. Plain values; the world changes them by replacing them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.address import Address, Platform
from bot.core.card import Card, Tone
from bot.core.news import Attachment

BOT = "passerelle"
"""The bot's own id among the authors; no person may have it."""

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to act as. `label` is what stands beside the name, `colour` (0–9) picks the avatar's."""

    id: str
    name: str
    label: str = ""
    zone: str = "Europe/Paris"
    locale: str = "fr"
    colour: int = 0

    @property
    def account(self) -> Address:
        """The person's account on this platform."""
        return Address(Platform.DEMO, "", self.id)

    @property
    def initials(self) -> str:
        """One or two letters for the avatar."""
        names = self.name.split() or ["?"]
        return "".join(name[0] for name in (names[0], *names[1:][-1:])).upper()


@dataclass(frozen=True, slots=True)
class Channel:
    """A room of the demo chat. `public`: others than its members can read it. `direct`: between one person and us."""

    id: str
    name: str
    topic: str = ""
    members: frozenset[str] = field(default_factory=frozenset)
    public: bool = False
    direct: bool = False

    @property
    def address(self) -> Address:
        """The room's address on this platform."""
        return Address(Platform.DEMO, "", self.id)


def direct_id(person: str) -> str:
    """The id of a person's direct conversation with the bot."""
    return f"dm-{person}"


@dataclass(frozen=True, slots=True)
class Post:
    """One message. `thread`: the post it answers; `only_for`: the one person who sees it; `echo`: what was typed.

    `reactions` are pairs of emoji name and person, in order. A deleted post keeps its place but none of its matter.
    """

    id: int
    room: str
    author: str
    posted_at: datetime
    text: str = ""
    card: Card | None = None
    thread: int | None = None
    files: tuple[Attachment, ...] = ()
    reactions: tuple[tuple[str, str], ...] = ()
    only_for: str | None = None
    echo: str = ""
    tone: Tone = Tone.NEUTRAL
    edited: bool = False
    deleted: bool = False
    version: int = 1

    @property
    def ours(self) -> bool:
        """Whether the bot wrote it."""
        return self.author == BOT


@dataclass(frozen=True, slots=True)
class Change:
    """Something happened that these people can see; `clock`: the demo's time was moved."""

    people: frozenset[str]
    clock: bool = False


Listener = Callable[[Change], None]
