from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.dates import is_weekday
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Kind
from tests.desk.world import kind_of, said

MONDAY = date(2026, 3, 16)


def moments(text: str, written: date = MONDAY) -> list[tuple[str, str]]:
    kinds = (Kind.DATE, Kind.TIME, Kind.WEEKDAY)
    return [(token.key, token.unit) for token in read_text(text, written).tokens if token.kind in kinds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le jeudi 2 avril 2026", [("2026-04-02", "")]),
        ("le 2/04", [("2026-04-02", "")]),
        ("le tournoi des 2 et 3 avril", [("2026-04-02+2026-04-03", "")]),
        ("1er mai", [("2026-05-01", "")]),
        ("April 2nd", [("2026-04-02", "")]),
        ("demain", [("2026-03-17", "")]),
        ("le 27", [("2026-03-27", "")]),
        ("le 12 de 9 h", [("2026-04-12", ""), ("0900", "")]),
        ("le 5 à 7 du 28 mai", [("2026-05-28", "")]),
        ("open 24/7", []),
        ("les samedi à 14h", [("w5*", ""), ("1400", "")]),
        ("every day except Saturday", [("w5", "")]),
        ("les 3/4 de nos salariés", []),
        ("le 24/7 à 12am", [("2026-07-24", ""), ("0000", "")]),
        ("at 12pm", [("1200", "")]),
        ("le dimanche de 10h à 13h", [("w6*", ""), ("1000-1300", "")]),
        ("du 27 mars au 11 avril", [("2026-03-27..2026-04-11", "")]),
        ("les 3 et 4 juin", [("2026-06-03+2026-06-04", "")]),
        ("les mercredi 3 et jeudi 4 juin", [("2026-06-03+2026-06-04", "")]),
        ("on Wednesday 3 and Thursday 4 June", [("2026-06-03+2026-06-04", "")]),
        ("mercredi 18 de 14 h à 18 h", [("2026-03-18", ""), ("1400-1800", "")]),
        ("on Thursday 19.", [("2026-03-19", "")]),
        ("on Saturday 20 people", []),
        (
            "Monday to Friday 9am to 5pm, Saturday 9am to noon",
            [("w0-4", ""), ("0900-1700", ""), ("w5", ""), ("0900", "")],
        ),
        ("dès le 1er mai", [("2026-05-01", "from")]),
        ("jusqu'au 31 mars", [("2026-03-31", "until")]),
        ("avant le 30 avril", [("2026-04-30", "before")]),
        ("de 9h à 13h", [("0900-1300", "")]),
        ("18h30", [("1830", "")]),
        ("at 9am", [("0900", "")]),
        ("du lundi au vendredi", [("w0-4", "")]),
        ("tous les mercredis", [("w2*", "")]),
        ("en novembre 2025", [("2025-11", "")]),
    ],
)
def test_dates_and_times_as_people_write_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert moments(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("du 27 mars au 11 avril", "du 11 mars au 27 avril"),
        ("les 3 et 4 juin", "les 3 ou 4 juin"),
        ("de 7 h à 19 h", "de 19 h à 7 h"),
        ("dès le 1er mai", "jusqu'au 1er mai"),
        ("mercredi", "tous les mercredis"),
        ("du lundi au vendredi de 9 h à 17 h, ce samedi", "du lundi au vendredi de 9 h à 17 h, samedi"),
    ],
)
def test_what_differs_is_kept_apart(one: str, other: str) -> None:
    assert moments(one) != moments(other)


def test_a_weekday_that_contradicts_its_date_equals_nothing() -> None:
    assert moments("vendredi 2 avril")[0][0].startswith("?")
    assert "?" in moments("les mercredi 3 et vendredi 4 juin")[0][0]
    assert moments("mardi 18.")[0][0].startswith("?")


def test_a_full_stop_after_a_month_ends_the_sentence() -> None:
    tokens = read_text("Fermé le 25 juin. Ouvert ensuite", MONDAY).tokens
    assert {token.sentence for token in tokens} == {0, 1}


def test_a_weekday_means_the_coming_one() -> None:
    assert is_weekday("2026-03-21", "w5", MONDAY)
    assert not is_weekday("2026-03-28", "w5", MONDAY)
    assert not is_weekday("2026-03-21", "w4", MONDAY)
    assert not is_weekday("2026-11", "w4", MONDAY)


def test_a_date_that_does_not_exist_is_no_error() -> None:
    assert moments("31 février 2026")[0][0].startswith("?")
    assert moments("le 30/02")[0][0].startswith("?")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on St Patrick's Day", "2026-03-17"), ("on Canada Day", "2026-07-01"), ("à la Saint-Jean", "2026-06-24"),
        ("Christmas Day 2027", "2027-12-25"), ("le jour de l'An", "2026-01-01"), ("on the 20th?", "2026-03-20"),
        ("on the 7th at noon", "2026-04-07"),
    ],
)  # fmt: skip
def test_feasts_and_days_of_the_month_are_dates(text: str, expected: str) -> None:
    assert moments(text) == [(expected, "")]


@pytest.mark.parametrize("text", ["à Saint-Jean-de-Luz", "rue Saint-Jean", "the 7th edition", "the 2nd of our halls"])
def test_names_and_ordinals_are_none(text: str) -> None:
    assert moments(text) == []


def test_weekdays_before_hours_are_weekdays() -> None:
    assert moments("Monday to Saturday, 8am to 8pm") == [("w0-5", ""), ("0800-2000", "")]


@pytest.mark.parametrize(
    "wording",
    [
        "Le marché du vendredi est place Carnot.",
        "Notre brunch du dimanche coûte 25 €.",
        "Our Saturday club is free.",
        "The bar is open on Friday nights.",
        "Sunday opening hours are 10am to 4pm.",
    ],
)
def test_what_is_held_each_week_by_its_day_is_of_no_week(wording: str) -> None:
    later = datetime(2026, 6, 20, 9, tzinfo=UTC)
    assert kind_of(f"{wording} ok ?", said("w", wording), at=later) is VerdictKind.SHAREABLE


@pytest.mark.parametrize("wording", ["Le concert de vendredi est gratuit.", "Our Friday concert is cancelled."])
def test_any_other_weekday_is_that_of_its_week(wording: str) -> None:
    later = datetime(2026, 6, 20, 9, tzinfo=UTC)
    assert kind_of(f"{wording} ok ?", said("w", wording), at=later) is not VerdictKind.SHAREABLE


def test_the_days_of_a_count_by_the_week_are_of_no_week() -> None:
    wording = "Le car de Lys part deux fois par semaine : lundi et jeudi."
    later = datetime(2026, 6, 20, 9, tzinfo=UTC)
    assert kind_of(f"{wording} ok ?", said("w", wording), at=later) is VerdictKind.SHAREABLE


@pytest.mark.parametrize("text", ["comme un dimanche le 14 juillet", "comme un dimanche"])
def test_what_runs_as_on_a_sunday_is_on_no_sunday(text: str) -> None:
    tokens = read_text(text, date(2026, 3, 9)).tokens
    assert (tokens[2].kind, tokens[2].key, tokens[2].unit) == (Kind.WEEKDAY, "w6as*", "")
