"""Cards of a parting: bounded, and a value can break out of no column."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.cards.lens import Lens
from bot.cards.partings import SHOWN, Kept, Row, farewell_card, told_card
from bot.core.card import EvidenceList, Quote
from bot.core.delivery import Kind
from bot.i18n.words import words

LENS = Lens(words("en"), "Europe/Paris", "Europe/Paris")


def test_one_line_for_each_and_no_value_in_two_columns() -> None:
    row = Row(7, datetime(2026, 3, 16, 9, tzinfo=UTC), Kind.NEWS_CM, "N-1", "a; b")
    card = told_card("Sam", [row, row], 1, 1, LENS)
    (quote,) = card.blocks
    assert isinstance(quote, Quote)
    columns = {line.count(";") for line in quote.text.splitlines()}
    assert columns == {5}
    assert len(quote.text.splitlines()) == 3


def test_the_last_card_is_bounded_and_says_how_many_more() -> None:
    card = farewell_card("Les Halles", [Kept(f"N-{number}") for number in range(SHOWN + 3)], LENS)
    (listed,) = [block for block in card.blocks if isinstance(block, EvidenceList)]
    assert len(listed.lines) == SHOWN
    assert "3" in str(card.blocks)
    assert not card.clears
