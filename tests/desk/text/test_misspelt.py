"""Weekdays and months that a question misspells."""

from __future__ import annotations

import pytest

from bot.desk.text.misspelt import mended


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("le samdi 3 octobre", "samedi"),
        ("le 26 septenbre", "septembre"),
        ("on 3 febuary", "february"),
        ("saterday", "saturday"),
        ("le 7 juilet", "juillet"),
        ("au 7 septembe", "7 septembre"),
        ("le 3 decembe", "3 decembre"),
        ("décenbre", "decembre"),
        ("8 samedi dès le 9 janvier", "8 samedis"),
        ("cinq lundi, 60 €", "cinq lundis"),
    ],
)
def test_the_day_or_month_that_is_meant_is_read(written: str, meant: str) -> None:
    assert meant in mended(written)


@pytest.mark.parametrize(
    "text",
    [
        "Marsi",
        "le marché",
        "avec augusta",
        "Samdi",
        "samedi",
        "le 8 samedi",
        "du 8 samedi, ok",
        "12 lundi 3 mai",
        "friandise",
        "l'avrillais",
    ],
)
def test_any_other_word_stays(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("louverture du café", "l'ouverture du café"),
        ("une huile dolive", "une huile d'olive"),
        ("quelle est lannée", "quelle est l'année"),
        ("jusquau 3 juin", "jusqu'au 3 juin"),
        ("plume dor", "plume d'or"),
        ("deux lentilles, dix loups", "deux lentilles, dix loups"),
        ("open exept monday", "open except monday"),
        ("chez Lorange", "chez Lorange"),
        ("chez darty", "chez darty"),
    ],
)
def test_a_lost_apostrophe_is_put_back(written: str, read: str) -> None:
    assert mended(written) == read
