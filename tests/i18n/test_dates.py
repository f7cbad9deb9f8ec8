from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.i18n.dates import clock, day, in_zones, instant, lasting

DECEMBER = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
APRIL = datetime(2026, 4, 6, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "zone", "locale", "text"),
    [
        (APRIL, "Europe/Paris", "fr", "lundi 6 avril 2026 à 09:00 (heure de Paris)"),
        (APRIL, "Europe/Paris", "fr-CA", "lundi 6 avril 2026 à 09:00 (heure de Paris)"),
        (APRIL, "Europe/Paris", "en", "Monday 6 April 2026 at 09:00 (Paris time)"),
        (APRIL, "America/Montreal", "fr", "lundi 6 avril 2026 à 03:00 (heure de Montréal)"),
        (APRIL, "UTC", "en", "Monday 6 April 2026 at 07:00 (UTC)"),
        (APRIL, "UTC", "fr", "lundi 6 avril 2026 à 07:00 (heure UTC)"),
        (APRIL, "Nowhere/At_All", "en", "Monday 6 April 2026 at 07:00 (UTC)"),
        (DECEMBER, "Europe/Paris", "fr", "mardi 1er décembre 2026 à 09:00 (heure de Paris)"),
        (DECEMBER, "Europe/Paris", "en", "Tuesday 1 December 2026 at 09:00 (Paris time)"),
    ],
)
def test_an_instant_is_said_in_full_with_its_zone(at: datetime, zone: str, locale: str, text: str) -> None:
    assert instant(at, zone, locale) == text


def test_a_second_zone_is_said_beside_the_first() -> None:
    zones = ("America/Montreal", "Europe/Paris")
    assert in_zones(APRIL, zones, "fr") == (
        "lundi 6 avril 2026 à 03:00 (heure de Montréal), soit 09:00 (heure de Paris)"
    )
    assert in_zones(APRIL, zones, "en") == "Monday 6 April 2026 at 03:00 (Montréal time), that is 09:00 (Paris time)"


def test_a_second_zone_on_another_day_says_the_day() -> None:
    at = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
    assert in_zones(at, ("Europe/Paris", "America/Montreal"), "fr") == (
        "mardi 1er décembre 2026 à 03:00 (heure de Paris), soit lundi 30 novembre 2026 à 21:00 (heure de Montréal)"
    )


@pytest.mark.parametrize("other", ["Europe/Paris", "Europe/Brussels", "Africa/Tunis"])
def test_a_zone_whose_clocks_agree_is_not_repeated(other: str) -> None:
    winter = datetime(2026, 1, 6, 8, 0, tzinfo=UTC)
    assert in_zones(winter, ("Europe/Paris", other), "fr") == instant(winter, "Europe/Paris", "fr")


@pytest.mark.parametrize(
    ("at", "montreal"),
    [
        (datetime(2026, 3, 15, 14, 0, tzinfo=UTC), "10:00"),  # Montréal has changed, Paris has not
        (datetime(2026, 4, 15, 13, 0, tzinfo=UTC), "09:00"),
        (datetime(2026, 10, 28, 14, 0, tzinfo=UTC), "10:00"),  # Paris has changed back, Montréal has not
        (datetime(2026, 11, 15, 14, 0, tzinfo=UTC), "09:00"),
    ],
)
def test_both_clocks_are_right_in_the_weeks_of_five_hours(at: datetime, montreal: str) -> None:
    assert clock(at, "Europe/Paris", "fr") == "15:00"
    assert clock(at, "America/Montreal", "fr") == montreal


def test_a_day_is_that_of_the_zone() -> None:
    late = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert day(late, "Europe/Paris", "fr") == "vendredi 1er janvier 2027"
    assert day(late, "America/Montreal", "fr") == "jeudi 31 décembre 2026"


@pytest.mark.parametrize(
    ("delta", "french", "english"),
    [
        (timedelta(0), "0 seconde", "0 seconds"),
        (timedelta(seconds=-5), "0 seconde", "0 seconds"),
        (timedelta(seconds=1), "1 seconde", "1 second"),
        (timedelta(minutes=90), "1 heure et 30 minutes", "1 hour and 30 minutes"),
        (timedelta(hours=2), "2 heures", "2 hours"),
        (timedelta(days=1, hours=1, minutes=3), "1 jour et 1 heure", "1 day and 1 hour"),
    ],
)
def test_a_duration_is_said_in_its_two_largest_units(delta: timedelta, french: str, english: str) -> None:
    assert lasting(delta, "fr") == french
    assert lasting(delta, "en") == english
