from __future__ import annotations

from datetime import date

import pytest

from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Kind


def figures(text: str) -> list[str]:
    tokens = read_text(text, date(2026, 3, 16)).tokens
    return [token.key + token.unit for token in tokens if token.kind is Kind.NUMBER]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1 450 employés", "1450 employés"),
        ("mille quatre cent cinquante employés", "1 450 employés"),
        ("214 M€", "214 millions d'euros"),
        ("25k$", "25 000 $"),
        ("15 centimes", "0,15 €"),
        ("dix-neuf fermes", "19 fermes"),
        ("3,1 millions de photos", "3 100 000 photos"),
        ("1,2 M de km", "1,2 million de kilomètres"),
        ("quatre-vingt-douze fermes", "92 fermes"),
        ("neuf millions deux cent mille pains", "9 200 000 pains"),
        ("un million deux cent mille pains", "1,2 million de pains"),
        ("two million three hundred thousand loaves", "2.3 million loaves"),
        ("CHF 12", "12 CHF"),
        ("6,2 %", "6,2%"),
        ("300 m²", "300 mètres carrés"),
        ("300 m2", "300 square metres"),
        ("12 m³", "12 mètres cubes"),
        ("5 km²", "5 kilomètres carrés"),
    ],
)
def test_one_amount_however_written(one: str, other: str) -> None:
    assert figures(one) == figures(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 €", "12 places"),
        ("300 m²", "300 m"),
        ("300 m²", "300 m³"),
        ("300 m²", "300 km²"),
        ("2 mm²", "2 m²"),
        ("31 millions", "3,1 millions"),
        ("-15 %", "15 %"),
        ("6 M$", "6 M€"),
        ("19 fermes", "16 fermes"),
        ("4.2.1", "4.2"),
        ("neuf millions deux cents pains", "9 200 000 pains"),
        ("un million deux cent mille pains", "200 000 pains"),
    ],
)
def test_different_amounts_stay_different(one: str, other: str) -> None:
    assert figures(one) != figures(other)


def test_a_telephone_number_is_one_figure() -> None:
    assert figures("04 72 00 18 33") == ["0472001833phone"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("twenty-one clinics", "21"), ("thirty-one", "31"), ("one hundred and one dogs", "101"), ("ninety-one", "91")],
)
def test_english_tens_and_one(text: str, value: str) -> None:
    assert read_text(text, date(2026, 6, 12)).tokens[0].key == value


def test_passes_of_one_day_are_no_number_more() -> None:
    assert read_text("twenty one-day passes", date(2026, 6, 12)).tokens[0].key == "20"
