from __future__ import annotations

from bot.cards.people import got_line, receipt_rows
from tests.cards.samples import APRIL, ENGLISH, FRENCH


def test_who_got_it_is_one_line() -> None:
    assert got_line([], FRENCH) == ""
    assert got_line([("Sam", APRIL), ("Alex", APRIL)], FRENCH) == "✓ Reçu par Sam (09:00) et Alex (09:00)"
    assert got_line([("Sam", APRIL)], ENGLISH) == "✓ Got by Sam (09:00)"


def test_receipts_say_who_is_missing() -> None:
    assert receipt_rows([("Sam", APRIL)], ["Alex"], ENGLISH) == (("Got by", "Sam (09:00)"), ("Not read yet by", "Alex"))
    assert receipt_rows([], [], ENGLISH) == ()
