"""Days that come again, as a rule of RFC 5545 says them, and the instant of each on the clocks of a zone."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.wall import Twice, from_wall

HORIZON = timedelta(days=3653)
"""How far any search for a day goes (ten years). What does not come within it counts as never."""

MOST_INTERVAL = 52
"""Days, weeks or months between two periods in which something comes."""

_YEARS = range(1970, 2200)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKDAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_MONTH_DAY = re.compile(r"-?(?:[1-9]|[12][0-9]|3[01])", re.ASCII)
_INTERVAL = re.compile(r"[1-9][0-9]?", re.ASCII)
_PARTS = ("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY")


class Frequency(Enum):
    """The period that comes again."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


@dataclass(frozen=True, slots=True)
class Rule:
    """The part of an RRULE that days need. Weeks begin on Monday.

    `weekdays`: (which one in the month, 0 for each of them; Monday is 0). `month_days`: negative from the end.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Rule:
        """Read FREQ, INTERVAL, BYDAY and BYMONTHDAY. Raises ValueError for anything else, COUNT and UNTIL included."""
        pairs = [part.partition("=")[::2] for part in text.upper().split(";")]
        parts = dict(pairs)
        if len(parts) != len(pairs) or not parts.keys() <= set(_PARTS):
            raise ValueError("a rule is made of FREQ, INTERVAL, BYDAY and BYMONTHDAY, each at most once")
        rule = cls(
            Frequency(parts.get("FREQ")),
            int(_matched(_INTERVAL, parts.get("INTERVAL", "1"))),
            tuple(sorted({_weekday(each) for each in _listed(parts, "BYDAY")})),
            tuple(sorted({int(_matched(_MONTH_DAY, each)) for each in _listed(parts, "BYMONTHDAY")})),
        )
        rule._check()
        return rule

    def __str__(self) -> str:
        """As `parse` reads it back."""
        said = [f"FREQ={self.frequency.value}"]
        if self.interval > 1:
            said.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            said.append("BYDAY=" + ",".join(f"{nth or ''}{_DAYS[day]}" for nth, day in self.weekdays))
        if self.month_days:
            said.append("BYMONTHDAY=" + ",".join(map(str, self.month_days)))
        return ";".join(said)

    def takes(self, day: date, anchor: date) -> bool:
        """Whether the rule, begun on `anchor`, comes on that day."""
        return day >= anchor and self._periods(day, anchor) % self.interval == 0 and self._within(day, anchor)

    def _check(self) -> None:
        if self.interval > MOST_INTERVAL:
            raise ValueError(f"an interval is at most {MOST_INTERVAL}")
        if self.frequency is not Frequency.MONTHLY and (self.month_days or any(nth for nth, _ in self.weekdays)):
            raise ValueError("days counted in the month go with FREQ=MONTHLY")

    def _periods(self, day: date, anchor: date) -> int:
        """How many days, weeks or months lie between the two."""
        if self.frequency is Frequency.DAILY:
            return (day - anchor).days
        if self.frequency is Frequency.WEEKLY:
            return (day.toordinal() - 1) // 7 - (anchor.toordinal() - 1) // 7  # 1 January of the year 1 was a Monday
        return 12 * (day.year - anchor.year) + day.month - anchor.month

    def _within(self, day: date, anchor: date) -> bool:
        """Whether it is one of the days of its period; by default those on which the anchor is."""
        if self.frequency is Frequency.WEEKLY and not self.weekdays:
            return day.weekday() == anchor.weekday()
        if self.frequency is Frequency.MONTHLY and not (self.weekdays or self.month_days):
            return day.day == anchor.day
        from_end = day.day - _length_of_month(day) - 1
        by_weekday = not self.weekdays or bool({(nth, day.weekday()) for nth in _counts(day)} & set(self.weekdays))
        return by_weekday and (not self.month_days or day.day in self.month_days or from_end in self.month_days)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule begun on a day (`anchor`, which gives "every second week" its phase), at a time on a zone's clocks.

    Raises ValueError when a part means nothing, or it would never come.
    """

    rule: Rule
    anchor: date
    at: time
    zone: str

    def __post_init__(self) -> None:
        """Refuse what could not be kept."""
        if self.at.tzinfo is not None or self.anchor.year not in _YEARS:
            raise ValueError("a recurrence has a local time and begins between 1970 and 2199")
        self._clock()
        if self.first(self.anchor) is None:
            raise ValueError("the rule never comes")

    def days(self, first: date, last: date) -> list[date]:
        """The days on which it comes between two, both included; no more than a HORIZON of them is looked at."""
        ordinals = range(first.toordinal(), min(last, first + HORIZON).toordinal() + 1)
        return [day for day in map(date.fromordinal, ordinals) if self.rule.takes(day, self.anchor)]

    def first(self, day: date, but: Container[date] = ()) -> date | None:
        """The first day from `day` on that is none of `but`; None if there is none within the HORIZON."""
        start = max(day, self.anchor)
        ordinals = range(start.toordinal(), (start + HORIZON).toordinal() + 1)
        days = (each for each in map(date.fromordinal, ordinals) if self.rule.takes(each, self.anchor))
        return next((each for each in days if each not in but), None)

    def instant(self, day: date) -> datetime:
        """When it comes on that day (UTC): after an hour that is skipped, at the first of one that comes twice."""
        return from_wall(datetime.combine(day, self.at), self._clock(), Twice.FIRST)

    def today(self, instant: datetime) -> date:
        """The day on the zone's calendar at an instant."""
        return instant.astimezone(self._clock()).date()

    def _clock(self) -> ZoneInfo:
        try:
            return ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:  # OSError: the name of a folder of zones
            raise ValueError("not an IANA time zone, such as Europe/Paris") from error


def _listed(parts: dict[str, str], name: str) -> list[str]:
    return parts[name].split(",") if name in parts else []


def _matched(pattern: re.Pattern[str], text: str) -> str:
    if pattern.fullmatch(text) is None:
        raise ValueError(f"{text!r} cannot be read")
    return text


def _weekday(text: str) -> tuple[int, int]:
    found = _WEEKDAY.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no day of the week")
    return int(found[1] or 0), _DAYS.index(found[2])


def _counts(day: date) -> tuple[int, int, int]:
    """How its weekday is counted in its month: any, from the start, from the end."""
    return 0, (day.day - 1) // 7 + 1, -((_length_of_month(day) - day.day) // 7 + 1)


def _length_of_month(day: date) -> int:
    return monthrange(day.year, day.month)[1]
