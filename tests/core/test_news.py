"""News items: standing, statement, who was told, and what a change of revision forbids or allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.flags import Audience, Embargo, Flag, Standing
from bot.core.news import Hold, NewsItem, NewsState, Revision, hardens, softens
from bot.core.time import Now
from tests.core.strategies import at, instants, nows, revisions

NOW = Now.both(at(12))
OPEN = Revision(1, "Lyon ouvre", Flag.SHAREABLE, "p_1", at(8), wording="Lyon ouvre !", audience=Audience.CM)
CLOSED = replace(OPEN, flag=Flag.CONFIDENTIAL)
EMBARGOED = replace(OPEN, embargo=Embargo(at(18), "Europe/Paris"))
PASSED = NewsItem("n_1", "o_1", 12, NewsState.PASSED, OPEN, ("w_1",), at(8), passed_at=at(9))

WIDTH = [Standing.HELD, Standing.CONFIDENTIAL, Standing.EMBARGOED, Standing.UNKNOWN, Standing.SHAREABLE]


def standing(revision: Revision, now: Now) -> Standing:
    return replace(PASSED, revision=revision).standing(now)


def test_its_number_is_how_people_call_it() -> None:
    assert PASSED.label == "N-12"


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (PASSED, True),
        (replace(PASSED, passed_at=None), False),
        (replace(PASSED, revision=replace(OPEN, audience=Audience.COMMS)), False),
    ],
)
def test_who_was_told(item: NewsItem, told: bool) -> None:
    assert item.told is told
    assert item.statement(NOW).told is told


@pytest.mark.parametrize("hold", Hold)
@pytest.mark.parametrize("revision", [OPEN, CLOSED, EMBARGOED])
def test_a_held_item_is_never_more_than_confidential(hold: Hold, revision: Revision) -> None:
    held = replace(PASSED, revision=revision, hold=hold)
    expected = Standing.CONFIDENTIAL if hold is Hold.TWO_TAGS else Standing.HELD
    assert held.standing(NOW) is expected
    assert replace(held, state=NewsState.WITHDRAWN).standing(NOW) is Standing.HELD


@pytest.mark.parametrize("revision", [OPEN, CLOSED, EMBARGOED])
def test_a_withdrawn_item_is_held(revision: Revision) -> None:
    assert replace(PASSED, revision=revision, state=NewsState.WITHDRAWN).standing(NOW) is Standing.HELD


def test_a_softer_revision_that_waits_does_not_count_yet() -> None:
    assert replace(PASSED, revision=CLOSED, waiting=OPEN).standing(NOW) is Standing.CONFIDENTIAL


def test_the_statement_says_when_comms_said_it() -> None:
    said = replace(OPEN, number=3, at=at(11), expires_at=at(20))
    statement = replace(PASSED, revision=said).statement(NOW)
    assert (statement.posted_at, statement.until, statement.revision) == (at(11), at(20), 3)
    assert (statement.text, statement.wording, statement.number) == ("Lyon ouvre", "Lyon ouvre !", "N-12")
    assert statement.standing is Standing.SHAREABLE


@pytest.mark.parametrize(("hour", "until"), [(12, at(18)), (19, at(22))])
def test_an_embargo_ends_first_then_the_permission(hour: int, until: datetime) -> None:
    item = replace(PASSED, revision=replace(EMBARGOED, expires_at=at(22)))
    assert item.statement(Now.both(at(hour))).until == until


def test_only_a_withdrawn_item_can_be_outlived() -> None:
    held = replace(PASSED, hold=Hold.SOURCE_EDITED, held_since=at(10))
    assert held.statement(NOW).held_since is None
    assert replace(held, hold=None, state=NewsState.WITHDRAWN).statement(NOW).held_since == at(10)


LATER = replace(OPEN, embargo=Embargo(at(20), "Europe/Paris"))
EARLIER = replace(OPEN, embargo=Embargo(at(16), "Europe/Paris"))
ENDS, ENDS_LATER = replace(OPEN, expires_at=at(20)), replace(OPEN, expires_at=at(22))
SECRET = replace(OPEN, audience=Audience.COMMS)
REWORDED, RETOLD = replace(OPEN, wording="Lyon ouvrira."), replace(OPEN, text="Lyon ouvrira")


@pytest.mark.parametrize(
    ("old", "new", "harder", "softer"),
    [
        (OPEN, OPEN, False, False),
        (OPEN, CLOSED, True, False),
        (CLOSED, OPEN, False, True),
        (OPEN, EMBARGOED, True, False),
        (EMBARGOED, OPEN, False, True),
        (CLOSED, EMBARGOED, False, True),
        (EMBARGOED, CLOSED, True, False),
        (EMBARGOED, LATER, True, False),
        (EMBARGOED, EARLIER, False, True),
        (OPEN, ENDS, True, False),
        (ENDS, OPEN, False, True),
        (ENDS, ENDS_LATER, False, True),
        (ENDS_LATER, ENDS, True, False),
        (OPEN, SECRET, True, False),
        (SECRET, OPEN, False, True),
        (OPEN, REWORDED, True, True),
        (OPEN, RETOLD, True, True),
        (CLOSED, replace(CLOSED, text="Autre"), True, False),
        (OPEN, replace(OPEN, topics=("Lyon",)), False, False),
        (EMBARGOED, replace(EMBARGOED, embargo=Embargo(at(18), "America/Montreal")), False, False),
    ],
)
def test_what_a_change_forbids_and_allows(old: Revision, new: Revision, harder: bool, softer: bool) -> None:
    assert (hardens(old, new), softens(old, new)) == (harder, softer)


@settings(max_examples=60)
@given(revisions, revisions, nows)
def test_what_ever_becomes_wider_is_softer_and_what_becomes_narrower_is_harder(
    old: Revision, new: Revision, now: Now
) -> None:
    before, after = WIDTH.index(standing(old, now)), WIDTH.index(standing(new, now))
    if after > before:
        assert softens(old, new)
    if after < before:
        assert hardens(old, new)


@settings(max_examples=80)
@given(revisions, revisions)
def test_every_change_that_matters_is_harder_or_softer(old: Revision, new: Revision) -> None:
    def matter(revision: Revision) -> tuple[object, ...]:
        until = revision.embargo.until if revision.embargo else None
        flag = None if revision.embargo else revision.flag  # under an embargo the flag says nothing more
        return (flag, until, revision.audience, revision.expires_at, revision.text, revision.wording)

    assert (hardens(old, new) or softens(old, new)) is (matter(old) != matter(new))


@given(revisions, revisions)
def test_what_a_change_forbids_its_reverse_allows(old: Revision, new: Revision) -> None:
    unsaid = replace(new, text=old.text, wording=old.wording)
    assert hardens(old, unsaid) is softens(unsaid, old)


@given(revisions, revisions)
def test_new_words_that_may_be_published_are_always_new_to_the_cm(old: Revision, new: Revision) -> None:
    said = (new.wording, new.text) != (old.wording, old.text)
    if said and (new.flag is Flag.SHAREABLE or new.embargo):
        assert softens(old, new)
        assert hardens(old, new)


@given(revisions, instants, st.sampled_from(NewsState), st.sampled_from([None, *Hold]))
def test_clocks_apart_clear_no_item(revision: Revision, instant: datetime, state: NewsState, hold: Hold | None) -> None:
    now = Now(instant, instant + timedelta(seconds=61))
    item = replace(PASSED, revision=revision, state=state, hold=hold)
    assert item.standing(now) is not Standing.SHAREABLE
