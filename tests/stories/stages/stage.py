"""What a story needs of a platform: people act in rooms, and see what they see. Names are the demo's on every stage:
`comms`, `cm` and `hall` are rooms, `dm-sam` is Sam's direct conversation with the bot."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Protocol

from bot.core.address import Place
from bot.core.people import Caller
from bot.core.verbs import Verb
from bot.runtime import Runtime

BOT = "passerelle"
PEOPLE = {"lea": "Léa Ferrand", "karim": "Karim Osman", "sam": "Sam Dubois", "max": "Max Petit"}
ROOMS = {"comms": ("lea", "karim"), "cm": ("lea", "karim", "sam"), "hall": ("lea", "karim", "sam", "max")}

_NUMBER = re.compile(r"\b[NQ]-\d+\b")


class CannotDo(Exception):
    """The platform offers this person no way to do that."""


@dataclass(frozen=True)
class Offer:
    """A button that a person sees: what it asks for, and how the platform names it."""

    verb: Verb
    target: str
    label: str
    handle: str = ""


@dataclass(frozen=True)
class Seen:
    """One message as a person sees it. `said` is what a person wrote in it, `where` the room, `at` its place in time,
    `alone` whether only this person sees it; `notification` what a phone shows; `body` all that it says beside its
    headline, number and buttons, and `unquoted` the same without anybody's quoted words. `raw` is the message itself,
    `then` a copy of it as it was: somebody may press what has changed since."""

    id: str
    where: str
    author: str
    text: str
    at: float
    alone: bool = False
    thread: str = ""
    headline: str = ""
    number: str = ""
    notification: str = ""
    colour: str = ""
    body: str = ""
    unquoted: str = ""
    wordings: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    clears: bool | None = None
    said: str = ""
    raw: Any = field(default=None, repr=False, compare=False)
    then: Any = field(default=None, repr=False, compare=False)

    @property
    def ours(self) -> bool:
        return self.author == BOT

    @property
    def is_card(self) -> bool:
        return self.ours and bool(self.headline)


def alike(one: Seen, other: Seen) -> bool:
    """Whether two cards say the same, whatever their numbers."""
    return _form(one) == _form(other)


def _form(seen: Seen) -> object:
    labels = [(each.verb, each.label) for each in seen.offers]
    return _NUMBER.sub("", seen.headline), seen.colour, _NUMBER.sub("", seen.body), labels, seen.clears


@dataclass(frozen=True)
class Asked:
    """A form before a person: all that stands on it, and what its fields hold."""

    text: str
    held: Mapping[str, str]
    raw: Any = field(repr=False, compare=False)


@dataclass(frozen=True)
class Sent:
    """What came of a form: what is wrong with it, by field (empty: as a whole), and the next form."""

    errors: Mapping[str, str] = field(default_factory=dict)
    asked: Asked | None = None


class Stage(Protocol):
    """A platform with the sample company in it. What a person cannot do raises CannotDo or a PasserelleError."""

    name: str

    @property
    def runtime(self) -> Runtime: ...

    # Who and where, as the inside knows them

    def caller(self, person: str, *, is_bot: bool = False) -> Caller: ...

    def place(self, room: str) -> Place: ...

    def addresses(self, name: str) -> list[str]:
        """A person's accounts, or a room, in writing."""
        ...

    # What people do: the form that opens before them, if any

    async def say(
        self, person: str, room: str, text: str, *, under: Seen | None = None, files: Sequence[str] = ()
    ) -> Asked | None: ...

    async def tag(self, person: str, message: Seen, flag: str) -> Asked | None: ...

    async def react(self, person: str, message: Seen, emoji: str) -> Asked | None: ...

    async def edit(self, person: str, message: Seen, text: str) -> Asked | None: ...

    async def erase(self, person: str, message: Seen) -> Asked | None: ...

    async def press(self, person: str, message: Seen, offer: Offer) -> Asked | None: ...

    async def press_often(self, person: str, message: Seen, offer: Offer, times: int) -> list[str]:
        """Clicks that overtake each other; what is said to each."""
        ...

    async def submit(self, person: str, asked: Asked, values: Mapping[str, str]) -> Sent:
        """Send a form with these values over what it holds; a field that it does not have is left out."""
        ...

    async def offered(self, person: str) -> Asked | None:
        """Open a form that waits behind a button, where an event cannot open it by itself."""
        ...

    # What they see

    def seen(self, person: str, room: str | None = None) -> list[Seen]:
        """What stands before a person now, in a room or everywhere, oldest first."""
        ...

    def ever(self, person: str) -> list[Seen]:
        """All that ever reached a person from the bot, in every version of it."""
        ...

    def readable(self, text: str) -> str:
        """A text as this platform shows it, for comparison: what it must neutralise is neutralised."""
        ...

    # What happens to it

    async def settle(self) -> None:
        """All that was told is stored, handled and delivered."""
        ...

    async def skip(self, delta: timedelta) -> None: ...

    async def lose(self, room: str) -> None:
        """The bot cannot get at a room any more."""
        ...

    async def restore(self, room: str) -> None: ...
