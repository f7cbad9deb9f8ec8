"""The verdict on a text of several sentences: each judged by itself, and none may widen it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.evidence import Doubt, Finding, Reading
from bot.core.flags import Standing
from bot.core.verdict import Verdict, VerdictKind, Why, decide, restrict
from tests.core.strategies import at, doubts, findings, readings, sure_readings
from tests.core.test_verdict import CONFIDENTIAL, WIDTH, finding, judged

verdicts = readings.map(lambda reading: decide(reading, frozen=False))
yeses = sure_readings.map(lambda reading: decide(reading, frozen=False)).filter(
    lambda verdict: verdict.kind is VerdictKind.SHAREABLE
)
wholes = verdicts | yeses
parts = st.lists(verdicts, max_size=4)


@st.composite
def several_about_the_same(draw: st.DrawFn) -> list[Verdict]:
    """Sentences that touch the same few statements, each more or less."""
    about = draw(st.lists(findings(), min_size=1, max_size=2))
    likened = st.builds(replace, st.sampled_from(about), likeness=st.sampled_from([0.2, 0.9]), touches=st.booleans())
    read = st.builds(Reading, st.lists(likened, min_size=1, max_size=3).map(tuple), doubts)
    return [decide(reading, frozen=False) for reading in draw(st.lists(read, min_size=2, max_size=4))]


alike = parts | several_about_the_same()


@given(wholes, parts)
def test_sentences_only_restrict_the_whole(whole: Verdict, sentences: list[Verdict]) -> None:
    restricted = restrict(whole, sentences)
    assert WIDTH.index(restricted.kind) <= WIDTH.index(whole.kind)
    if restricted.kind is VerdictKind.SHAREABLE:
        assert restricted == whole, "a yes is the whole's own, word for word"


@given(wholes, parts)
def test_the_whole_is_never_more_permissive_than_what_a_sentence_touches(
    whole: Verdict, sentences: list[Verdict]
) -> None:
    restricted = restrict(whole, sentences)
    for part in sentences:
        if part.kind in (VerdictKind.CONFIDENTIAL, VerdictKind.EMBARGOED):
            assert WIDTH.index(restricted.kind) <= WIDTH.index(part.kind)
        touched = {each.statement.standing for each in part.cited if each.touches}
        if touched & {Standing.CONFIDENTIAL, Standing.EMBARGOED} or part.doubts:
            assert restricted.kind is not VerdictKind.SHAREABLE


@given(wholes, alike)
def test_the_order_of_the_sentences_is_no_matter(whole: Verdict, sentences: list[Verdict]) -> None:
    forth, back = restrict(whole, sentences), restrict(whole, sentences[::-1])
    assert (forth.kind, forth.why, forth.until, forth.wording) == (back.kind, back.why, back.until, back.wording)
    assert (set(forth.cited), set(forth.doubts)) == (set(back.cited), set(back.doubts))


def test_of_two_sentences_that_touch_one_statement_the_likest_is_cited_in_either_order() -> None:
    near = finding(Standing.EMBARGOED, until=at(20))
    nearer = replace(near, likeness=0.95, adds=("jeudi",))
    for order in ((near, nearer), (nearer, near)):
        assert restrict(judged(), [judged(each) for each in order]).cited == (nearer,)
        assert restrict(judged(near), [judged(each) for each in order]).cited == (near,), "the whole's own before all"


@given(wholes, parts)
def test_what_restricts_once_restricts_no_more_the_second_time(whole: Verdict, sentences: list[Verdict]) -> None:
    once = restrict(whole, sentences)
    assert restrict(once, sentences).kind is once.kind


@given(wholes)
def test_a_sentence_that_nobody_covered_takes_no_yes_away(whole: Verdict) -> None:
    unheard = Verdict(VerdictKind.UNKNOWN, (Why.NOTHING_FOUND,))
    near = decide(Reading((finding(Standing.SHAREABLE, touches=False),)), frozen=False)
    assert restrict(whole, ()) == restrict(whole, (unheard, near)) == whole


def test_a_secret_in_one_sentence_takes_the_yes_away_and_comms_see_it() -> None:
    yes = judged(finding(Standing.SHAREABLE, covers=True))
    secret = finding(Standing.CONFIDENTIAL, told=False, id="n_2")
    taken = restrict(yes, (judged(), judged(secret)))
    assert (taken.kind, taken.why, taken.wording) == (VerdictKind.UNKNOWN, (Why.SECRET,), None)
    assert secret in taken.cited
    assert secret not in taken.shown


def test_a_sentence_that_cannot_be_read_leaves_a_doubt_on_a_yes_and_nothing_else() -> None:
    yes, no = judged(finding(Standing.SHAREABLE, covers=True)), judged(CONFIDENTIAL)
    unread = judged(doubts=(Doubt.TIMEOUT,))
    doubtful = restrict(yes, (unread,))
    assert (doubtful.kind, doubtful.why, doubtful.doubts) == (VerdictKind.UNKNOWN, (Why.DOUBT,), (Doubt.TIMEOUT,))
    assert restrict(no, (unread,)) == no


def test_a_freeze_that_began_meanwhile_freezes_the_whole() -> None:
    yes = judged(finding(Standing.SHAREABLE, covers=True))
    assert restrict(yes, (decide(Reading(), frozen=True),)).kind is VerdictKind.FROZEN


def test_what_was_said_again_after_it_was_withdrawn_does_not_come_back_by_a_sentence() -> None:
    yes = judged(finding(Standing.SHAREABLE, covers=True, posted_at=at(12)))
    held = finding(Standing.HELD, id="n_2", held_since=at(9))
    assert restrict(yes, (judged(held),)) == yes
    assert restrict(yes, (judged(replace_held(held, at(13))),)).kind is VerdictKind.UNKNOWN


def replace_held(held: Finding, since: object) -> Finding:
    return replace(held, statement=replace(held.statement, held_since=since))  # type: ignore[arg-type]


def test_comms_see_what_restricts_first_and_then_what_the_whole_rests_on() -> None:
    yes = judged(finding(Standing.SHAREABLE, covers=True, id="n_2"))
    secret = finding(Standing.EMBARGOED, told=False, id="n_3")
    near = finding(Standing.SHAREABLE, id="n_4")
    assert [each.statement.id for each in restrict(yes, (judged(near), judged(secret))).cited] == ["n_3", "n_2"]


def test_one_new_restriction_is_enough_though_the_whole_knew_the_other() -> None:
    """The whole is under embargo; a sentence of it touches that too, and something confidential besides."""
    embargoed = finding(Standing.EMBARGOED, id="n_2", until=at(20))
    whole = judged(embargoed)
    assert restrict(whole, (judged(embargoed, CONFIDENTIAL),)).kind is VerdictKind.CONFIDENTIAL
    assert restrict(whole, (judged(CONFIDENTIAL), judged(embargoed))).kind is VerdictKind.CONFIDENTIAL


def test_a_restricted_item_that_no_sentence_touches_is_no_matter() -> None:
    yes = judged(finding(Standing.SHAREABLE, covers=True))
    far = finding(Standing.CONFIDENTIAL, id="n_2", touches=False)
    assert far in judged(far).cited
    assert restrict(yes, (judged(far),)) == yes


@pytest.mark.parametrize(
    "other",
    [
        {"likeness": 0.95},
        {"covers": True},
        {"adds": ("jeudi",)},
        {"omits": ("jeudi",)},
        {"statement": {"id": "n_2"}},
        {"statement": {"revision": 2}},
    ],
)
def test_two_sentences_are_cited_in_one_order_whatever_tells_them_apart(other: dict[str, object]) -> None:
    more = other.get("statement", {})
    one = finding(Standing.CONFIDENTIAL)
    two = replace(one, **other | {"statement": replace(one.statement, **more)})  # type: ignore[arg-type]
    forth, back = (restrict(judged(), [judged(each) for each in order]) for order in ((one, two), (two, one)))
    assert forth == back
    assert forth.cited[0] == two, "the higher one first"


def test_a_doubt_on_the_whole_stays_though_a_sentence_touches_a_secret() -> None:
    whole = judged(doubts=(Doubt.MIXED_SCRIPT,))
    secret = judged(finding(Standing.CONFIDENTIAL, told=False))
    assert restrict(whole, [secret]).doubts == (Doubt.MIXED_SCRIPT,)
