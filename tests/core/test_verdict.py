"""The one place that can say yes: every rule, and what no order and no addition may change."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from itertools import permutations
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.core.evidence import Doubt, Finding, Reading, Record, Statement
from bot.core.flags import Standing
from bot.core.verdict import Verdict, VerdictKind, Why, decide
from tests.core.strategies import at, close_readings, findings, instants, readings, sure_readings

WIDTH = [VerdictKind.CONFIDENTIAL, VerdictKind.EMBARGOED, VerdictKind.UNKNOWN, VerdictKind.SHAREABLE]
"""From the most restrictive on; `FROZEN` stands outside, for it looks at nothing."""

WORDING = "Lyon ouvre le 2 avril."


def finding(
    standing: Standing, *, told: bool = True, touches: bool = True, covers: bool = False, **more: object
) -> Finding:
    statement = Statement(
        id="n_1",
        record=Record.NEWS,
        text="Lyon ouvre",
        wording=WORDING,
        lang="fr",
        posted_at=at(8),
        standing=standing,
        told=told,
    )
    return Finding(replace(statement, **more), 0.9, touches=touches, covers=covers)  # type: ignore[arg-type]


def judged(*found: Finding, doubts: tuple[Doubt, ...] = (), frozen: bool = False) -> Verdict:
    return decide(Reading(found, doubts), frozen=frozen)


YES = finding(Standing.SHAREABLE, covers=True)
HELD, CONFIDENTIAL, EMBARGOED, EXPIRED = (
    finding(standing) for standing in (Standing.HELD, Standing.CONFIDENTIAL, Standing.EMBARGOED, Standing.UNKNOWN)
)
SECRET = finding(Standing.CONFIDENTIAL, told=False)
PAST = replace(finding(Standing.SHAREABLE), past=True)


@pytest.mark.parametrize(
    ("found", "doubts", "kind", "why"),
    [
        ((), (), VerdictKind.UNKNOWN, Why.NOTHING_FOUND),
        ((YES,), (), VerdictKind.SHAREABLE, Why.COVERED),
        ((finding(Standing.SHAREABLE),), (), VerdictKind.UNKNOWN, Why.NOT_COVERED),
        ((finding(Standing.SHAREABLE, touches=False),), (), VerdictKind.UNKNOWN, Why.NOT_COVERED),
        ((PAST,), (), VerdictKind.UNKNOWN, Why.GONE_BY),
        ((PAST, YES), (), VerdictKind.SHAREABLE, Why.COVERED),
        ((PAST, CONFIDENTIAL), (), VerdictKind.CONFIDENTIAL, Why.RESTRICTED),
        ((replace(PAST, statement=EXPIRED.statement),), (), VerdictKind.UNKNOWN, Why.EXPIRED),
        ((replace(SECRET, touches=False, past=True),), (), VerdictKind.UNKNOWN, Why.NOT_COVERED),
        ((YES,), (Doubt.MIXED_SCRIPT,), VerdictKind.UNKNOWN, Why.DOUBT),
        ((YES, CONFIDENTIAL), (), VerdictKind.CONFIDENTIAL, Why.RESTRICTED),
        ((YES, EMBARGOED), (), VerdictKind.EMBARGOED, Why.EMBARGO),
        ((EMBARGOED, CONFIDENTIAL), (), VerdictKind.CONFIDENTIAL, Why.RESTRICTED),
        ((YES, EXPIRED), (), VerdictKind.UNKNOWN, Why.EXPIRED),
        ((YES, HELD), (), VerdictKind.UNKNOWN, Why.HELD),
        ((YES, SECRET), (), VerdictKind.UNKNOWN, Why.SECRET),
        ((EMBARGOED, SECRET), (), VerdictKind.EMBARGOED, Why.EMBARGO),
        ((CONFIDENTIAL,), (Doubt.WATCHED_NAME,), VerdictKind.CONFIDENTIAL, Why.RESTRICTED),
        ((YES, finding(Standing.CONFIDENTIAL, touches=False)), (), VerdictKind.SHAREABLE, Why.COVERED),
    ],
)
def test_the_first_rule_that_applies(
    found: tuple[Finding, ...], doubts: tuple[Doubt, ...], kind: VerdictKind, why: Why
) -> None:
    verdict = judged(*found, doubts=doubts)
    assert (verdict.kind, verdict.why) == (kind, (why,))


@pytest.mark.parametrize(
    "lacking",
    [
        finding(Standing.SHAREABLE, covers=True, told=False),
        finding(Standing.SHAREABLE, covers=True, wording=None, record=Record.RULING),
        finding(Standing.SHAREABLE, covers=True, wording="", text=""),
        finding(Standing.UNKNOWN, covers=True, touches=False),
        finding(Standing.SHAREABLE, covers=False),
    ],
    ids=["untold", "no wording", "empty wording", "expired", "not covered"],
)
def test_a_yes_needs_all_of_it(lacking: Finding) -> None:
    assert judged(lacking).kind is VerdictKind.UNKNOWN


def test_without_an_approved_wording_a_news_item_grants_its_literal_text() -> None:
    verdict = judged(finding(Standing.SHAREABLE, covers=True, wording=None))
    assert (verdict.kind, verdict.wording) == (VerdictKind.SHAREABLE, "Lyon ouvre")


def test_a_yes_grants_the_wording_until_the_permission_ends() -> None:
    verdict = judged(finding(Standing.SHAREABLE, covers=True, until=at(20)))
    assert (verdict.wording, verdict.until) == (WORDING, at(20))


def test_of_several_embargoes_the_last_end_is_told() -> None:
    ends = [finding(Standing.EMBARGOED, until=at(hour)) for hour in (10, 20, 15)]
    assert judged(*ends).until == at(20)


def test_a_withdrawn_statement_is_outlived_by_what_people_said_after() -> None:
    withdrawn = finding(Standing.HELD, held_since=at(10))
    later, earlier = (finding(Standing.SHAREABLE, covers=True, posted_at=at(hour)) for hour in (10, 9))
    assert judged(withdrawn, later).kind is VerdictKind.SHAREABLE
    assert judged(withdrawn, earlier).kind is VerdictKind.UNKNOWN


@pytest.mark.parametrize("standing", [Standing.CONFIDENTIAL, Standing.EMBARGOED, Standing.UNKNOWN])
def test_nothing_else_is_ever_outlived(standing: Standing) -> None:
    restricted = finding(standing, held_since=at(1))
    later = finding(Standing.SHAREABLE, covers=True, posted_at=at(20))
    assert judged(restricted, later).kind is not VerdictKind.SHAREABLE


def test_a_statement_held_for_another_reason_is_not_outlived() -> None:
    assert judged(HELD, finding(Standing.SHAREABLE, covers=True, posted_at=at(20))).kind is VerdictKind.UNKNOWN


def test_a_later_word_counts_wherever_it_stands_in_the_evidence() -> None:
    withdrawn = finding(Standing.HELD, held_since=at(10))
    earlier, later = (
        finding(Standing.SHAREABLE, covers=True, posted_at=at(hour), id=f"n_{hour}", wording=f"{hour}")
        for hour in (9, 11)
    )
    verdicts = {judged(*order).kind for order in permutations((withdrawn, earlier, later))}
    assert verdicts == {VerdictKind.SHAREABLE}
    assert {judged(*order).wording for order in permutations((withdrawn, earlier, later))} == {"11"}


def test_of_two_wordings_said_at_one_instant_the_one_that_ends_first_is_granted() -> None:
    ends, stays = (finding(Standing.SHAREABLE, covers=True, until=until, id=f"n_{until}") for until in (at(20), None))
    for order in permutations((ends, stays)):
        assert judged(*order).until == at(20)


def test_the_names_that_scripts_and_old_records_go_by() -> None:
    """`judge` prints both, and what was once decided is kept under them (contract.md)."""
    assert {kind.value for kind in VerdictKind} == {"frozen", "confidential", "embargoed", "unknown", "shareable"}
    assert {why.name: why.value for why in Why} == {
        **{name: name.lower() for name in ("FREEZE", "RESTRICTED", "EMBARGO", "HELD", "DOUBT", "EXPIRED", "COVERED")},
        **{"SECRET": "untold", "GONE_BY": "gone-by", "NOT_COVERED": "not-covered", "NOTHING_FOUND": "nothing-found"},
    }


def test_nobody_makes_a_yes_of_a_verdict_afterwards() -> None:
    no = judged(CONFIDENTIAL)
    with pytest.raises(FrozenInstanceError):
        no.kind = VerdictKind.SHAREABLE  # type: ignore[misc]


def test_the_asker_is_shown_what_they_were_told_and_nothing_else() -> None:
    told = finding(Standing.SHAREABLE, id="n_2")
    assert judged(told, SECRET).shown == (told,)
    assert judged(SECRET, CONFIDENTIAL).shown == (CONFIDENTIAL,)


def test_what_is_confidential_names_no_end() -> None:
    assert judged(finding(Standing.CONFIDENTIAL, until=at(20))).until is None


@given(readings)
def test_a_freeze_answers_everything_alike(reading: Reading) -> None:
    assert decide(reading, frozen=True) == Verdict(VerdictKind.FROZEN, (Why.FREEZE,))


@settings(max_examples=60)
@given(readings)
def test_a_yes_always_rests_on_one_told_shareable_covering_wording(reading: Reading) -> None:
    verdict = decide(reading, frozen=False)
    if verdict.kind is not VerdictKind.SHAREABLE:
        assert verdict.wording is None
        return
    (granted,) = verdict.cited
    statement = granted.statement
    assert granted in reading.findings
    assert granted.covers
    assert statement.told
    assert statement.standing is Standing.SHAREABLE
    literal = statement.text if statement.record is Record.NEWS else ""
    assert (statement.wording or literal) == verdict.wording != ""
    assert not reading.doubts
    restricting = [each.statement for each in reading.findings if each.touches and each.statement.standing.restricts]
    assert all(each.held_since and each.held_since <= statement.posted_at for each in restricting)


@settings(max_examples=60)
@given(sure_readings, findings(standing=st.sampled_from([s for s in Standing if s.restricts])), st.integers(0, 5))
def test_one_more_restriction_never_widens(reading: Reading, extra: Finding, where: int) -> None:
    restriction = replace(extra, touches=True)
    more = Reading((*reading.findings[:where], restriction, *reading.findings[where:]), reading.doubts)
    before, after = decide(reading, frozen=False).kind, decide(more, frozen=False).kind
    assert WIDTH.index(after) <= WIDTH.index(before)
    outlived = restriction.statement.standing is Standing.HELD and restriction.statement.held_since is not None
    if not outlived:
        assert after is not VerdictKind.SHAREABLE


@settings(max_examples=60)
@given(readings | close_readings, st.randoms(use_true_random=False))
def test_the_order_of_the_evidence_does_not_matter(reading: Reading, random: object) -> None:
    shuffled = list(reading.findings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    verdict, other = decide(reading, frozen=False), decide(Reading(tuple(shuffled), reading.doubts), frozen=False)
    assert (verdict.kind, verdict.why, verdict.until) == (other.kind, other.why, other.until)
    assert verdict.wording == other.wording, "what is granted"


@given(readings)
def test_one_more_doubt_never_widens(reading: Reading) -> None:
    more = replace(reading, doubts=(*reading.doubts, Doubt.TIMEOUT))
    before, after = decide(reading, frozen=False).kind, decide(more, frozen=False).kind
    assert after is not VerdictKind.SHAREABLE
    assert WIDTH.index(after) <= WIDTH.index(before)


@settings(max_examples=60)
@given(readings, findings(standing=st.sampled_from([s for s in Standing if s.restricts])))
def test_a_secret_never_shows_through(reading: Reading, extra: Finding) -> None:
    """With a secret the asker gets what they got without it, or, instead of a yes, what an unknown matter gets."""
    secret = replace(extra, touches=True, statement=replace(extra.statement, told=False, held_since=None))
    without, found = decide(reading, frozen=False), decide(Reading((*reading.findings, secret)), frozen=False)
    assume(not reading.doubts)
    assert secret not in found.shown
    assert all(each.statement.told for each in found.shown)
    expected = VerdictKind.UNKNOWN if without.kind is VerdictKind.SHAREABLE else without.kind
    assert found.kind is expected
    if without.kind is found.kind:
        assert (found.shown, found.until, found.wording) == (without.shown, without.until, without.wording)


@given(instants)
def test_a_lone_secret_looks_like_nothing_at_all(posted_at: object) -> None:
    secret = finding(Standing.CONFIDENTIAL, told=False, posted_at=posted_at, covers=True)
    nothing, hidden = judged(), judged(secret)
    assert (hidden.kind, hidden.shown, hidden.until, hidden.wording) == (nothing.kind, (), None, None)
    assert hidden.cited == (secret,), "comms still see what it touches"


@pytest.mark.parametrize("more", [{"wording": WORDING + " Venez !"}, {"id": "n_2"}, {"revision": 2}])
def test_of_two_wordings_said_at_one_instant_until_one_end_the_same_is_granted_in_either_order(
    more: dict[str, Any],
) -> None:
    one, two = YES, finding(Standing.SHAREABLE, covers=True, **more)
    assert judged(one, two).cited[0] == judged(two, one).cited[0] == two
