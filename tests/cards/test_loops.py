"""What comms read of a room that is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.lens import Lens
from bot.cards.loops import room_held_card
from bot.core.card import Tone
from bot.core.loops import REST, Rest
from bot.core.verbs import Verb
from bot.i18n.words import words
from tests.cards.samples import NOW, text_of

HELD = Rest("R_1", "o_1", "w_1", "demo:cm", False, NOW, NOW + REST)


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_it_says_which_room_until_when_and_what_to_look_for(locale: str) -> None:
    lens = Lens(words(locale), "Europe/Paris", "Europe/Paris")
    card = room_held_card(HELD, "#reseaux", NOW, "", lens)
    assert card.tone is Tone.RECALL
    assert "#reseaux" in text_of(card)
    assert "120" in text_of(card)
    assert lens.since(NOW + REST) in text_of(card)
    assert [(button.verb, button.target) for button in card.buttons] == [(Verb.RESUME, "R_1")]
    assert not card.clears
    alone = room_held_card(replace(HELD, lane="demo:sam", direct=True), "demo:sam", NOW, "", lens)
    assert "demo:sam" not in text_of(alone)


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_afterwards_it_says_that_it_is_over_and_who_ended_it(locale: str) -> None:
    lens = Lens(words(locale), "Europe/Paris", "Europe/Paris")
    by_itself = room_held_card(HELD, "#reseaux", NOW + REST, "", lens)
    resumed = room_held_card(replace(HELD, resumed_at=NOW, resumed_by="p_1"), "#reseaux", NOW, "Léa Ferrand", lens)
    for card in (by_itself, resumed):
        assert (card.tone, card.buttons) == (Tone.NEUTRAL, ())
        assert "#reseaux" in text_of(card)
    assert lens.since(NOW + REST) in text_of(by_itself)
    assert "Léa Ferrand" in text_of(resumed)
    assert "Léa" not in text_of(by_itself)
