"""Organisations, members, mandates and rooms: who works with whom, and where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from bot.core.address import Address
from bot.core.charter import NOTHING, Charter, Contact
from bot.core.flags import Flag
from bot.core.nagging import USUAL, Nagging
from bot.core.worktime import WorkTime, usual

MAX_WATCHED = 500
"""Names on one organisation's watch list."""

MAX_NAME = 80
"""Characters of a watched name, or of one phrase among synonyms."""

MAX_SYNONYMS = 200
"""Groups of synonyms in one organisation."""

MAX_ALIKE = 6
"""Phrases in one group of synonyms; at least two."""


class Role(Enum):
    """What a member is. Nobody has a role by default."""

    LEAD = "lead"
    STAFF = "staff"
    CM = "cm"

    @property
    def is_comms(self) -> bool:
        """Whether the role is on the comms side."""
        return self in (Role.LEAD, Role.STAFF)


class Side(Enum):
    """The two ends of the footbridge."""

    COMMS = "comms"
    CM = "cm"


class Release(Enum):
    """Who may release (confidential → shareable, early lift, thaw): a mandate's policy."""

    LEAD = "lead"
    STAFF = "staff"
    TWO = "two"
    """Staff may, but two people must: the first asks for it, and it waits until another one agrees."""


@dataclass(frozen=True, slots=True)
class Reactions:
    """The emoji, by name, that tag a message in this house."""

    shareable: tuple[str, ...] = ("mega",)
    confidential: tuple[str, ...] = ("lock",)

    def flag(self, emoji: str) -> Flag | None:
        """What an emoji says; None for most of them."""
        if emoji in self.confidential:
            return Flag.CONFIDENTIAL
        return Flag.SHAREABLE if emoji in self.shareable else None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A company that uses the bot: the tenant.

    `watch`: names never to be confirmed. `synonyms`: groups of phrases that mean the same thing inside this house.
    `hours`: when people work, if a lead has said so.
    """

    id: str
    name: str
    locale: str
    zone: str
    watch: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    reactions: Reactions = Reactions()
    hours: WorkTime | None = None

    @property
    def work_time(self) -> WorkTime:
        """When people work here: as a lead has said, or else what is usual in the time zone."""
        return self.hours or usual(self.zone)


@dataclass(frozen=True, slots=True)
class Member:
    """A person of one organisation, with a role and any number of accounts."""

    id: str
    organisation: str
    name: str
    role: Role
    accounts: tuple[Address, ...] = ()
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """How a mandate is run. `undo`: time to take back what tells a CM something new. `then`: the second person.
    `nagging`: how long receipts are waited for. `thaw_by_two`: ending a freeze takes two people. `answer_within` is
    working time; `urgent_within`, for urgent questions, runs at any hour. `threads`: a question for the team begins a
    thread, where a room can hold some, and its answer goes there.
    """

    release: Release = Release.STAFF
    undo: timedelta = timedelta(seconds=10)
    answer_within: timedelta = timedelta(hours=2)
    then: str | None = None
    nagging: Nagging = USUAL
    thaw_by_two: bool = False
    urgent_within: timedelta = timedelta(minutes=15)
    threads: bool = False

    @property
    def thaws_by_two(self) -> bool:
        """Whether ending a freeze takes two people: it is a release like another."""
        return self.thaw_by_two or self.release is Release.TWO


@dataclass(frozen=True, slots=True)
class Mandate:
    """The relation of one organisation with one CM side: its people, and how it is run. `members`: CM member ids.

    `contacts`: who handles what. `on_call`: whom to call at night, by member id, the first that is still there.
    `ended_at`: since when it is over (UTC).
    """

    id: str
    organisation: str
    name: str
    locale: str
    zone: str
    members: tuple[str, ...] = ()
    policy: Policy = Policy()
    charter: Charter = NOTHING
    contacts: tuple[Contact, ...] = ()
    on_call: tuple[str, ...] = ()
    ended_at: datetime | None = None


LONGEST_NAME = 200
"""Characters that are kept of a room's name."""


@dataclass(frozen=True, slots=True)
class Room:
    """A channel on one side of one mandate. The same address may be a comms room of several mandates. `name`: as its
    platform called it when a card last went there, empty before the first."""

    id: str
    organisation: str
    mandate: str
    side: Side
    address: Address
    name: str = ""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who a platform says is acting: an account and the name shown there. Never trusted about rights.

    `groups`: the user groups or roles that they are in there, by id, as addresses; a lead may have named one of them.
    """

    account: Address
    name: str
    is_bot: bool = False
    locale: str | None = None
    groups: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """A caller as looked up when the event is handled: a member of this organisation, or nobody."""

    caller: Caller
    organisation: str
    member: Member | None = None

    @property
    def role(self) -> Role | None:
        """The member's role; None for anybody else."""
        return None if self.member is None or self.caller.is_bot else self.member.role
