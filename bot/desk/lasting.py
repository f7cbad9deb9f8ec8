"""Whether a date without its year, in a wording repeated later, is still read as the day that was meant."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.desk.tokens import Kind, Token

_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_YEAR = timedelta(365)
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


def _day(match: re.Match[str]) -> date:
    year, month, day = match.groups()
    return date(int(year), int(month), int(day or _MIDDLE))
