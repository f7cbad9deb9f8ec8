"""The cards of a yes that was given."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.lens import Lens
from bot.cards.questions import for_comms
from bot.cards.verifying import own_list, review_for_author, revoke_button, ruling_list, still_true_form
from bot.core.questions import Answer, QuestionState, RulingState, Scope
from bot.core.verbs import Verb
from tests.cards.samples import FRENCH, LENSES, WORDING, question, ruling, text_of, verbs

YES = replace(ruling(Answer.MAY), state=RulingState.IN_FORCE)
ANSWERED = question(state=QuestionState.ANSWERED)

each_lens = pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES)


@each_lens
def test_its_author_may_hold_on_to_it_let_it_end_or_revoke_it(lens: Lens) -> None:
    assert verbs(review_for_author(YES, "Léa", lens, settled=False)) == [Verb.STILL_TRUE, Verb.LET_END, Verb.REVOKE]
    assert not review_for_author(YES, "Léa", lens, settled=True).buttons
    assert not review_for_author(replace(YES, state=RulingState.REVOKED), "Léa", lens, settled=False).buttons
    assert still_true_form(YES, "demain 9h", lens).fields[0].required


@pytest.mark.parametrize("answer", Answer)
@pytest.mark.parametrize("state", RulingState)
def test_only_a_yes_in_force_can_be_revoked(answer: Answer, state: RulingState) -> None:
    given = replace(ruling(answer), state=state)
    offered = bool(revoke_button(ANSWERED, given, FRENCH))
    assert offered is (answer is Answer.MAY and state is RulingState.IN_FORCE)
    assert not revoke_button(question(state=QuestionState.ANSWERING), given, FRENCH)
    assert not revoke_button(ANSWERED, None, FRENCH)


def test_the_card_of_the_question_says_that_it_was_revoked() -> None:
    card = for_comms(ANSWERED, "Sam", FRENCH, ruling=replace(YES, state=RulingState.REVOKED), by="Léa")
    assert "Révoquée" in text_of(card)
    assert Verb.REVOKE not in verbs(card)
    assert Verb.REVOKE in verbs(for_comms(ANSWERED, "Sam", FRENCH, ruling=YES, by="Léa"))


@each_lens
def test_lists(lens: Lens) -> None:
    narrowed = replace(YES, scope=Scope.ASKER, only="p_sam")
    shown = ruling_list([YES, narrowed], lens, more=3)
    assert lens.words("scope-asker") in text_of(shown)
    assert not shown.clears
    assert WORDING not in text_of(own_list([ANSWERED], lens))
    assert lens.words("rulings-empty") in text_of(ruling_list([], lens))
    assert lens.words("scope-asker") in text_of(review_for_author(narrowed, "Léa", lens, settled=False))
