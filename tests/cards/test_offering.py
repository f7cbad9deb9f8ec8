"""A form offered by a card."""

from __future__ import annotations

import pytest

from bot.cards.offering import offer
from bot.core.card import Field, FieldKind, Form
from bot.core.verbs import Verb
from bot.i18n.words import words


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_an_offer_opens_the_form_and_tells_nothing_of_it(locale: str) -> None:
    form = Form(Verb.CHOOSE_MANDATES, "i_1", "Pour qui ?", "Envoyer", (Field("x", FieldKind.TEXT, "x", "Tilleul"),))
    card = offer(form, words(locale))
    assert [(button.verb, button.target) for button in card.buttons] == [(Verb.CHOOSE_MANDATES, "i_1")]
    assert "Tilleul" not in str(card)
