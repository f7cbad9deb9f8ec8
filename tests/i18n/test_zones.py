from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.i18n.words import LOCALES
from bot.i18n.zones import city, clock_of, from_wall, zone_name, zones

PARIS, MONTREAL = ZoneInfo("Europe/Paris"), ZoneInfo("America/Montreal")


def wall(text: str) -> datetime:
    """What clocks show, in no zone."""
    return datetime.fromisoformat(text)


JUNE = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "french", "english"),
    [
        ("Europe/Paris", "heure de Paris", "Paris time"),
        ("America/Montreal", "heure de Montréal", "Montréal time"),
        ("Europe/Athens", "heure d’Athènes", "Athens time"),
        ("Africa/Cairo", "heure du Caire", "Cairo time"),
        ("America/Argentina/Buenos_Aires", "heure de Buenos Aires", "Buenos Aires time"),
        ("Etc/GMT+5", "heure UTC-05:00", "UTC-05:00"),
        ("UTC", "heure UTC", "UTC"),
        ("Not/Known", "heure UTC", "UTC"),
    ],
)
def test_a_zone_is_called_by_its_city(zone: str, french: str, english: str) -> None:
    assert (zone_name(JUNE, zone, "fr"), zone_name(JUNE, zone, "en")) == (french, english)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_zone_has_a_name(locale: str) -> None:
    for zone in zones():
        assert "/" not in city(zone, locale) or zone.startswith("Etc/")
        assert "_" not in zone_name(JUNE, zone, locale)


@pytest.mark.parametrize("zone", ["../../etc/passwd", "America", "", "europe/paris\0", "a" * 999])
def test_a_zone_that_does_not_exist_shows_utc(zone: str) -> None:
    assert clock_of(zone).key == "UTC"


@pytest.mark.parametrize(
    ("zone", "shown", "instant"),
    [
        # Skipped in spring: the first instant after.
        (PARIS, wall("2026-03-29 02:00"), wall("2026-03-29 01:00")),
        (PARIS, wall("2026-03-29 02:30"), wall("2026-03-29 01:00")),
        (PARIS, wall("2027-03-28 02:59:59"), wall("2027-03-28 01:00")),
        (MONTREAL, wall("2026-03-08 02:30"), wall("2026-03-08 07:00")),
        (MONTREAL, wall("2027-03-14 02:01"), wall("2027-03-14 07:00")),
        # Twice in autumn: the second.
        (PARIS, wall("2026-10-25 02:00"), wall("2026-10-25 01:00")),
        (PARIS, wall("2026-10-25 02:30"), wall("2026-10-25 01:30")),
        (PARIS, wall("2027-10-31 02:30"), wall("2027-10-31 01:30")),
        (MONTREAL, wall("2026-11-01 01:30"), wall("2026-11-01 06:30")),
        (MONTREAL, wall("2027-11-07 01:00"), wall("2027-11-07 06:00")),
        # Just beside the changes.
        (PARIS, wall("2026-03-29 01:59"), wall("2026-03-29 00:59")),
        (PARIS, wall("2026-03-29 03:00"), wall("2026-03-29 01:00")),
        (PARIS, wall("2026-10-25 01:59"), wall("2026-10-24 23:59")),
        (PARIS, wall("2026-10-25 03:00"), wall("2026-10-25 02:00")),
    ],
)
def test_a_wall_clock_is_one_instant(zone: ZoneInfo, shown: datetime, instant: datetime) -> None:
    assert from_wall(shown, zone) == instant.replace(tzinfo=UTC)


def test_a_whole_day_that_was_skipped_is_the_first_instant_after() -> None:
    """Samoa went from 29 to 31 December 2011."""
    apia = ZoneInfo("Pacific/Apia")
    assert from_wall(wall("2011-12-30 12:00"), apia) == datetime(2011, 12, 30, 10, 0, tzinfo=UTC)


def test_an_instant_never_comes_before_its_wall_clock_is_shown() -> None:
    start = wall("2026-01-01 00:00")
    for zone in (PARIS, MONTREAL):
        for quarters in range(0, 365 * 96, 7):
            shown = start + timedelta(minutes=15 * quarters)
            assert from_wall(shown, zone).astimezone(zone).replace(tzinfo=None) >= shown
