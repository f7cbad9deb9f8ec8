from __future__ import annotations

import pytest

from bot.cards.fields import audience_field, flag_field, quoted, recipients
from bot.core.card import Option, Paragraph
from tests.cards.samples import ENGLISH, FRENCH

ONE, TWO = Option("m1", "Réseaux (Sam)"), Option("m2", "Presse (Kim)")


@pytest.mark.parametrize(("given", "chosen"), [("", ""), ("shareable", "shareable"), ("other", "")])
def test_no_flag_is_chosen_beforehand(given: str, chosen: str) -> None:
    assert flag_field(given, FRENCH).value == chosen


@pytest.mark.parametrize(("given", "chosen"), [("cm", "cm"), ("", "comms"), ("everybody", "comms")])
def test_an_audience_that_is_not_known_is_the_closed_one(given: str, chosen: str) -> None:
    assert audience_field(given, FRENCH).value == chosen


def test_the_only_mandate_is_stated_and_several_are_asked() -> None:
    assert recipients([ONE], [], ENGLISH) == ((Paragraph("For: Réseaux (Sam)"),), [])
    stated, (field,) = recipients([ONE, TWO], ["m2", "gone"], ENGLISH)
    assert stated == ()
    assert field.options == (ONE, TWO)
    assert field.value == "m2"
    assert field.required


def test_a_quotation_above_a_form_is_short() -> None:
    assert quoted("  ", FRENCH) == ()
    (quote,) = quoted("mot " * 1000, FRENCH)
    assert len(getattr(quote, "text", "")) <= 600
