"""What is over on its very day, by the hour: « … aujourd'hui à 7 h 40 » repeated at noon.

An end bounds whatever it ends. A start alone bounds what is heard, seen or attended from then on, and so is advertised
before; it bounds no opening, nor what may be had from then on, for « ouvre le 12 mai à 9 h » is still so at noon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.desk.records.imprint import Parts
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.until.occasion import days_told
from bot.desk.until.toldas import told_in_the_past

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PART_ENDS = {"am": "1200", "noon": "1500", "pm": "1900"}
"""When « ce matin », « ce midi », « cet après-midi » are over; « ce soir » lasts till midnight."""
_LASTS = frozenset(
    words_of("""
    ouvre ouvrent ouvrira ouvriront ouvrons rouvre rouvrent rouvrira rouvriront ouvert ouverte ouverts ouvertes
    ouverture reouverture reprend reprennent reprise retabli retablie disponible disponibles vente
    open opens opened opening reopen reopens reopening resumes resume available sale
    """)
)
"""What begins at an hour, and goes on."""
_FROM = frozenset(("from", "since", "after"))
_MARKS = frozenset(("from", "atleast"))


def hour(instant: datetime, zone: str) -> str:
    """The time on the wall in that zone, as `1405`; of an unknown zone that of UTC."""
    try:
        return instant.astimezone(ZoneInfo(zone)).strftime("%H%M")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return instant.strftime("%H%M")


def hour_passed(record: Parts, written: str, day: date, now: str) -> bool:
    """Whether on that day, at that time, all is over that the wording told of that day. `written`: the time at which
    it was written, of which what was past by then was told as past."""
    tokens = record.wording.tokens
    if not _ends_today(record, tokens, day) or any(token.key.endswith("*") for token in tokens):
        return False
    over = [_over(tokens, at) for at, token in enumerate(tokens) if token.kind is Kind.TIME]
    over += [_PART_ENDS.get(_part(token)) for token in tokens if token.kind is Kind.DATE and _part(token)]
    ends = [end for end in over if end is not None]
    if not ends or len(ends) < len(over) or told_in_the_past(tokens):
        return False
    last = max(ends)
    return last < now and (record.day < day or written < last)


def _ends_today(record: Parts, tokens: Sequence[Token], day: date) -> bool:
    """Whether the last of the wording's days, or of those that only the text tells, is that day."""
    dated = [token for token in tokens if token.kind is Kind.DATE and token.unit not in _FROM]
    days = [date.fromisoformat(found) for token in dated for found in _DAY.findall(token.key)]
    days += [date.fromisoformat(token.unit) for token in tokens if _is_one_day(token)]
    return max(days or days_told(record), default=None) == day


def _is_one_day(token: Token) -> bool:
    return token.kind is Kind.WEEKDAY and bool(_DAY.fullmatch(token.unit))


def _part(token: Token) -> str:
    """The part of the day a date tells, « ce matin »; empty if none."""
    return token.key[: token.key.find("2")] if token.key[:1].isalpha() else ""


def _over(tokens: Sequence[Token], at: int) -> str | None:
    """When what is told at this time of day is over, as `1405`; `None` if that is not on this day, or not at all."""
    first, _, last = tokens[at].key.replace("-and", "").partition("-")
    if last:
        return last if last > first else None  # till after midnight
    before = tokens[at - 1] if at else None
    if before is not None and (before.key in _MARKS or before.folded in ("des", "from")):
        return None
    if before is not None and before.key == "until":
        return first
    here = [token for token in tokens if token.sentence == tokens[at].sentence]
    return None if any(token.folded in _LASTS for token in here) else first
