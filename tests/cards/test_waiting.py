"""What is said of a question that waits."""

from __future__ import annotations

import pytest

from bot.cards.lens import Lens
from bot.cards.verdicts import verdict_for_cm
from bot.cards.waiting import Progress, call_for_comms, for_asker, for_comms
from bot.core.card import Quote, Wording
from bot.core.questions import QuestionState
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind
from tests.cards.samples import APRIL, LENSES, NOW, judgement, question, text_of, verbs

CALLED = Progress(((NOW, ()), (NOW, ("Léa", "Inès"))), APRIL, "Nous revenons vers vous.")
OPEN = question(judgement(VerdictKind.UNKNOWN), state=QuestionState.OPEN)


@pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES)
def test_the_asker_reads_who_was_called_and_what_to_say_meanwhile(lens: Lens) -> None:
    card = verdict_for_cm(OPEN, lens, CALLED)
    assert "Léa" in text_of(card)
    assert any(isinstance(block, Quote) and block.text == CALLED.holding for block in card.blocks)
    assert not any(isinstance(block, Wording) for block in card.blocks)
    assert not card.clears


@pytest.mark.parametrize("kind", [kind for kind in VerdictKind if kind is not VerdictKind.UNKNOWN])
def test_the_holding_sentence_is_for_what_is_not_known_alone(kind: VerdictKind) -> None:
    judged = question(judgement(kind), state=QuestionState.OPEN)
    assert CALLED.holding not in text_of(verdict_for_cm(judged, LENSES["fr"], CALLED))


def test_an_answered_question_waits_for_nothing() -> None:
    answered = question(judgement(VerdictKind.UNKNOWN), state=QuestionState.ANSWERED)
    lens = LENSES["en"]
    assert for_asker(answered, CALLED, lens) == for_comms(answered, CALLED, lens) == ()
    assert not call_for_comms(answered, "Sam", CALLED, lens).buttons


@pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES)
def test_a_call_names_those_called_last_and_can_be_answered(lens: Lens) -> None:
    card = call_for_comms(OPEN, "Sam", CALLED, lens)
    assert "Léa" in card.headline
    assert "Inès" in card.headline
    assert verbs(card)[:4] == [Verb.ANSWER_MAY, Verb.ANSWER_NO, Verb.ANSWER_NOT_BEFORE, Verb.ASK_BACK]
    assert not card.clears
