"""The two sides meet: meetings that come again, each time they are held, their topics, what is noted and who does what.

What one side wrote is its own until its author shares it: `Written.may_be_read_by` is the one rule of that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from bot.core.flags import Standing
from bot.core.people import Role, Side
from bot.core.time import Now

MAX_TOPIC = 500
"""Characters of a topic, a decision or an action: what an agenda shows whole."""

MAX_OPEN = 200
"""Topics that are open for one meeting."""
_LINK = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(:\d{1,5})?(/[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?")

MAX_LINES = 20
"""Decisions in one form."""


class MeetingState(Enum):
    """Whether a meeting comes. `ENDED`: never again; what it was stays."""

    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A recurring sync of a mandate. `place`: a room or a call link; `people`: member ids, empty for everybody of the
    mandate. `event`: what the next one is called where its whole workspace reads it; empty: nowhere. `starts` and
    `prompts` are the schedules that open its agenda and that ask for topics before."""

    id: str
    organisation: str
    mandate: str
    name: str
    starts: str
    prompts: str
    place: str = ""
    people: tuple[str, ...] = ()
    event: str = ""
    state: MeetingState = MeetingState.ACTIVE
    version: int = 1


class SittingState(Enum):
    """Where one sync is. `PLANNED`: people were asked for topics; `OPEN`: its agenda stands; `SKIPPED`: not held."""

    PLANNED = "planned"
    OPEN = "open"
    SKIPPED = "skipped"


class FindingKind(Enum):
    """What the bot itself brings to an agenda."""

    UNANSWERED = "unanswered"
    LATE = "late"
    UNREAD = "unread"
    LIFTS = "lifts"
    EXPIRES = "expires"
    BARE = "bare"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Finding:
    """One of the bot's topics: why, and about which news item, question or ruling. It holds no word of that record:
    what a reader is shown of it is looked up when the card leaves."""

    kind: FindingKind
    subject: str


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as it may be shown to a side: the record's number and words, an instant and names where it has them,
    and of a news item how it stands now."""

    kind: FindingKind
    label: str
    text: str
    at: datetime | None = None
    names: tuple[str, ...] = ()
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Sitting:
    """One time that a meeting is held: `day` is the schedule's, `starts_at` (UTC) when it begins, moved or not."""

    id: str
    organisation: str
    mandate: str
    meeting: str
    number: int
    day: date
    starts_at: datetime
    state: SittingState = SittingState.PLANNED
    moved: bool = False
    by_text: bool = False
    prompted_at: datetime | None = None
    opened_at: datetime | None = None
    findings: tuple[Finding, ...] = ()
    version: int = 1

    @property
    def label(self) -> str:
        """The number by which people talk about it."""
        return f"M-{self.number}"


@dataclass(frozen=True, slots=True)
class Written:
    """Who wrote something, on which side, and since when the other side may read it (UTC; None: never)."""

    by: str
    side: Side
    at: datetime
    shown_from: datetime | None = None

    def may_be_read_by(self, side: Side, now: Now) -> bool:
        """Whether people on that side may learn of it: their own, or shared and the time to take that back is over."""
        return side is self.side or (self.shown_from is not None and now.reached(self.shown_from))


class TopicState(Enum):
    """Whether a topic still waits to be talked about; an open one is carried over from sync to sync."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to talk about. `carried`: on how many agendas it stood; `closed_in`: the sync that ended it."""

    id: str
    organisation: str
    mandate: str
    meeting: str
    number: int
    text: str
    written: Written
    state: TopicState = TopicState.OPEN
    carried: int = 0
    closed_in: str | None = None
    version: int = 1

    @property
    def label(self) -> str:
        """The number by which people talk about it."""
        return f"T-{self.number}"


class MinuteKind(Enum):
    """What is kept of a sync. `ANSWER`: what somebody wrote about a topic of one that is held by text."""

    NOTE = "note"
    DECISION = "decision"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Minute:
    """A note, a decision (which has a number), or an answer to a topic."""

    id: str
    organisation: str
    mandate: str
    sitting: str
    kind: MinuteKind
    text: str
    written: Written
    number: int = 0
    topic: str | None = None

    @property
    def label(self) -> str:
        """The number by which people talk about a decision."""
        return f"D-{self.number}"


class TaskState(Enum):
    """Whether an action is still to be done; an open one is carried over."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Task:
    """An action that came out of a sync: who does what by which day, on the calendar of `zone` (IANA)."""

    id: str
    organisation: str
    mandate: str
    sitting: str
    number: int
    text: str
    owner: str
    due: date
    zone: str
    written: Written
    state: TaskState = TaskState.OPEN
    version: int = 1

    @property
    def label(self) -> str:
        """The number by which people talk about it."""
        return f"A-{self.number}"


def is_link(place: str) -> bool:
    """Whether a place is the link of a call, and nothing else."""
    return _LINK.fullmatch(place) is not None


def side_of(role: Role | None) -> Side:
    """The side on which somebody reads and writes. Whoever is not in comms reads what a CM may."""
    return Side.COMMS if role is not None and role.is_comms else Side.CM
