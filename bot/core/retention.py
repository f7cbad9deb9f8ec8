"""How long each kind of record is kept, and what is kept whatever its age."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from types import MappingProxyType


class Kept(Enum):
    """The kinds of records that have an age of their own.

    `ITEMS`: news, with revisions and sources. `QUESTIONS`: with evidence, answers and signals. `MESSAGES`: what was
    sent where, without its words.
    """

    REGISTER = "register"
    ITEMS = "items"
    QUESTIONS = "questions"
    MEETINGS = "meetings"
    MESSAGES = "messages"


BOUNDS: Mapping[Kept, tuple[int, int]] = MappingProxyType(
    {
        # cnil.fr, recommendation on logging of 14 October 2021: six months to one year, three years at most.
        Kept.REGISTER: (6, 36),
        Kept.ITEMS: (1, 120),
        Kept.QUESTIONS: (1, 120),
        Kept.MEETINGS: (1, 120),
        Kept.MESSAGES: (1, 36),
    }
)
"""The fewest and the most months that a lead may set."""

USUAL: Mapping[Kept, int] = MappingProxyType(
    {Kept.REGISTER: 12, Kept.ITEMS: 24, Kept.QUESTIONS: 24, Kept.MEETINGS: 24, Kept.MESSAGES: 3}
)
"""Months for which each kind is kept where nobody has said otherwise."""

GRACE_BOUNDS = (0, 90)
USUAL_GRACE = 30
"""Days for which an organisation's data wait after the app was removed from its last workspace or server."""

_WRITTEN = re.compile(r"(\d{1,3})\s*(months?|mois|years?|ans?|an)", re.IGNORECASE)
_YEARS = ("y", "a")
_DAYS = re.compile(r"(\d{1,3})\s*(days?|d|jours?|j)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Retention:
    """What one organisation decided. `months` by kind; `grace`: days after the app was removed. `version` counts what
    people changed."""

    months: Mapping[Kept, int] = field(default_factory=lambda: USUAL)
    grace: int = USUAL_GRACE
    version: int = 0

    def before(self, kind: Kept, now: datetime) -> datetime:
        """What is older than this has been kept for long enough."""
        return earlier(now, self.months[kind])

    @property
    def wait(self) -> timedelta:
        """How long its data wait after the app was removed."""
        return timedelta(days=self.grace)


def earlier(instant: datetime, months: int) -> datetime:
    """The same moment some months before; the last day of a shorter month stands for those it lacks."""
    year, month = divmod(instant.year * 12 + instant.month - 1 - months, 12)
    day = min(instant.day, calendar.monthrange(year, month + 1)[1])
    return instant.replace(year=year, month=month + 1, day=day)


def typed_months(text: str) -> int | None:
    """`12 months`, `2 years`, « 12 mois », « 2 ans »; None for anything else."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    return int(found[1]) * (12 if found[2][0].lower() in _YEARS else 1)


def typed_days(text: str) -> int | None:
    """`30 days`, « 30 jours »; None for anything else."""
    found = _DAYS.fullmatch(text.strip())
    return int(found[1]) if found else None


def fits(kind: Kept, months: int) -> bool:
    """Whether a lead may have it kept for so long."""
    least, most = BOUNDS[kind]
    return least <= months <= most


@dataclass(frozen=True, slots=True)
class LegalHold:
    """Records that nobody may delete, whatever their age. `label`: the number of the record that is held; empty where
    everything of the organisation is. `by`: the lead who said so."""

    id: str
    organisation: str
    subject: str
    label: str
    reason: str
    by: str
    at: datetime

    @property
    def whole(self) -> bool:
        """Whether it is for everything of the organisation."""
        return self.subject == self.organisation
