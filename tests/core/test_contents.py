"""What goes into a digest: never anything that its reader may not see, each record once, the pressing first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.contents import AHEAD, Records, chosen, is_for_cm
from bot.core.digests import Line, Section
from bot.core.flags import Audience, Embargo, Flag
from bot.core.news import Hold, NewsItem, NewsState
from bot.core.people import Side
from bot.core.questions import Question, QuestionState
from bot.core.tidings import Recall, RecallReason
from bot.core.time import Now
from tests.cards.samples import NOW as AT
from tests.cards.samples import item, question, revision
from tests.core.strategies import at, nows, revisions

NOW = Now.both(AT)
VERBS = ("tag", "pass-on", "edit", "withdraw", "embargo-over", "expired", "source-edited", "undo", "acknowledge")
happenings = st.frozensets(st.sampled_from(VERBS))


@st.composite
def items(draw: st.DrawFn) -> NewsItem:
    """Any item of one of two mandates, or of both, whatever became of it."""
    id = f"n_{draw(st.integers(1, 6))}"
    return NewsItem(
        id=id,
        organisation="o",
        number=int(id[2:]),
        state=draw(st.sampled_from(NewsState)),
        revision=draw(revisions),
        mandates=draw(st.sampled_from([("m",), ("other",), ("m", "other")])),
        posted_at=at(0),
        hold=draw(st.none() | st.sampled_from(Hold)),
        passed_at=draw(st.none() | st.just(at(1))),
    )


@st.composite
def records(draw: st.DrawFn) -> Records:
    """Whatever may be on record."""
    found = draw(st.lists(items(), max_size=6, unique_by=lambda each: each.id))
    ids = [each.id for each in found]
    some = st.frozensets(st.sampled_from(ids)) if ids else st.just(frozenset())
    recalls = [
        Recall(f"r_{each}", "o", draw(st.sampled_from(["m", "other"])), each, RecallReason.CHANGED, at(2))
        for each in ids
    ]
    asked = [
        replace(question(), id=f"q_{n}", mandate=draw(st.sampled_from(["m", "other"])), state=state)
        for n, state in enumerate(QuestionState)
    ]
    everything = [*ids, *(each.id for each in asked)]
    return Records(
        now=draw(nows),
        mandate="m",
        items=found,
        questions=asked,
        recalls=recalls,
        happened={each: draw(happenings) for each in everything},
        released=draw(some),
        unread=draw(some) | {recall.id for recall in recalls if draw(st.booleans())},
    )


@given(records())
def test_a_cm_is_told_of_nothing_that_is_not_theirs(found: Records) -> None:
    lines = chosen(Side.CM, found)
    there = {each.id: each for each in found.items}
    for line in lines:
        if line.subject in there:
            said = there[line.subject]
            assert said.revision.audience is Audience.CM
            assert "m" in said.mandates
            assert said.passed_at is not None
            assert said.state in (NewsState.PASSED, NewsState.WITHDRAWN)
    asked = {each.id: each.mandate for each in found.questions} | {each.id: each.mandate for each in found.recalls}
    assert {asked[line.subject] for line in lines if line.subject in asked} <= {"m"}


@given(records(), st.sampled_from(Side))
def test_each_record_is_told_of_once_and_only_of_this_mandate(found: Records, side: Side) -> None:
    lines = chosen(side, found)
    assert len({line.subject for line in lines}) == len(lines)
    others = {each.id for each in found.items if "m" not in each.mandates}
    assert not others & {line.subject for line in lines}


@given(records())
def test_what_cannot_be_said_is_never_among_what_may_now(found: Records) -> None:
    there = {each.id: each for each in found.items}
    for line in chosen(Side.CM, found):
        if line.section in (Section.MAY_NOW, Section.EXPIRING):
            assert there[line.subject].standing(found.now).value == "shareable"


@given(records())
def test_what_only_a_secret_did_changes_nothing_that_a_cm_reads(found: Records) -> None:
    """The same digest with and without the items that are for comms alone: they do not even count."""
    secret = {each.id for each in found.items if each.revision.audience is Audience.COMMS}
    without = replace(found, items=[each for each in found.items if each.id not in secret])
    assert chosen(Side.CM, without) == chosen(Side.CM, found)


def told(side: Side = Side.CM, **changes: object) -> tuple[Line, ...]:
    return chosen(side, replace(Records(NOW, "m"), **changes))  # type: ignore[arg-type]


def test_a_changed_item_is_news_and_one_that_nothing_happened_to_is_not() -> None:
    old = item(revision(at=AT - timedelta(days=40)))
    assert told(items=[old]) == ()
    assert told(items=[old], happened={old.id: frozenset({"pass-on"})}) == (Line(Section.NEW, old.id),)
    assert told(items=[old], happened={old.id: frozenset({"acknowledge"})}) == ()


def test_what_was_released_comes_first_and_once() -> None:
    one = item()
    verbs = {one.id: frozenset({"edit", "pass-on"})}
    assert told(items=[one], happened=verbs, released=frozenset({one.id})) == (Line(Section.MAY_NOW, one.id),)
    confidential = item(revision(flag=Flag.CONFIDENTIAL))
    lines = told(items=[confidential], happened=verbs, released=frozenset({one.id}))
    assert lines == (Line(Section.NEW, one.id),)


@pytest.mark.parametrize(("days", "section"), [(6, Section.EXPIRING), (8, None)])
def test_the_end_of_a_permission_is_told_a_week_ahead(days: int, section: Section | None) -> None:
    one = item(revision(expires_at=AT + timedelta(days=days)))
    assert [line.section for line in told(items=[one])] == ([section] if section else [])


@pytest.mark.parametrize(("delta", "there"), [(AHEAD, True), (AHEAD + timedelta(seconds=1), False)])
def test_an_embargo_is_told_of_two_weeks_ahead(delta: timedelta, there: bool) -> None:
    one = item(revision(embargo=Embargo(AT + delta, "Europe/Paris")))
    for side in Side:
        assert (Line(Section.AHEAD, one.id) in told(side, items=[one])) is there


def test_embargoes_come_in_the_order_in_which_they_end() -> None:
    late, soon = (
        replace(item(revision(embargo=Embargo(AT + timedelta(days=n), "Europe/Paris"))), id=f"n_{n}") for n in (5, 2)
    )
    assert [line.subject for line in told(items=[late, soon])] == ["n_2", "n_5"]


def test_what_somebody_has_not_acknowledged_is_told_for_two_weeks() -> None:
    one = item()
    assert told(items=[one], unread=frozenset({one.id})) == (Line(Section.UNREAD, one.id),)
    old = item(revision(at=AT - AHEAD - timedelta(seconds=1)))
    assert told(items=[old], unread=frozenset({old.id})) == ()
    withdrawn = item(state=NewsState.WITHDRAWN)
    assert told(items=[withdrawn], unread=frozenset({one.id})) == ()


def test_questions_wait_or_were_answered() -> None:
    def asked(state: QuestionState) -> Question:
        return replace(question(), id="q_1", mandate="m", state=state)

    assert told(questions=[asked(QuestionState.OPEN)]) == (Line(Section.OPEN, "q_1"),)
    given_now = {"q_1": frozenset({"answer-given"})}
    answered = (Line(Section.ANSWERED, "q_1"),)
    assert told(questions=[asked(QuestionState.ANSWERED)], happened=given_now) == answered
    assert told(questions=[asked(QuestionState.ANSWERED)]) == ()


def test_an_item_that_was_never_told_is_not_for_the_cm_even_when_it_is_withdrawn() -> None:
    assert is_for_cm(item(state=NewsState.WITHDRAWN), "m")
    assert not is_for_cm(item(state=NewsState.WITHDRAWN, passed_at=None), "m")
    assert not is_for_cm(item(state=NewsState.UNDONE), "m")
    assert not is_for_cm(item(), "other")
