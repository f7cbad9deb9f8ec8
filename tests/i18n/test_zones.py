from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.i18n.words import LOCALES
from bot.i18n.zones import city, clock_of, zone_name, zones

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
