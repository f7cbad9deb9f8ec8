"""Reminding of what nobody has acknowledged: when, of whom, and when somebody in comms is told instead."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.tidings import Subject

REMINDERS = 2
"""Steps about a news item or a recall: a reminder, then a last one with which comms are told."""


@dataclass(frozen=True, slots=True)
class Nagging:
    """How long a receipt is waited for. `news` (the confidential ones) and `recalls` are counted in working time;
    of freezes people are reminded every `freezes`, for `freezes_for`."""

    news: timedelta = timedelta(hours=4)
    recalls: timedelta = timedelta(hours=4)
    freezes: timedelta = timedelta(minutes=5)
    freezes_for: timedelta = timedelta(minutes=30)

    def pause(self, subject: Subject) -> timedelta:
        """The time between two steps."""
        return {Subject.FREEZE: self.freezes, Subject.RECALL: self.recalls}.get(subject, self.news)

    def steps(self, subject: Subject) -> int:
        """How many steps there are; with the last one the second person is told."""
        return max(1, self.freezes_for // self.freezes) if subject is Subject.FREEZE else REMINDERS


USUAL = Nagging()
"""How long receipts are waited for where nobody has said otherwise."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The reminders about one thing told to one mandate: `about` is the item, recall or freeze, `revision` an item's.

    `step` counts those taken, `next_at` is when the next is due (None: there is none left), `looked_at` when anything
    was due last. `ended_at`: nobody is waited for any more. All instants are UTC.
    """

    id: str
    organisation: str
    mandate: str
    subject: Subject
    about: str
    since: datetime
    looked_at: datetime
    next_at: datetime | None
    revision: int = 1
    step: int = 0
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be done now: whom to remind in their room, and whether the second person is told who is silent."""

    ladder: Ladder
    remind: tuple[str, ...] = ()
    tell_second: bool = False
    stepped: bool = False


def look(
    ladder: Ladder, nagging: Nagging, now: datetime, missing: Collection[str], snoozes: Mapping[str, datetime]
) -> Look:
    """What is due about those who are `missing`. Somebody who snoozed is left alone until then, and reminded then.

    The ladder that comes back has no next instant yet: the caller counts it, in working time or not.
    """
    awake = [member for member in missing if not _sleeps(snoozes.get(member), now)]
    looked = replace(ladder, looked_at=now)
    if ladder.next_at is None or now < ladder.next_at:
        woken = [member for member in awake if ladder.looked_at < snoozes.get(member, ladder.looked_at)]
        return Look(looked, tuple(woken))
    step = ladder.step + 1
    if ladder.subject is Subject.FREEZE:  # after a stop of ours one reminder, and the second person at their time
        step = max(step, (now - ladder.since) // nagging.freezes)
    last = step >= nagging.steps(ladder.subject)
    stepped = replace(looked, step=step, next_at=None)
    return Look(stepped, tuple(awake), tell_second=last and bool(missing), stepped=not last)


def wake_at(
    ladder: Ladder, now: datetime, missing: Collection[str], snoozes: Mapping[str, datetime]
) -> datetime | None:
    """When to look again: at the next step, or when somebody who is missing has slept enough. None: never."""
    ends = [until for member, until in snoozes.items() if member in missing and until > now]
    return min([*ends, *([ladder.next_at] if ladder.next_at else [])], default=None)


def _sleeps(until: datetime | None, now: datetime) -> bool:
    return until is not None and until > now
