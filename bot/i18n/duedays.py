"""Days, hours and weekdays as people type them, where no instant is meant: what is due, when a meeting comes."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import cache

from babel.dates import get_day_names

from bot.core.text import shortened
from bot.errors import Invalid
from bot.i18n.dates import date_in_full
from bot.i18n.days import read_day
from bot.i18n.hours import split_hour
from bot.i18n.instants import FURTHEST, LONGEST
from bot.i18n.typed import folded
from bot.i18n.words import words
from bot.i18n.zones import clock_of


def read_due(text: str, *, now: datetime, zone: str, locale: str) -> date:
    """The day that a person means, today at the earliest. Raises Invalid: `day-unreadable`, or `day-past` with what
    was understood."""
    shown, typed = shortened(text, LONGEST), folded(text[: LONGEST * 2])
    today = now.astimezone(clock_of(zone)).date()
    try:
        day = read_day(typed, today, words(locale).locale) if typed else None
    except (ValueError, OverflowError) as error:
        raise Invalid("day-unreadable", text=shown) from error
    if day is None or day - today > FURTHEST:
        raise Invalid("day-unreadable", text=shown)
    if day < today:
        raise Invalid("day-past", text=shown, day=date_in_full(day, locale))
    return day


def read_clock(text: str) -> time:
    """The hour that a person means, such as « 9h » or 14:30. Raises Invalid (`hour-unreadable`)."""
    shown = shortened(text, LONGEST)
    try:
        rest, hour = split_hour(folded(text[: LONGEST * 2]))
    except ValueError as error:
        raise Invalid("hour-unreadable", text=shown) from error
    if hour is None or rest.strip(" ,.;@-") not in ("", "a", "at"):
        raise Invalid("hour-unreadable", text=shown)
    return hour.replace(second=0)


@cache
def weekday_names(locale: str) -> tuple[str, ...]:
    """The days of the week from Monday on."""
    names = get_day_names("wide", locale=words(locale).locale)
    return tuple(str(names[day]) for day in range(7))
