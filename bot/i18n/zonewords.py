"""The zone that a person names after a time: « heure de Montréal », "Paris time", "UTC+2", "EST", "Europe/Paris"."""

from __future__ import annotations

import re
from datetime import timedelta, timezone, tzinfo
from functools import cache

from bot.i18n.typed import folded
from bot.i18n.words import LOCALES
from bot.i18n.zones import city, clock_of, zones

_OFFSETS = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3,
    "est": -5, "edt": -4, "pst": -8, "pdt": -7, "mst": -7, "mdt": -6, "hne": -5, "hae": -4,
}  # fmt: skip
"""Hours from UTC, as the letters say literally. Letters that several countries use (CST, IST) are not read."""

_LONGEST = 5
"""Words of the longest city's name."""

_SHIFTED = re.compile(r"(?:^|[\s(])(?:utc|gmt) ?([+-])(\d{1,2})(?::?([0-5]\d))?\)?$")
_FRENCH = re.compile(r"[\s(]+heure (?:locale|(?:de l'|de |d'|du |des )(?P<city>(?!matin|soir|apres)[^\d()]+))\)?$")


class UnknownZone(ValueError):
    """A zone was named that we do not know; it must not be passed over in silence."""


def split_zone(typed: str) -> tuple[str, tzinfo | None]:
    """The folded text without the zone at its end, and that zone. Raises UnknownZone."""
    typed = typed.replace("heure utc", "utc")
    if shifted := _SHIFTED.search(typed):
        return typed[: shifted.start()], _shifted(*shifted.groups())
    if french := _FRENCH.search(typed):
        return typed[: french.start()], _named(french["city"])
    return _english(typed.removesuffix(")"))


def _english(typed: str) -> tuple[str, tzinfo | None]:
    bare = typed.removesuffix(" time")
    if bare.endswith(" local"):
        return bare.removesuffix("local"), None
    rest, zone = _city_at_end(bare, translated=bare != typed)
    if zone is None and bare != typed:
        raise UnknownZone(typed)
    return rest, zone


def _shifted(sign: str, hours: str, minutes: str | None) -> tzinfo:
    shift = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if shift > timedelta(hours=14):
        raise UnknownZone(hours)
    return timezone(-shift if sign == "-" else shift)


def _named(name: str | None) -> tzinfo | None:
    """The zone of a city's name; None stands for the reader's own (« heure locale »)."""
    if name is None:
        return None
    zone = _zone(name.strip()) or _translated_zone(name.strip())
    if zone is None:
        raise UnknownZone(name)
    return zone


def _city_at_end(typed: str, *, translated: bool) -> tuple[str, tzinfo | None]:
    """The longest run of last words that name a zone, taken off. A bare word is tried by its own name alone."""
    spaced = typed.replace("(", " ").split()
    for length in range(min(_LONGEST, len(spaced)), 0, -1):
        name = " ".join(spaced[-length:])
        zone = _zone(name) or (_translated_zone(name) if translated else None)
        if zone is not None:
            return " ".join(spaced[:-length]), zone
    return typed, None


def _zone(name: str) -> tzinfo | None:
    if name in _OFFSETS:
        return timezone(timedelta(hours=_OFFSETS[name]))
    known = _own_names().get(name)
    return None if known is None else clock_of(known)


def _translated_zone(name: str) -> tzinfo | None:
    known = _translations().get(name)
    return None if known is None else clock_of(known)


def _places() -> list[str]:
    return sorted(zone for zone in zones() if "/" in zone and not zone.startswith("Etc/"))


@cache
def _own_names() -> dict[str, str]:
    """Zones by their IANA names and by the city in them."""
    cities = {folded(zone.rsplit("/", 1)[-1].replace("_", " ")): zone for zone in _places()}
    return cities | {folded(zone): zone for zone in _places()}


@cache
def _translations() -> dict[str, str]:
    """Zones by the names of their cities in our languages, without the article of « Le Caire »."""
    return {
        folded(name).removeprefix("le "): zone
        for zone in _places()
        for name in (city(zone, locale) for locale in LOCALES)
    }
