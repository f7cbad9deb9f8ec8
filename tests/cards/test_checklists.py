"""The list of first steps, for each side and put away."""

from __future__ import annotations

import pytest

from bot.cards.checklists import checklist_card
from bot.cards.lens import Lens
from bot.core.card import Tone
from bot.core.checklists import Progress, Step
from bot.core.people import Mandate, Side
from bot.core.verbs import Verb
from bot.i18n.words import LOCALES, words
from tests.cards.samples import text_of

MANDATE = Mandate("w_1", "o_1", "Presse", "fr", "Europe/Paris")


@pytest.mark.parametrize("locale", LOCALES)
def test_each_side_its_steps_and_its_buttons(locale: str) -> None:
    lens = Lens(words(locale), "Europe/Paris", "Europe/Paris")
    comms = checklist_card(MANDATE, Progress(Side.COMMS, frozenset({Step.ROOMS, Step.SYNC})), lens)
    cm = checklist_card(MANDATE, Progress(Side.CM, frozenset()), lens)
    assert "2" in comms.headline
    assert text_of(comms).count("✅") == 2
    assert {button.verb for button in comms.buttons} == {Verb.MANDATE, Verb.CHARTER, Verb.CHECKLIST_HIDE}
    assert not cm.buttons
    assert "/passerelle invite" not in text_of(cm)


def test_put_away_it_is_one_line_and_done_it_says_so() -> None:
    lens = Lens(words("en"), "Europe/Paris", "Europe/Paris")
    away = checklist_card(MANDATE, Progress(Side.COMMS, frozenset(), closed=True), lens)
    assert not away.blocks
    assert not away.buttons
    done = checklist_card(MANDATE, Progress(Side.COMMS, frozenset(Step), closed=True), lens)
    assert done.tone is Tone.SHAREABLE
    assert "⬜" not in text_of(done)
