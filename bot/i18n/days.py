"""The day in what a person typed: « lundi », « 1er décembre », "24 March 2027", « 15/04/2026 », « demain »."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.i18n.hours import Unclear
from bot.i18n.typed import months, weekdays

LONG_AGO = timedelta(days=183)
"""A day without a year that is further back than this means next year's; one nearer is past."""

_FILLERS = re.compile(
    r"^(?:(?:le|du|au|a|the|on|by|from|at|until|till|not before|pas avant|jusqu'a[u]?|a partir (?:du|de)|des)\b ?)+"
)
_TRAILERS = re.compile(r"[\s,.;@-]*(?:\b(?:a|at|vers|pour)\b)?[\s,.;@-]*$")
_NAMED = re.compile(r"(\d{1,2})(?:er|e|st|nd|rd|th)? ?(?:of )?([a-z]+)\.?(?:,? (\d{4}))?", re.ASCII)
_NAMED_FIRST = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?", re.ASCII)
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?", re.ASCII)
_ISO = re.compile(r"(\d{4})([/-])(\d{1,2})\2(\d{1,2})", re.ASCII)
_RELATIVE = {
    "": 0, "today": 0, "aujourd'hui": 0, "ce jour": 0,
    "demain": 1, "tomorrow": 1, "apres-demain": 2, "apres demain": 2, "day after tomorrow": 2,
}  # fmt: skip
_AHEAD = re.compile(r"(?:dans|in) (\d{1,3}) (jours?|days?|semaines?|weeks?)", re.ASCII)
_GUESSABLE = re.compile(r"(?!.*\b(?:next|last|prochaine?|derniere?|passee?)\b)[a-z][a-z0-9' -]{2,39}", re.ASCII)
"""What dateparser may read; not « la semaine prochaine », which is no one day."""
_WEEKDAY = re.compile(r"(?:(this|ce|next) )?([a-z]+)\.?( prochain)?")


def read_day(typed: str, today: date, locale: str) -> date | None:
    """The day of a folded text without hour and zone; None if it names none that we can read.

    Raises Unclear for one that can be read in two ways, ValueError for one that does not exist. An empty text is
    today. A weekday is the next one, never today; "next" puts it into the week after this one.
    """
    plain = _TRAILERS.sub("", _FILLERS.sub("", " ".join(typed.replace(",", " ").split())))
    weekday, rest = _leading_weekday(plain, locale)
    if weekday is not None and rest:
        day = _dated(rest, today, locale)
        if day is None or day.weekday() != weekday:
            raise Unclear(typed)
        return day
    readers: tuple[Callable[[str, date, str], date | None], ...] = (_dated, _relative, _on_weekday, _guessed)
    return next((day for reader in readers if (day := reader(plain, today, locale)) is not None), None)


def _leading_weekday(plain: str, locale: str) -> tuple[int | None, str]:
    first, _, rest = plain.partition(" ")
    weekday = weekdays(locale).get(first.rstrip("."))
    if weekday is None or rest == "prochain":
        return None, plain
    return weekday, _FILLERS.sub("", rest)


def _dated(plain: str, today: date, locale: str) -> date | None:
    """A day of a month, in words or in figures."""
    if iso := _ISO.fullmatch(plain):
        return date(int(iso[1]), int(iso[3]), int(iso[4]))
    if numeric := _NUMERIC.fullmatch(plain):
        return _numeric(int(numeric[1]), int(numeric[3]), numeric[4], today, locale)
    if (named := _NAMED.fullmatch(plain)) and named[2] in months():
        return _of_year(int(named[1]), months()[named[2]], named[3], today)
    if (named := _NAMED_FIRST.fullmatch(plain)) and named[1] in months():
        return _of_year(int(named[2]), months()[named[1]], named[3], today)
    return None


def _numeric(first: int, second: int, year: str | None, today: date, locale: str) -> date:
    """Day first in French. In English only where the order cannot matter: "1/2" is refused."""
    if locale == "en" and first <= 12 and second <= 12 and first != second:
        raise Unclear(f"{first}/{second}")
    if locale == "en" and second > 12:
        first, second = second, first
    return _of_year(first, second, year, today)


def _of_year(day: int, month: int, year: str | None, today: date) -> date:
    """The day in its year; without one, this year's, or next year's if this year's is long past."""
    if year is not None:
        return date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    this_year = date(today.year, month, day)
    return this_year if today - this_year < LONG_AGO else date(today.year + 1, month, day)


def _relative(plain: str, today: date, _: str) -> date | None:
    if plain in _RELATIVE:
        return today + timedelta(days=_RELATIVE[plain])
    if not (ahead := _AHEAD.fullmatch(plain)):
        return None
    return today + timedelta(days=int(ahead[1]) * (7 if ahead[2][0] in "sw" else 1))


def _on_weekday(plain: str, today: date, locale: str) -> date | None:
    found = _WEEKDAY.fullmatch(plain)
    weekday = weekdays(locale).get(found[2]) if found else None
    if found is None or weekday is None:
        return None
    if found[1] == "next" or found[3]:
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=weekday)
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead if found[1] else ahead or 7)


def _guessed(plain: str, today: date, locale: str) -> date | None:
    """Anything else, if dateparser reads the same day in it whichever way it leans."""
    if not _GUESSABLE.fullmatch(plain):
        return None
    from bot.i18n.guessed import guess

    guesses = {guess(plain, today, locale, lean) for lean in ("future", "past")}
    return guesses.pop() if len(guesses) == 1 else None
