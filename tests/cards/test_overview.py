"""The overview as a card: short lists that say how much more there is, and nothing said by colour alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.lens import Lens
from bot.cards.overview import LINES, ForCM, ForComms, for_cm, for_comms
from bot.core.card import EvidenceList, Paragraph, Tone
from bot.core.flags import Standing
from bot.i18n.words import words
from tests.cards.samples import item, question

LENS = Lens(words("fr"), "Europe/Paris", "Europe/Paris")


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_an_empty_overview_says_what_will_show(locale: str) -> None:
    lens = replace(LENS, words=words(locale))
    for card in (for_comms(ForComms(), lens), for_cm(ForCM(), lens)):
        (said,) = card.blocks
        assert isinstance(said, Paragraph)
        assert len(said.text) > 40
        assert not card.clears


def test_a_long_list_is_cut_and_says_so() -> None:
    card = for_comms(ForComms(questions=[(question(), "Sam")] * (LINES + 3)), LENS)
    (lines, more) = card.blocks
    assert isinstance(lines, EvidenceList)
    assert len(lines.lines) == LINES
    assert isinstance(more, Paragraph)
    assert "3" in more.text


def test_under_a_freeze_a_cm_is_shown_nothing_that_could_be_said() -> None:
    found = ForCM(news=[(item(), Standing.SHAREABLE)], questions=[question()])
    assert for_cm(found, LENS).clears
    frozen = for_cm(replace(found, frozen=True), LENS)
    assert frozen.tone is Tone.FROZEN
    assert not frozen.clears
    assert item().label not in str(frozen)
