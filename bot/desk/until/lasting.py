"""Whether the days of a wording repeated later are still those that were meant, and still ahead if they were then."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.desk.records.imprint import Parts
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.until.ahead import lies_behind
from bot.desk.until.occasion import days_told
from bot.desk.until.yearly import in_the_south

_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_YEAR = timedelta(365)
_UNTIL = frozenset(("until", "before"))
_GOING_ON = frozenset(("from", "since", "after"))
_MIDDLE = 15
"""Day that stands for a month."""


def still_meant(now: Token, said: Token, written: date, asked: date) -> bool:
    """Whether a reader on the day of asking takes the date for the one that was meant on the day of writing.

    It was past already then, or still lies ahead, within a year. `now` and `said` are the date as read on either day.
    """
    if not now.kind is said.kind is Kind.DATE or now.unit != said.unit:
        return False
    if _DATE.sub(r"\2-\3", now.key) != _DATE.sub(r"\2-\3", said.key):
        return False
    days = [_day(match) for match in _DATE.finditer(said.key)]
    return bool(days) and (
        all(day <= written and asked - day < _YEAR for day in days) or all(asked <= day < asked + _YEAR for day in days)
    )


def past(record: Parts, asked: date, zone: str) -> bool:
    """Whether what a record's wording said to come has gone by on the day of asking, in a mandate of that zone."""
    wording = record.approved or record.text
    told = days_told(record)
    if any(day < asked for day in told) or gone_by(record.wording, record.day, asked):
        return True
    return lies_behind(wording, record.day, asked, south=in_the_south(zone), told=told)


def gone_by(wording: Text, written: date, asked: date) -> bool:
    """Whether a wording that told on its day of something ahead is repeated when that is past: « rouvre le 4 mai ».

    What begins then may go on, what ends then has ended; of several days the last one counts.
    """
    dates = [token for token in wording.tokens if token.kind is Kind.DATE]
    if any(token.unit in _UNTIL and _passed(token, written, asked) for token in dates):
        return True
    told = [token for token in dates if token.unit not in _UNTIL]
    return bool(told) and all(token.unit not in _GOING_ON and _passed(token, written, asked) for token in told)


def _passed(token: Token, written: date, asked: date) -> bool:
    days = list(_DATE.finditer(token.key))
    ahead = all(match[3] or (int(match[1]), int(match[2])) > (written.year, written.month) for match in days)
    return bool(days) and ahead and written < max(map(_last, days)) < asked


def _last(match: re.Match[str]) -> date:
    """The day, or the last one of the month."""
    year, month, day = match.groups()
    if day:
        return date(int(year), int(month), int(day))
    return date(int(year) + int(month) // 12, int(month) % 12 + 1, 1) - timedelta(1)


def _day(match: re.Match[str]) -> date:
    year, month, day = match.groups()
    return date(int(year), int(month), int(day or _MIDDLE))
