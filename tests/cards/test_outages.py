"""What comms read of a platform that is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.lens import Lens
from bot.cards.outages import outage_card
from bot.core.card import Tone
from bot.core.outage import Outage
from bot.i18n.words import words
from tests.cards.samples import APRIL, NOW, text_of

LOST = Outage("slack:T0HALLES/", NOW)


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_it_says_which_platform_how_much_waits_and_what_to_do(locale: str) -> None:
    card = outage_card(LOST, 3, Lens(words(locale), "Europe/Paris", "Europe/Paris"))
    assert card.tone is Tone.RECALL
    assert "Slack" in card.headline
    assert "3 messages" in text_of(card)
    assert "passerelle doctor" in text_of(card)
    assert not card.clears


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_it_says_that_it_is_over(locale: str) -> None:
    card = outage_card(replace(LOST, over=APRIL), 0, Lens(words(locale), "Europe/Paris", "Europe/Paris"))
    assert card.tone is Tone.NEUTRAL
    assert "doctor" not in text_of(card)
