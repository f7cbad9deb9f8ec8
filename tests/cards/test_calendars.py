"""The address is shown whole; only who may end the others is offered to."""

from __future__ import annotations

from bot.cards.calendars import calendar_card, calendar_choice
from bot.cards.lens import Lens
from bot.core.card import WebAddress
from bot.core.verbs import Verb
from bot.i18n.words import words

LENS = Lens(words("en"), "Europe/Paris", "Europe/Paris")
ADDRESS = "https://passerelle.example.com/calendar/0a.ics"


def test_the_address_stands_in_the_card_and_not_in_its_notice() -> None:
    card = calendar_card("Social", ADDRESS, None, LENS)
    assert WebAddress("Your address, shown this once", ADDRESS) in card.blocks
    assert ADDRESS not in card.notice + card.headline
    assert not card.buttons


def test_comms_may_have_a_new_one_and_are_told_what_that_does() -> None:
    card, after = (calendar_card("Social", ADDRESS, "w_1", LENS, renewed=renewed) for renewed in (False, True))
    assert [(button.verb, button.target) for button in card.buttons] == [(Verb.SYNC_ADDRESS, "w_1")]
    assert "ends every address" in str(card.blocks)
    assert "is dead" in str(after.blocks)


def test_of_several_mandates_one_is_chosen() -> None:
    card = calendar_choice([("w_1", "A"), ("w_2", "B")], LENS)
    assert [(each.verb, each.target, each.label) for each in card.buttons] == [
        (Verb.SYNC_CALENDAR, "w_1", "A"),
        (Verb.SYNC_CALENDAR, "w_2", "B"),
    ]
