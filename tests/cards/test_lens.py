from __future__ import annotations

from datetime import timedelta, timezone

from bot.cards.lens import countdown
from tests.cards.samples import APRIL, ENGLISH, FRENCH, QUEBEC


def test_an_end_is_said_on_both_clocks() -> None:
    assert QUEBEC.instant(APRIL) == "lundi 6 avril 2026 à 03:00 (heure de Montréal), soit 09:00 (heure de Paris)"


def test_what_is_over_is_said_on_the_readers_clock_alone() -> None:
    assert QUEBEC.since(APRIL) == "lundi 6 avril 2026 à 03:00 (heure de Montréal)"


def test_until_when_something_holds() -> None:
    assert FRENCH.until(APRIL) == "jusqu’au lundi 6 avril 2026 à 09:00 (heure de Paris)"
    assert FRENCH.until(None) == "jusqu’à nouvel ordre"
    assert ENGLISH.until(None) == "until further notice"


def test_a_countdown_is_a_utc_instant() -> None:
    assert countdown(APRIL.astimezone(timezone(timedelta(hours=2)))) == "2026-04-06T07:00:00+00:00"
    assert countdown(None) is None
