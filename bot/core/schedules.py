"""What comes again for a mandate, and what is to be done about the days that are due or were missed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from bot.core.recurrence import HORIZON, Recurrence
from bot.core.time import Now

LEAST_GRACE = timedelta(minutes=5)
"""A shorter grace would take a busy minute for a stop."""

AROUND = timedelta(days=2)
"""How many days before today may still have their instant to come, where a zone left out a whole day."""


class ScheduleKind(Enum):
    """What a schedule starts."""

    SYNC_PROMPT = "sync-prompt"
    SYNC = "sync"
    DIGEST = "digest"


class RunState(Enum):
    """What became of a day of a schedule. `MISSED`: its grace had ended. `SKIPPED`: a person said so beforehand."""

    DONE = "done"
    MISSED = "missed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Schedule:
    """A recurrence that starts something in a mandate. `grace`: how late a run may still begin after a stop.

    `next_day`: the first day on the zone's calendar of which nothing is settled; None while paused, or if none comes.
    `version` counts what people changed.
    """

    id: str
    organisation: str
    mandate: str
    kind: ScheduleKind
    recurrence: Recurrence
    grace: timedelta
    paused: bool = False
    next_day: date | None = None
    version: int = 1

    def __post_init__(self) -> None:
        """Raises ValueError for a grace in which nothing could be sure to run."""
        if self.grace < LEAST_GRACE:
            raise ValueError("a grace is at least 5 minutes")

    @property
    def next_at(self) -> datetime | None:
        """When the next day's instant comes (UTC)."""
        return None if self.next_day is None else self.recurrence.instant(self.next_day)


@dataclass(frozen=True, slots=True)
class Run:
    """The one run of a schedule for a day; `due_at` is when it should have begun (UTC)."""

    schedule: Schedule
    day: date
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Settling:
    """What to do about a schedule that is due: the run to begin, the days missed (oldest first), and the next day."""

    run: Run | None
    missed: tuple[date, ...]
    next_day: date | None


def settle(schedule: Schedule, now: Now, settled: Collection[date]) -> Settling | None:
    """Of the days that are due the newest runs, if its grace has not ended; all others were missed. None: not due.

    A wait is over when both clocks say so, and a grace when either does. `settled`: the days from `next_day` on of
    which something was decided. Of a stop longer than the HORIZON only the last days are counted.
    """
    due = schedule.next_at
    if schedule.next_day is None or due is None or not now.reached(due):
        return None
    days = [day for day in _reached(schedule, schedule.next_day, now) if day not in settled]
    newest = days[-1] if days else schedule.next_day
    following = schedule.recurrence.first(newest + timedelta(days=1), settled)
    if days and not now.passed(schedule.recurrence.instant(newest) + schedule.grace):
        return Settling(Run(schedule, newest, schedule.recurrence.instant(newest)), tuple(days[:-1]), following)
    return Settling(None, tuple(days), following)


def upcoming(recurrence: Recurrence, now: Now, settled: Collection[date]) -> date | None:
    """The first day still to come by both clocks of which nothing is settled: what is over is never played again."""
    day = recurrence.first(recurrence.today(max(now.database, now.process)) - AROUND, settled)
    while day is not None and now.passed(recurrence.instant(day)):
        day = recurrence.first(day + timedelta(days=1), settled)
    return day


def _reached(schedule: Schedule, since: date, now: Now) -> list[date]:
    """The days since then whose instant has come."""
    today = schedule.recurrence.today(now.instant)
    days = schedule.recurrence.days(max(since, today - HORIZON), today)
    while days and not now.reached(schedule.recurrence.instant(days[-1])):
        days.pop()
    return days
