"""Digests: what a room is told on chosen days, how far it has been told, and each edition of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum

from bot.core.health import Health
from bot.core.people import Side
from bot.core.recurrence import Frequency, Recurrence, Rule

GRACE = timedelta(hours=4)
"""How late a digest may still come after a stop; later it would tell in the evening of the morning."""

FIRST = timedelta(days=7)
"""How far back the first digest of a room goes."""

EVERY_DAY = frozenset(range(7))


class WhenEmpty(Enum):
    """What a room gets on a day on which there is nothing to tell: a short line, or nothing."""

    LINE = "line"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Plan:
    """When a digest comes: the weekdays (Monday is 0), the local time, and what happens when there is nothing new."""

    days: frozenset[int]
    at: time
    when_empty: WhenEmpty = WhenEmpty.LINE

    def recurrence(self, anchor: date, zone: str) -> Recurrence:
        """The plan on the clocks of a zone, from a day on. Raises ValueError without any day."""
        if not self.days:
            raise ValueError("a digest comes on at least one day")
        if self.days == EVERY_DAY:
            return Recurrence(Rule(Frequency.DAILY), anchor, self.at, zone)
        weekdays = tuple((0, day) for day in sorted(self.days))
        return Recurrence(Rule(Frequency.WEEKLY, weekdays=weekdays), anchor, self.at, zone)


def days_of(recurrence: Recurrence) -> frozenset[int]:
    """The weekdays of a plan's recurrence."""
    if recurrence.rule.frequency is Frequency.DAILY:
        return EVERY_DAY
    return frozenset(day for _, day in recurrence.rule.weekdays)


@dataclass(frozen=True, slots=True)
class Digest:
    """The digest of one room of a mandate. `schedule`: what makes it come by itself, if anything ever did.

    `covered` is the last line of the register that it has told of, `covered_at` when that was (UTC): lines are
    numbered in the order of their commits, so that nothing falls between two digests, whatever clocks say.
    `reported`: the last month whose figures were told, as `2026-03`.
    """

    id: str
    organisation: str
    mandate: str
    room: str
    covered: int
    covered_at: datetime
    when_empty: WhenEmpty = WhenEmpty.LINE
    schedule: str | None = None
    reported: str = ""


class Section(Enum):
    """What a line of a digest is told under, in the order of a CM's digest and then of one for comms."""

    RECALLS = "recalls"
    MAY_NOW = "may-now"
    NEW = "new"
    EXPIRING = "expiring"
    AHEAD = "ahead"
    UNREAD = "unread"
    OPEN = "open"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Line:
    """One record in a digest: an item, a recall or a question, by its id. What it says is drawn when it leaves."""

    section: Section
    subject: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One digest as it was made: which records it tells of, of the register's lines after `since` up to `until`.

    `silent`: working days for which nothing was passed on, 0 if that is no news. `posted_at` is None while it is
    shown to one person (`by`) alone.
    """

    id: str
    organisation: str
    mandate: str
    digest: str
    room: str
    side: Side
    since: int
    until: int
    since_at: datetime
    made_at: datetime
    by: str
    lines: tuple[Line, ...] = ()
    silent: int = 0
    health: Health | None = None
    posted_at: datetime | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.lines or self.silent or self.health)

    def of(self, *sections: Section) -> Collection[str]:
        """The ids under some sections, in order."""
        return [line.subject for line in self.lines if line.section in sections]
