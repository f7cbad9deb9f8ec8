from __future__ import annotations

from itertools import product

import pytest

from bot.cards.lens import Lens
from bot.cards.questions import answer_for_cm, asked_back_for_cm, for_comms
from bot.core.card import Difference, Quote, Tone, Weight
from bot.core.evidence import Doubt
from bot.core.flags import Standing
from bot.core.questions import Answer, QuestionState
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind, Why
from tests.cards.samples import (
    APRIL,
    ENGLISH,
    FRENCH,
    LENSES,
    SECRET,
    VERDICT,
    WORDING,
    cited,
    judgement,
    question,
    ruling,
    text_of,
    verbs,
)

ANSWERS = [Verb.ANSWER_MAY, Verb.ANSWER_NO, Verb.ANSWER_NOT_BEFORE, Verb.ASK_BACK]
HIDDEN = cited(Standing.CONFIDENTIAL, told=False)


@pytest.mark.parametrize(
    ("state", "kind", "answer", "lens"), list(product(QuestionState, VerdictKind, [None, *Answer], LENSES.values()))
)
def test_comms_see_every_state_and_it_clears_nothing(
    state: QuestionState, kind: VerdictKind, answer: Answer | None, lens: Lens
) -> None:
    asked = question(judgement(kind, cited(), HIDDEN, why=tuple(Why), doubts=tuple(Doubt)), state=state)
    given = ruling(answer) if answer else None
    card = for_comms(asked, "Sam", lens, ruling=given, by="Léa", undo_until=APRIL, frozen=True, reminded=True)
    assert not card.clears
    assert Quote(asked.text, "Sam") in card.blocks
    assert {button.target for button in card.buttons if button.verb is not Verb.REVOKE} <= {"question-1"}


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        (QuestionState.OPEN, [*ANSWERS, Verb.WHY]),
        (QuestionState.ASKED_BACK, [*ANSWERS, Verb.WHY]),
        (QuestionState.ANSWERING, [Verb.UNDO, Verb.SEND_NOW, Verb.WHY]),
        (QuestionState.ANSWERED, [Verb.WHY]),
        (QuestionState.JUDGED, [Verb.WHY]),
    ],
)
def test_comms_can_do_what_the_state_allows(state: QuestionState, buttons: list[Verb]) -> None:
    assert verbs(for_comms(question(state=state), "Sam", FRENCH, ruling=ruling(Answer.NO), by="Léa")) == buttons


def test_the_buttons_stand_out_as_they_should() -> None:
    card = for_comms(question(state=QuestionState.OPEN), "Sam", FRENCH)
    weights = {button.verb: button.weight for button in card.buttons}
    assert weights[Verb.ANSWER_MAY] is Weight.MAIN
    assert weights[Verb.ANSWER_NO] is Weight.DANGER


def test_comms_see_all_the_evidence_with_what_the_cm_does_not_know() -> None:
    asked = question(judgement(VerdictKind.UNKNOWN, HIDDEN, cited(), why=(Why.SECRET,)), state=QuestionState.OPEN)
    read = text_of(for_comms(asked, "Sam", ENGLISH))
    assert SECRET in read
    assert "🔒 Confidential · not told to the CM" in read
    assert "an item that the CM does not know of speaks of it" in read


def test_comms_see_what_differs() -> None:
    asked = question(judgement(VerdictKind.UNKNOWN, cited(adds=("samedi",))), state=QuestionState.OPEN)
    assert [block for block in for_comms(asked, "Sam", FRENCH).blocks if isinstance(block, Difference)] == [
        Difference("la question ajoute à N-42", ("samedi",), "la question omet de N-42", ())
    ]


def test_doubts_are_named_instead_of_the_word_doubt() -> None:
    doubting = judgement(VerdictKind.UNKNOWN, why=(Why.DOUBT,), doubts=(Doubt.CLOCKS,))
    read = text_of(for_comms(question(doubting, state=QuestionState.OPEN), "Sam", ENGLISH))
    assert "(the clocks disagree)" in read
    assert "leaves a doubt" not in read


def test_the_answer_is_shown_before_it_leaves_and_counted_down() -> None:
    leaving = question(state=QuestionState.ANSWERING)
    card = for_comms(leaving, "Sam", ENGLISH, ruling=ruling(Answer.MAY), by="Léa", undo_until=APRIL)
    assert card.countdown == "2026-04-06T07:00:00+00:00"
    assert "📣 May be said" in text_of(card)
    assert WORDING in text_of(card)
    answered = question(state=QuestionState.ANSWERED)
    assert for_comms(answered, "Sam", ENGLISH, ruling=ruling(Answer.MAY), undo_until=APRIL).countdown is None


def test_a_freeze_and_a_reminder_are_told() -> None:
    waiting = question(state=QuestionState.OPEN)
    quiet, loud = (for_comms(waiting, "Sam", ENGLISH, frozen=told, reminded=told) for told in (False, True))
    for line in ("nothing can be cleared until the thaw", "No answer since Wednesday 18 March 2026 at 11:07"):
        assert line not in text_of(quiet)
        assert line in text_of(loud)


def test_what_was_asked_back_and_added_is_shown() -> None:
    asked = question(state=QuestionState.ASKED_BACK, asked_back="Pour quel réseau ?", context="Instagram")
    blocks = for_comms(asked, "Sam", FRENCH).blocks
    assert Quote("Pour quel réseau ?", "Précision demandée") in blocks
    assert Quote("Instagram", "Précision de Sam") in blocks


@pytest.mark.parametrize(("answer", "locale"), list(product(Answer, ["fr", "en"])))
def test_an_answer_begins_with_the_contract_words(answer: Answer, locale: str) -> None:
    kinds = {
        Answer.MAY: VerdictKind.SHAREABLE,
        Answer.NO: VerdictKind.CONFIDENTIAL,
        Answer.NOT_BEFORE: VerdictKind.EMBARGOED,
    }
    card = answer_for_cm(question(), ruling(answer, note="Bravo"), "Léa", LENSES[locale])
    assert card.headline.startswith(VERDICT[locale][kinds[answer]])
    assert card.clears is (answer is Answer.MAY)
    assert Quote("Bravo", "Léa") in card.blocks
    assert question().text in text_of(card)


def test_an_answer_shows_nothing_of_what_was_not_told() -> None:
    asked = question(judgement(VerdictKind.UNKNOWN, HIDDEN))
    for answer in Answer:
        assert SECRET not in text_of(answer_for_cm(asked, ruling(answer), "Léa", FRENCH))
    assert SECRET not in text_of(asked_back_for_cm(asked, "Léa", FRENCH))


def test_the_cm_is_asked_for_more() -> None:
    card = asked_back_for_cm(question(asked_back="Quel réseau ?"), "Léa", FRENCH)
    assert card.tone is Tone.UNKNOWN
    assert Quote("Quel réseau ?", "Léa") in card.blocks
    assert [(button.verb, button.target) for button in card.buttons] == [(Verb.GIVE_CONTEXT, "question-1")]
    assert not card.clears


@pytest.mark.parametrize("lens", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_comms_see_that_an_answer_did_not_arrive(lens: Lens) -> None:
    asked = question(state=QuestionState.OPEN)
    plain, failed = for_comms(asked, "Sam", lens), for_comms(asked, "Sam", lens, failed=1)
    assert len(failed.blocks) == len(plain.blocks) + 1
