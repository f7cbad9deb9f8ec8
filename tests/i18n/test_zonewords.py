from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.i18n.typed import folded
from bot.i18n.zonewords import UnknownZone, split_zone

JUNE = datetime.fromisoformat("2026-06-01")


@pytest.mark.parametrize(
    ("typed", "rest", "hours"),
    [
        ("1 Dec 9:00 Paris time", "1 dec 9:00", 2),
        ("tomorrow 5pm New York time", "tomorrow 5pm", -4),
        ("lundi 9h (heure de Montréal)", "lundi 9h", -4),
        ("lundi 9h heure d’Athènes", "lundi 9h", 3),
        ("lundi 9h heure du Caire", "lundi 9h", 3),
        ("lundi 9h heure de Londres", "lundi 9h", 1),
        ("lundi 9h Montréal", "lundi 9h", -4),
        ("9h Europe/Paris", "9h", 2),
        ("9h UTC", "9h", 0),
        ("9h UTC+2", "9h", 2),
        ("9h (heure UTC-05:00)", "9h", -5),
        ("9:00 EST", "9:00", -5),
        ("9h HAE", "9h", -4),
    ],
)
def test_a_zone_that_is_named_is_read(typed: str, rest: str, hours: int) -> None:
    left, zone = split_zone(folded(typed))
    assert left.strip() == rest
    assert zone is not None
    assert JUNE.replace(tzinfo=zone).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize(
    "typed", ["lundi 9h", "1 heure du matin", "3 heures de l'apres-midi", "9:00 local time", "9h heure locale"]
)
def test_no_zone_is_none(typed: str) -> None:
    assert split_zone(folded(typed))[1] is None


@pytest.mark.parametrize("typed", ["9:00 Foo time", "9h heure de Nulle-Part", "9h UTC+99"])
def test_a_zone_that_nobody_knows_is_not_passed_over(typed: str) -> None:
    with pytest.raises(UnknownZone):
        split_zone(folded(typed))


def test_a_city_with_two_zones_of_one_clock_is_read_once() -> None:
    for name in ("louisville", "buenos aires", "toronto", "saigon", "calcutta"):
        assert datetime.now(UTC).astimezone(split_zone(f"9h {name}")[1]).tzinfo is not UTC
