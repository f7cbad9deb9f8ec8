"""What comms read of a room that is left alone."""

from __future__ import annotations

import pytest

from bot.cards.lens import Lens
from bot.cards.loops import room_held_card
from bot.core.address import Place
from bot.core.card import Tone
from bot.i18n.words import words
from tests.builders import demo_address
from tests.cards.samples import NOW, text_of


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_it_says_which_room_until_when_and_what_to_look_for(locale: str) -> None:
    lens = Lens(words(locale), "Europe/Paris", "Europe/Paris")
    card = room_held_card(Place(demo_address("cm")), NOW, lens)
    assert card.tone is Tone.RECALL
    assert "demo:cm" in text_of(card)
    assert "120" in text_of(card)
    assert not card.clears
    alone = room_held_card(Place(demo_address("sam"), direct=True, person=True), NOW, lens)
    assert "demo:sam" not in text_of(alone)
