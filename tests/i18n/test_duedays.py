"""Days and hours where no instant is meant."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.errors import Invalid
from bot.i18n.duedays import read_clock, read_due, weekday_names

NOW = datetime(2026, 3, 16, 9, tzinfo=UTC)
PARIS = "Europe/Paris"


@pytest.mark.parametrize(
    ("typed", "locale", "day"),
    [
        ("vendredi", "fr", "2026-03-20"),
        ("27 mars", "fr", "2026-03-27"),
        ("aujourd'hui", "fr", "2026-03-16"),
        ("tomorrow", "en", "2026-03-17"),
        ("2026-04-01", "en", "2026-04-01"),
    ],
)
def test_a_day_is_read(typed: str, locale: str, day: str) -> None:
    assert read_due(typed, now=NOW, zone=PARIS, locale=locale) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "day-unreadable"),
        ("1/2", "day-unreadable"),
        ("30 February", "day-unreadable"),
        ("soon", "day-unreadable"),
        ("15 March", "day-past"),
        ("2326-01-01", "day-unreadable"),
    ],
)
def test_what_cannot_be_one_day_to_come_is_asked_again(typed: str, key: str) -> None:
    with pytest.raises(Invalid) as error:
        read_due(typed, now=NOW, zone=PARIS, locale="en")
    assert error.value.key == key


def test_today_is_the_zone_s() -> None:
    late = datetime(2026, 3, 16, 23, 30, tzinfo=UTC)
    assert read_due("today", now=late, zone=PARIS, locale="en") == date(2026, 3, 17)


@pytest.mark.parametrize(("typed", "at"), [("9h", time(9)), ("à 14:30", time(14, 30)), ("2pm", time(14))])
def test_an_hour_is_read(typed: str, at: time) -> None:
    assert read_clock(typed) == at


@pytest.mark.parametrize("typed", ["", "25h", "9", "lundi 9h", "minuit", "9h ou 10h"])
def test_what_is_no_hour_is_asked_again(typed: str) -> None:
    with pytest.raises(Invalid, match="hour-unreadable"):
        read_clock(typed)


def test_a_week_begins_on_monday() -> None:
    assert (weekday_names("fr")[0], weekday_names("en")[6]) == ("lundi", "Sunday")
