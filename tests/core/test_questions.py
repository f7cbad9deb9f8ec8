"""Rulings: what a human's answer amounts to at an instant, and what it never amounts to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.address import Address, Place, Platform
from bot.core.flags import Standing
from bot.core.judgement import Judgement
from bot.core.questions import Answer, Question, QuestionState, Ruling, RulingState
from bot.core.time import Now
from bot.core.verdict import VerdictKind
from tests.core.strategies import at, instants

NOW = Now.both(at(12))
MAY = Ruling(
    "j_1", "o_1", "w_1", "q_1", Answer.MAY, "Puis-je ?", "p_1", at(9), RulingState.IN_FORCE, "fr", "Q-3", wording="Oui."
)
NO = replace(MAY, answer=Answer.NO, wording=None)
NOT_BEFORE = replace(NO, answer=Answer.NOT_BEFORE, not_before=at(18))

clocks = st.builds(
    lambda instant, apart: Now(instant, instant + timedelta(seconds=apart)), instants, st.integers(-7200, 7200)
)


@pytest.mark.parametrize(
    ("ruling", "standing"),
    [
        (MAY, Standing.SHAREABLE),
        (replace(MAY, expires_at=at(13)), Standing.SHAREABLE),
        (replace(MAY, expires_at=at(12)), Standing.UNKNOWN),
        (replace(MAY, state=RulingState.PENDING), Standing.SHAREABLE),
        (replace(MAY, state=RulingState.UNDONE), Standing.UNKNOWN),
        (NO, Standing.CONFIDENTIAL),
        (replace(NO, state=RulingState.PENDING), Standing.CONFIDENTIAL),
        (replace(NO, state=RulingState.UNDONE), Standing.UNKNOWN),
        (replace(NO, expires_at=at(13)), Standing.CONFIDENTIAL),
        (replace(NO, expires_at=at(11)), Standing.UNKNOWN),
        (NOT_BEFORE, Standing.EMBARGOED),
        (replace(NOT_BEFORE, not_before=None), Standing.EMBARGOED),
        (replace(NOT_BEFORE, not_before=at(12)), Standing.UNKNOWN),
        (replace(NOT_BEFORE, not_before=at(1)), Standing.UNKNOWN),
        (replace(NOT_BEFORE, expires_at=at(11)), Standing.UNKNOWN),
        (replace(NOT_BEFORE, state=RulingState.UNDONE), Standing.UNKNOWN),
    ],
)
def test_what_holds_of_a_ruling(ruling: Ruling, standing: Standing) -> None:
    assert ruling.standing(NOW) is standing


@pytest.mark.parametrize(("hour", "apart"), [(18, -1), (17.9, 30), (20, 61), (20, -61)])
def test_not_before_waits_for_both_clocks(hour: float, apart: int) -> None:
    now = Now(at(hour), at(hour) + timedelta(seconds=apart))
    assert NOT_BEFORE.standing(now) is Standing.EMBARGOED


@pytest.mark.parametrize("apart", [-61, 61, 3600])
def test_a_no_with_an_end_does_not_end_by_clocks_that_disagree(apart: int) -> None:
    now = Now(at(12), at(12) + timedelta(seconds=apart))
    assert replace(NO, expires_at=at(1)).standing(now) is Standing.CONFIDENTIAL


@settings(max_examples=60)
@given(
    st.sampled_from(Answer),
    st.sampled_from(RulingState),
    st.none() | instants,
    st.none() | instants,
    st.none() | st.just("Oui."),
    clocks,
)
def test_only_a_yes_in_its_time_by_clocks_that_agree_is_ever_shareable(
    answer: Answer,
    state: RulingState,
    not_before: datetime | None,
    expires_at: datetime | None,
    wording: str | None,
    now: Now,
) -> None:
    ruling = replace(MAY, answer=answer, state=state, not_before=not_before, expires_at=expires_at, wording=wording)
    if ruling.standing(now) is Standing.SHAREABLE:
        assert answer is Answer.MAY
        assert state is not RulingState.UNDONE
        assert now.trusted
        assert expires_at is None or expires_at > max(now.database, now.process)
    assert ruling.statement(now).told is (state is RulingState.IN_FORCE)


@given(st.sampled_from([RulingState.PENDING, RulingState.UNDONE]), clocks)
def test_what_can_still_be_undone_is_not_told(state: RulingState, now: Now) -> None:
    """A statement that was not told grants nothing (`test_verdict`), so neither does a ruling that is pending."""
    assert not replace(MAY, state=state).statement(now).told


def test_the_statement_is_the_question_s_sentence_and_the_wording_granted() -> None:
    statement = replace(MAY, expires_at=at(20)).statement(NOW)
    assert (statement.text, statement.wording, statement.number) == ("Puis-je ?", "Oui.", "Q-3")
    assert (statement.posted_at, statement.until) == (at(9), at(20))


def test_not_before_says_until_when() -> None:
    assert replace(NOT_BEFORE, expires_at=at(22)).statement(NOW).until == at(18)


def test_a_question_is_called_by_its_number() -> None:
    judgement = Judgement(VerdictKind.UNKNOWN, (), at(9))
    place = Place(Address(Platform.DEMO, "", "cm"))
    question = Question("q_1", "o_1", 7, "w_1", "p_1", place, "Puis-je ?", at(9), QuestionState.OPEN, judgement, "fr")
    assert question.label == "Q-7"
