"""Time zones: which exist, and how people call them."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel.dates import get_timezone_location

from bot.i18n.words import words

_OWN_NAMES = {"America/Montreal": "city-montreal"}
"""Zones that babel calls by another city's name."""

_UNIVERSAL = frozenset({"UTC", "UCT", "GMT", "Zulu", "Universal", "Greenwich"})
_VOWELS = frozenset("aàâäáåeéèêëiîïoôöuùûüœæ")


@cache
def zones() -> frozenset[str]:
    """The IANA names known here."""
    return frozenset(available_timezones())


def clock_of(zone: str) -> ZoneInfo:
    """The zone's clock; UTC for a name that does not exist (and `zone_name` then says UTC)."""
    return ZoneInfo(zone if zone in zones() else "UTC")


@cache
def city(zone: str, locale: str) -> str:
    """The city that a zone is called by, in the locale's words."""
    if zone in _OWN_NAMES:
        return words(locale)(_OWN_NAMES[zone])
    return get_timezone_location(clock_of(zone), locale=words(locale).locale, return_city=True).rsplit("/", 1)[-1]


def zone_name(at: datetime, zone: str, locale: str) -> str:
    """The zone in words: « heure de Paris », "Paris time", "UTC+05:30"."""
    say = words(locale)
    if zone not in zones() or zone.startswith("Etc/") or zone in _UNIVERSAL:
        return say("zone-universal", offset=_offset(at.astimezone(clock_of(zone))))
    name = city(zone, locale)
    if name.startswith("Le "):
        return say("zone-city", city=name.removeprefix("Le "), joint="masculine")
    return say("zone-city", city=name, joint="elided" if name[:1].lower() in _VOWELS else "plain")


def _offset(local: datetime) -> str:
    """As in +05:30; nothing at zero."""
    return local.strftime("%z")[:3] + ":" + local.strftime("%z")[3:5] if local.utcoffset() else ""
