"""What the inside asks of the outside."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol, runtime_checkable

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.appointments import Entry
from bot.core.card import Card, Notice, Reply
from bot.core.event import Event
from bot.core.evidence import Statement
from bot.core.message import Message, Sought, Suggestion, Watched
from bot.core.people import Caller
from bot.core.turns import Pace
from bot.core.verbs import Verb


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What a platform knows of a room now. `wider`: others than its members can read it (public, a thread made public):
    nothing is sent there. `shared`: people from outside the workspace may be in it: what is comms' own is not. The
    closed answer to both is True.

    `admitted`: people and groups that were let in by name, where the platform tells whom; each the accounts and groups
    by one of which they must be known here. `forum`: each message that is not written in a thread begins one.
    `threads`: a thread may be begun on a message.
    """

    exists: bool
    name: str = ""
    wider: bool = True
    shared: bool = True
    admitted: frozenset[frozenset[Address]] = frozenset()
    forum: bool = False
    threads: bool = False

    def strangers(self, members: Container[str]) -> list[frozenset[Address]]:
        """Who was let in by name, and is none of those who belong there (identities)."""
        return [names for names in self.admitted if not any(each.identity in members for each in names)]


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

    async def readers(self, room: Address, people: Collection[Address]) -> frozenset[Address]:
        """Those of some people who can read a room now (kept for a minute at most)."""
        ...

    async def direct(self, account: Address) -> Place:
        """The direct conversation with a person. Raises ChatRefused where it is closed."""
        ...


@runtime_checkable
class Appoints(Protocol):
    """A chat with a calendar that everybody in a workspace reads. Raises ChatBusy, ChatUncertain or ChatRefused."""

    async def appoint(self, calendar: Address, entry: Entry) -> str | None:
        """Make a calendar show what is wanted. Returns the id of what stands there now."""


@runtime_checkable
class Threads(Protocol):
    """A chat in which a thread can be begun on a message. Raises ChatBusy, ChatUncertain or ChatRefused."""

    async def begin(self, ref: MessageRef, name: str, follower: Address | None) -> str | None:
        """Begin a thread on a message of ours; harmless where there is one. `follower` is told of what is written in
        it. Returns what names the thread in a `Place`; None where the message stands in one already."""


@runtime_checkable
class Unpairs(Protocol):
    """A chat in which a card can stand twice, after a process stood still. Raises ChatBusy, ChatUncertain, ChatRefused,
    and ChatUnreadable where the room cannot be read."""

    async def unpair(self, place: Place, key: str, known: Collection[str]) -> int:
        """Delete our messages under a key besides those of the card that is `known`, by the id of its `MessageRef`:
        nothing, unless one of these is seen there. With none, all of them. Returns how many went."""


class Gestures(Protocol):
    """What a person does and is answered at once. What comes back is shown to that person alone; of several gestures
    with one `key` (the platform's id of the interaction) only the first counts. `within`: the seconds that are left to
    answer it, where some went by before. Raises NotRecorded."""

    async def command(
        self, caller: Caller, place: Place, name: str, text: str, *, key: str | None = None, within: float | None = None
    ) -> Reply:
        """A slash command: its name without the slash, and what followed."""
        ...

    async def shortcut(
        self, caller: Caller, message: Message, flag: str, *, key: str | None = None, within: float | None = None
    ) -> Reply:
        """The message menu: "shareable", "confidential", or "" for the form; "signal" for the form of a signal, "sync"
        for a topic of the next one."""
        ...

    async def press(
        self,
        caller: Caller,
        place: Place,
        verb: Verb,
        target: str,
        *,
        key: str | None = None,
        within: float | None = None,
    ) -> Reply:
        """A button of a card."""
        ...

    async def submit(
        self,
        caller: Caller,
        place: Place,
        verb: Verb,
        target: str,
        version: int,
        values: Mapping[str, str],
        *,
        key: str | None = None,
        within: float | None = None,
    ) -> Reply:
        """A form that was filled in."""
        ...

    async def warned(self, caller: Caller, notice: Notice) -> Notice:
        """An answer that links rooms (`Notice.rooms`), with what keeps cards from them: asked of their platforms."""
        ...

    async def home(self, caller: Caller) -> tuple[Card, ...]:
        """The person looks at their own page of the bot, which is kept up to date from now on. Empty: they have no
        role. Raises NotRecorded."""
        ...

    async def complete(self, caller: Caller, place: Place, text: str) -> tuple[Suggestion, ...]:
        """Completions of what is typed after the slash."""
        ...

    async def choices(self, caller: Caller, place: Place, sought: Sought, typed: str) -> tuple[Suggestion, ...]:
        """Values that this person may give to a command, among which they choose while typing; none but what they may
        read anyway."""
        ...


class Intake(Protocol):
    """Where what happened to messages is stored; what comes of it is told later, to an `Answer`."""

    async def take(self, event: Event) -> bool:
        """Store an event, after which it may be acknowledged; False if there is nothing to do. Raises NotRecorded."""

    async def heard(self, platform: Platform, workspace: str) -> tuple[Sequence[Address], datetime | None]:
        """The rooms there whose messages count; when its newest event was stored (UTC), if any. Raises NotRecorded."""

    async def wants(self, room: Address, emoji: str) -> bool:
        """Whether a reaction in a room may mean something: only then is its message worth asking for."""

    async def watched(self, room: Address) -> Sequence[Watched]:
        """The messages of a room whose edits, deletes and reactions count, for an adapter that may have missed some.
        Raises NotRecorded."""

    async def gone(self, room: Address, at: datetime, *, seen: bool = True) -> None:
        """A room is gone with all that stood in it, since `at` (UTC); unless it is only not `seen` any more. Raises
        NotRecorded."""

    async def cleared(self, ref: MessageRef, emoji: str, at: datetime) -> None:
        """All reactions were taken off a message at `at` (UTC), or all of one emoji (by its name; empty: of every one):
        as if each person had taken off theirs, but that what restricts stays: nobody says who did it. Raises
        NotRecorded."""

    async def moved(self, old: Address, new: Address) -> None:
        """A room has another address from now on. Raises NotRecorded."""

    async def present(self, platform: Platform, workspace: str, *, here: bool, kept: bool = False) -> None:
        """The app is in a place, or was removed; `kept`: nothing is deleted because of that. Raises NotRecorded."""


class Adapter(Protocol):
    """One platform, as the composition root sees it."""

    @property
    def chat(self) -> Chat:
        """The port on it; works once the adapter is open, whoever listens."""

    @property
    def listening(self) -> bool:
        """Whether what happens there reaches us: the last sign of life is less than a minute old."""

    def connect(self, gestures: Gestures, intake: Intake) -> None:
        """From now on what people do reaches the inside."""

    async def answer(self, event: Event, reply: Reply) -> None:
        """Show a person what came of an event of theirs: an `Answer`."""

    async def open(self) -> None:
        """Make the account known and ready to send. Raises Misconfigured where a token is refused, ChatError where the
        platform is away."""

    async def listen(self) -> None:
        """Hear what happens until cancelled: where several replicas run, one of them may be asked to. Begins again by
        itself after whatever fails."""

    async def close(self) -> None:
        """Let go of every connection."""


class Adviser(Protocol):
    """A plug-in that may object to a yes or find restricted records; there is nothing in it that could grant.

    It sees only what the CM was told. What it is given is data, never an instruction. It must not block the event
    loop. Raises AdviserFailed; that, any other error and silence count as "no".
    """

    @property
    def name(self) -> str:
        """What it is called in the log."""

    async def veto(self, question: str, wording: str, lang: str) -> bool:
        """Whether the wording must not be granted for this question; `lang` is the mandate's."""

    async def restricted(self, question: str, records: Sequence[Statement]) -> frozenset[str]:
        """The ids of those records that the question touches."""


Answer = Callable[[Event, Reply], Awaitable[None]]
"""How what came of an event reaches the person who caused it, after the commit; None: there is nothing to say. Best
effort, and shown to that person alone: where a platform can show it at all."""

ShowHome = Callable[[Address, Sequence[Card]], Awaitable[None]]
"""Replaces what stands on a person's own page of the bot; best effort, drawn anew when they open it."""


class JobKind(Enum):
    """The jobs that an engine can be asked to run."""

    DRAIN = "drain"
    FIRE = "fire"
    ADVANCE = "advance"
    HANDLE = "handle"
    FORGET = "forget"
    SHOW_HOMES = "show-homes"
    ANCHOR = "anchor"
    RETIRE = "retire"
    INDEX = "index"


Keep = Callable[[str], Awaitable[None]]
"""Keeps a line where nobody who has the database can change it. Raises OSError where it cannot."""

Handler = Callable[[str], Awaitable[None]]
"""Does what is due for one key; harmless when run twice, late, or for nothing."""


class Engine(Protocol):
    """Wakes us. Our rows are the truth: a wake that is lost is made good by the sweep."""

    async def wake(self, kind: JobKind, key: str, at: datetime | None = None) -> None:
        """Ask that the handler of `kind` be run for `key`, at once or at an instant (UTC)."""

    async def sweep(self) -> None:
        """Wake what is due by the rows and has no wake."""

    async def run(self) -> None:
        """Work until cancelled."""
