"""Instants as people type them. What can be read in two ways is refused; what is read is always echoed in full."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from bot.core.text import shortened
from bot.core.wall import Twice, from_wall
from bot.errors import Invalid
from bot.i18n.dates import instant
from bot.i18n.days import read_day
from bot.i18n.hours import split_hour
from bot.i18n.typed import folded
from bot.i18n.words import words
from bot.i18n.zones import clock_of, zones
from bot.i18n.zonewords import split_zone

LONGEST = 120
"""Characters of an instant; nobody types more."""

FURTHEST = timedelta(days=36_525)
"""Nothing is announced more than a century ahead."""

_EXACT = re.compile(
    r"\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:z|[+-]\d{2}:?\d{2}(?::\d{2})?)", re.ASCII
)
_ISO_T = re.compile(r"^(\d{4}-\d{2}-\d{2})t(?=\d)", re.ASCII)
_AHEAD = re.compile(
    r"(?:dans|in) (?:(?P<hours>\d{1,4}|une|an|one) ?(?:h|hours?|heures?)(?: ?(?:et |and )?(?=\d)|$))?"
    r"(?:(?P<minutes>\d{1,4}) ?(?P<unit>mn|min|minutes?)?)?",
    re.ASCII,
)
_UNTIL = re.compile(
    r"#\w+[\s,:]+(?:until|till|not before|pas avant|jusqu['\u2019](?:au|a|\u00e0))\s+(?P<until>[^#]+)", re.IGNORECASE
)


def read_instant(text: str, *, now: datetime, zone: str, locale: str) -> datetime:
    """The instant (UTC) that a person means by `text`, in `zone` unless they name another.

    Raises Invalid: `instant-unreadable`, `instant-hour-missing`, or `instant-past` with what was understood. An hour
    that clocks skip is the first instant after; one that comes twice is the second.
    """
    shown = shortened(text, LONGEST)
    try:
        at = _read(folded(text[: LONGEST * 2]), now, zone, words(locale).locale)
    except (ValueError, OverflowError) as error:
        raise Invalid("instant-unreadable", text=shown) from error
    if at is None:
        raise Invalid("instant-hour-missing", text=shown)
    if at - now > FURTHEST:
        raise Invalid("instant-unreadable", text=shown)
    if at <= now:
        raise Invalid("instant-past", text=shown, at=instant(at, zone, locale))
    return at


def _read(typed: str, now: datetime, zone: str, locale: str) -> datetime | None:
    """The instant of a folded text; None if only its hour is missing. Raises ValueError or OverflowError."""
    if len(typed) > LONGEST or zone not in zones():
        raise ValueError(typed)
    if _EXACT.fullmatch(typed):
        return datetime.fromisoformat(typed.upper()).astimezone(UTC)
    if (ahead := _AHEAD.fullmatch(typed)) and (wait := _wait(ahead)) is not None:
        return _whole_minute(now.astimezone(UTC) + wait)
    rest, named = split_zone(_ISO_T.sub(r"\1 ", typed))
    rest, hour = split_hour(rest)
    if hour is None and not rest.strip():
        raise ValueError(typed)
    clock = named or clock_of(zone)
    day = read_day(rest, now.astimezone(clock).date(), locale)
    if day is None:
        raise ValueError(typed)
    return None if hour is None else from_wall(datetime.combine(day, hour), clock, Twice.SECOND)


def _wait(ahead: re.Match[str]) -> timedelta | None:
    """« Dans 2 heures », « dans 1h30 », "in 45 min"; a bare number says nothing."""
    hours, minutes = ahead["hours"], ahead["minutes"]
    if hours is None and ahead["unit"] is None:
        return None
    whole = 0 if hours is None else int(hours) if hours.isdigit() else 1
    return timedelta(hours=whole, minutes=int(minutes or 0))


def _whole_minute(at: datetime) -> datetime:
    """The first whole minute that is not earlier: what is shown to the minute must not end before it."""
    return at if not (at.second or at.microsecond) else at.replace(second=0, microsecond=0) + timedelta(minutes=1)


def written(at: datetime, *, zone: str, locale: str) -> str:
    """The instant as `read_instant` reads it back, whatever the zone it then reads in: in full, or else as ISO."""
    full = instant(at, zone, locale)
    try:
        same = _read(folded(full), at, zone, words(locale).locale) == at
    except (ValueError, OverflowError):
        same = False
    return full if same else at.astimezone(UTC).isoformat()


def split_until(text: str) -> tuple[str, str | None]:
    """What stands before an « until … » that ends a text after a hashtag, and the words of its instant."""
    last = text.rfind("#")
    found = _UNTIL.fullmatch(text, last) if last >= 0 else None
    if found is None:
        return text, None
    hashtag = text[last:].split(maxsplit=1)[0].rstrip(",:")
    return text[:last] + hashtag, found["until"].strip()
