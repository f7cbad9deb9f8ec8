from __future__ import annotations

import pytest

from bot.i18n.typed import folded, months, weekdays


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("  Lundi  9\u00a0H ", "lundi 9 h"),
        ("jusqu’au 1ᵉʳ DÉCEMBRE", "jusqu'au 1er decembre"),
        ("lun\u200bdi", "lundi"),
        ("\u202edemain\u202c", "demain"),
    ],
)
def test_case_accents_and_spaces_do_not_matter(typed: str, read: str) -> None:
    assert folded(typed) == read


def test_a_month_goes_by_any_beginning_that_means_it_alone() -> None:
    names = months()
    assert [names[name] for name in ("janv", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sept")] == [
        *range(1, 10)
    ]
    assert [names[name] for name in ("may", "jun", "jul", "aug", "oct", "nov", "dec")] == [5, 6, 7, 8, 10, 11, 12]
    assert "jui" not in names


def test_short_weekdays_are_those_of_the_locale() -> None:
    assert weekdays("fr")["mar"] == weekdays("en")["tue"] == 1
    assert "mar" not in weekdays("en")
    assert weekdays("en")["lundi"] == weekdays("fr")["monday"] == 0
