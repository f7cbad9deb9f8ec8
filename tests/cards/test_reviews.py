from __future__ import annotations

import pytest

from bot.cards.reviews import LINES, Review, one_by_one, review_for_comms
from bot.core.card import EvidenceList, Tone
from bot.core.verbs import Verb
from tests.cards.samples import ENGLISH, LENSES, item, text_of


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_what_waited_and_what_was_in_force_are_told_apart(locale: str) -> None:
    card = review_for_comms("f_1", Review(waiting=(item(),), news=(item(), item())), LENSES[locale])
    titles = [block.title for block in card.blocks if isinstance(block, EvidenceList)]
    assert len(titles) == 2
    assert "2" in titles[1]
    assert [(button.verb, button.target) for button in card.buttons] == [
        (Verb.REVIEW, "f_1"),
        (Verb.ALL_HOLD_AGAIN, "f_1"),
    ]
    assert not card.clears


def test_nothing_is_called_shareable_before_it_is_confirmed() -> None:
    card = one_by_one(Review(news=(item(),)), ENGLISH)
    tones = [line.tone for block in card.blocks if isinstance(block, EvidenceList) for line in block.lines]
    assert tones == [Tone.UNKNOWN]
    assert "May be said" not in text_of(card)


def test_of_many_the_card_shows_some_and_says_how_many_more() -> None:
    card = review_for_comms("f_1", Review(news=(item(),) * (LINES + 3)), ENGLISH)
    assert "3 more" in text_of(card)


def test_once_all_is_said_only_that() -> None:
    for card in (review_for_comms("f_1", Review(), ENGLISH), one_by_one(Review(), ENGLISH)):
        assert (card.blocks, card.buttons) == ((), ())
