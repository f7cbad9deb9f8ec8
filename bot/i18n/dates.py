"""Instants and durations in words, always with the zone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from babel.dates import format_date

from bot.i18n.words import words
from bot.i18n.zones import clock_of, zone_name


def instant(at: datetime, zone: str, locale: str) -> str:
    """An instant in full: « lundi 6 avril 2026 à 09:00 (heure de Paris) »."""
    return words(locale)(
        "date-instant",
        day=day(at, zone, locale),
        clock=clock(at, zone, locale),
        zone=zone_name(at, zone, locale),
    )


def in_zones(at: datetime, zones: Sequence[str], locale: str) -> str:
    """An instant in full in the first zone; each other zone is added if its clocks show something else then."""
    first, *others = zones
    text = instant(at, first, locale)
    seen = {_wall(at, first)}
    for other in others:
        if _wall(at, other) not in seen:
            seen.add(_wall(at, other))
            text = _with(text, at, first, other, locale)
    return text


def _with(text: str, at: datetime, first: str, other: str, locale: str) -> str:
    say = words(locale)
    name, hour = zone_name(at, other, locale), clock(at, other, locale)
    if _wall(at, first).date() == _wall(at, other).date():
        return say("date-also", instant=text, clock=hour, zone=name)
    return say("date-also-day", instant=text, day=day(at, other, locale), clock=hour, zone=name)


def _wall(at: datetime, zone: str) -> datetime:
    return at.astimezone(clock_of(zone)).replace(tzinfo=None, second=0, microsecond=0)


def day(at: datetime, zone: str, locale: str) -> str:
    """The day in full: « mardi 1er décembre 2026 »."""
    return date_in_full(at.astimezone(clock_of(zone)).date(), locale)


@lru_cache(maxsize=1000)
def date_in_full(day: date, locale: str) -> str:
    """A day of the calendar in full, whatever the zone: « mardi 1er décembre 2026 »."""
    say = words(locale)
    return say(
        "date-day",
        weekday=format_date(day, "EEEE", locale=say.locale),
        number=day.day,
        month=format_date(day, "MMMM", locale=say.locale),
        year=str(day.year),
    )


def month(first: date, locale: str) -> str:
    """The month of a day: « mars 2026 »."""
    return str(format_date(first, "MMMM y", locale=words(locale).locale))


def clock(at: datetime, zone: str, locale: str) -> str:
    """The hour on the zone's clocks: 09:00."""
    local = at.astimezone(clock_of(zone))
    return words(locale)("date-clock", hour=f"{local.hour:02}", minute=f"{local.minute:02}")


def lasting(delta: timedelta, locale: str) -> str:
    """A duration in its two largest units: « 2 heures et 30 minutes »."""
    say = words(locale)
    seconds = max(0, int(delta.total_seconds()))
    days, hours, minutes = seconds // 86_400, seconds // 3600 % 24, seconds // 60 % 60
    counted = (
        (days, say("lasting-days", count=days)),
        (hours, say("lasting-hours", count=hours)),
        (minutes, say("lasting-minutes", count=minutes)),
        (seconds % 60, say("lasting-seconds", count=seconds % 60)),
    )
    parts = [text for count, text in counted if count]
    return say.listed(parts[:2]) if parts else counted[-1][1]
