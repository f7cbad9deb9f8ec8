from __future__ import annotations

from datetime import date

import pytest

from bot.i18n.days import read_day
from bot.i18n.hours import Unclear
from bot.i18n.typed import folded

WEDNESDAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("locale", "typed", "day"),
    [
        ("fr", "", WEDNESDAY),
        ("fr", "aujourd’hui", WEDNESDAY),
        ("fr", "demain à", date(2026, 3, 19)),
        ("fr", "après-demain", date(2026, 3, 20)),
        ("fr", "lundi", date(2026, 3, 23)),
        ("fr", "pas avant lundi", date(2026, 3, 23)),
        ("fr", "mercredi", date(2026, 3, 25)),
        ("fr", "ce mercredi", WEDNESDAY),
        ("fr", "vendredi prochain", date(2026, 3, 27)),
        ("fr", "1er décembre", date(2026, 12, 1)),
        ("fr", "le 24 mars 2027,", date(2027, 3, 24)),
        ("fr", "lundi 6 avril 2026 à", date(2026, 4, 6)),
        ("fr", "lundi 6 avril", date(2026, 4, 6)),
        ("fr", "15/04/2026", date(2026, 4, 15)),
        ("fr", "2/4", date(2026, 4, 2)),
        ("fr", "02.04.26", date(2026, 4, 2)),
        ("fr", "2026-04-06", date(2026, 4, 6)),
        ("fr", "dans 3 jours", date(2026, 3, 21)),
        ("fr", "dans deux semaines", date(2026, 4, 1)),
        ("fr", "17 mars", date(2026, 3, 17)),  # just past: for the caller to say so
        ("fr", "1er juillet", date(2026, 7, 1)),
        ("en", "tomorrow", date(2026, 3, 19)),
        ("en", "Dec 1", date(2026, 12, 1)),
        ("en", "1st of December, 2026", date(2026, 12, 1)),
        ("en", "Friday", date(2026, 3, 20)),
        ("en", "this Friday", date(2026, 3, 20)),
        ("en", "next Friday", date(2026, 3, 27)),
        ("en", "next Monday", date(2026, 3, 23)),
        ("en", "4/4", date(2026, 4, 4)),
        ("en", "15/4", date(2026, 4, 15)),
        ("en", "4/15/2026", date(2026, 4, 15)),
        ("en", "2026/04/06", date(2026, 4, 6)),
        ("en", "in 2 weeks", date(2026, 4, 1)),
    ],
)
def test_a_day_is_read(locale: str, typed: str, day: date) -> None:
    assert read_day(folded(typed), WEDNESDAY, locale) == day


def test_a_day_of_the_new_year_is_next_year() -> None:
    assert read_day("3 janvier", date(2026, 12, 20), "fr") == date(2027, 1, 3)


@pytest.mark.parametrize(
    ("locale", "typed"),
    [
        ("en", "1/2"),
        ("en", "11/12/2026"),
        ("fr", "mardi 6 avril 2026"),
        ("fr", "lundi ou mardi"),
        ("fr", "lundi en huit"),
    ],
)
def test_what_can_be_read_in_two_ways_is_refused(locale: str, typed: str) -> None:
    with pytest.raises(Unclear):
        read_day(folded(typed), WEDNESDAY, locale)


@pytest.mark.parametrize("typed", ["31 novembre", "32/01", "29 février 2027", "2026-13-01", "0 mai"])
def test_a_day_that_does_not_exist_is_an_error(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_day(folded(typed), WEDNESDAY, "fr")


@pytest.mark.parametrize(
    "typed", ["la semaine prochaine", "mars", "le 5", "bientôt", "12", "une fois prêt", "fin du mois"]
)
def test_what_names_no_day_is_none(typed: str) -> None:
    assert read_day(folded(typed), WEDNESDAY, "fr") is None
