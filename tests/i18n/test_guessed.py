from __future__ import annotations

from datetime import date

import pytest

from bot.i18n.guessed import guess

WEDNESDAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("typed", "locale", "lean", "day"),
    [
        ("dans un mois", "fr", "future", date(2026, 4, 18)),
        ("in a month", "en", "past", date(2026, 4, 18)),
        ("three weeks ago", "en", "future", date(2026, 2, 25)),
        ("april", "en", "future", None),
        ("la saison des pommes", "fr", "future", None),
    ],
)
def test_a_day_is_read_as_it_leans(typed: str, locale: str, lean: str, day: date | None) -> None:
    assert guess(typed, WEDNESDAY, locale, lean) == day
