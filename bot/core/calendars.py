"""A mandate's calendar: when its two sides meet, and nothing of what they say to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.core.schedules import AROUND, Schedule
from bot.core.syncs import Meeting, Sitting, SittingState
from bot.core.time import Now

AHEAD = timedelta(weeks=26)
"""How far ahead a calendar goes."""

BEHIND = timedelta(weeks=4)
"""How long a sync that was held stays in it."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that a meeting comes: the day of its schedule, and when it begins (UTC), moved or not. `revision` is 0
    until something is stored of it, and grows with each change."""

    day: date
    starts_at: datetime
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One event. `uid` stays whatever changes, `sequence` grows with each change (RFC 5545, 3.8.4.7 and 3.8.7.4)."""

    uid: str
    sequence: int
    starts_at: datetime
    title: str
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """All that is published of a mandate's meetings; `made_at` (UTC) is when."""

    name: str
    entries: tuple[Entry, ...]
    made_at: datetime


def occurrences(schedule: Schedule, sittings: Sequence[Sitting], now: Now) -> list[Occurrence]:
    """When a meeting was held of late and when it comes, the soonest first: what the schedule will start, without what
    was skipped, and what was moved when it was moved to."""
    settled = {sitting.day: sitting for sitting in sittings if _is_apart(sitting)}
    found = [
        Occurrence(sitting.day, sitting.starts_at, sitting.version)
        for sitting in settled.values()
        if sitting.state is not SittingState.SKIPPED
    ]
    planned = {sitting.day: sitting.version for sitting in sittings}
    found += [
        Occurrence(day, schedule.recurrence.instant(day), planned.get(day, 0))
        for day in _coming(schedule, now)
        if day not in settled
    ]
    near = [each for each in found if now.instant - BEHIND <= each.starts_at <= now.instant + AHEAD]
    return sorted(near, key=lambda each: (each.starts_at, each.day))


def entry_of(meeting: Meeting, occurrence: Occurrence, title: str, note: str = "") -> Entry:
    """The event of one time of a meeting."""
    uid = f"{meeting.id}-{occurrence.day:%Y%m%d}@passerelle"
    return Entry(uid, meeting.version + occurrence.revision, occurrence.starts_at, title, meeting.place, note)


def _is_apart(sitting: Sitting) -> bool:
    """Whether the schedule has no say in it any more: it has begun, or is skipped or moved."""
    return sitting.moved or sitting.state is not SittingState.PLANNED


def _coming(schedule: Schedule, now: Now) -> list[date]:
    """The days that the schedule has yet to start, as far as a calendar goes. None while it is paused."""
    if schedule.next_day is None:
        return []
    recurrence = schedule.recurrence
    first = max(schedule.next_day, recurrence.today(now.instant) - AROUND)
    return recurrence.days(first, recurrence.today(now.instant + AHEAD))
