"""The days of a sync: when topics are asked for, and which rule of RFC 5545 says its weekdays."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, timedelta

from bot.core.recurrence import MOST_INTERVAL, Frequency, Rule

LONGEST_BREAK = timedelta(days=14)
"""How far before a sync the last day of work is looked for; after a longer break the day before counts."""

AHEAD = timedelta(days=15)
"""How far ahead a prompt looks for a sync whose eve has come."""

_DAY = timedelta(days=1)


def eve(day: date, works: Callable[[date], bool]) -> date:
    """The last working day before a day."""
    earlier = (day - n * _DAY for n in range(1, LONGEST_BREAK.days + 1))
    return next((each for each in earlier if works(each)), day - _DAY)


def is_time_to_ask(today: date, day: date, works: Callable[[date], bool]) -> bool:
    """Whether topics for the sync of `day` are to be asked for by now: its eve has come, and the day itself not yet."""
    return eve(day, works) <= today < day


def weekly(weekdays: Collection[int], weeks: int = 1) -> Rule:
    """The rule of these weekdays (Monday is 0) every so many weeks. Raises ValueError."""
    if not weekdays or not set(weekdays) <= set(range(7)) or not 1 <= weeks <= MOST_INTERVAL:
        raise ValueError("at least one day of the week, every 1 to 52 weeks")
    return Rule(Frequency.WEEKLY, weeks, tuple((0, day) for day in sorted(set(weekdays))))


def weekdays_of(rule: Rule, anchor: date) -> tuple[int, ...]:
    """The weekdays of a weekly rule; by default the anchor's."""
    return tuple(day for _, day in rule.weekdays) or (anchor.weekday(),)
