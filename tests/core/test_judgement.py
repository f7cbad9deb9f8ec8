"""A verdict as it is kept: small, and nothing more is shown than the verdict showed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.evidence import Finding, Reading
from bot.core.judgement import EXTRACT, KNOWN, Cited, Judgement, Part, Seen
from bot.core.verdict import VerdictKind, Why, decide
from tests.core.strategies import at, findings, readings, sure_readings


@settings(max_examples=50)
@given(readings)
def test_what_is_kept_is_what_was_decided(reading: Reading) -> None:
    verdict = decide(reading, frozen=False)
    kept = Judgement.of(verdict, at(12))
    assert (kept.kind, kept.why, kept.until, kept.wording, kept.doubts, kept.at) == (
        verdict.kind,
        verdict.why,
        verdict.until,
        verdict.wording,
        verdict.doubts,
        at(12),
    )
    assert len(kept.cited) == len(verdict.cited)
    assert [cited.id for cited in kept.shown] == [finding.statement.id for finding in verdict.shown]
    assert all(cited.told for cited in kept.shown)


@settings(max_examples=50)
@given(readings)
def test_an_extract_is_short_and_says_the_wording_first(reading: Reading) -> None:
    for finding in reading.findings:
        cited = Cited.of(finding)
        assert len(cited.extract) <= EXTRACT
        assert cited.extract == (finding.statement.wording or finding.statement.text)
        assert (cited.adds, cited.omits, cited.touches) == (finding.adds, finding.omits, finding.touches)


untold = findings().map(lambda found: replace(found, statement=replace(found.statement, told=False)))


@settings(max_examples=60)
@given(readings, st.lists(untold, max_size=3), st.integers(0, 5))
def test_what_the_asker_sees_is_the_same_with_a_secret_and_without(
    reading: Reading, secrets: list[Finding], place: int
) -> None:
    with_secrets = (*reading.findings[:place], *secrets, *reading.findings[place:])
    told = tuple(finding for finding in reading.findings if finding.statement.told)
    assert Seen.of(Reading(with_secrets, reading.doubts)) == Seen.of(Reading(told)) == Seen.of(reading)


@given(readings)
def test_the_asker_sees_few_records_and_one_of_five_reasons(reading: Reading) -> None:
    seen = Seen.of(reading)
    assert seen.why in (Why.EXPIRED, Why.HELD, Why.GONE_BY, Why.NOTHING_FOUND, Why.NOT_COVERED)
    assert (seen.why is Why.NOTHING_FOUND) is (not seen.cited)
    assert len(seen.cited) <= KNOWN
    assert all(cited.told for cited in seen.cited)


@given(readings, readings)
def test_an_unknown_shows_what_may_be_seen_and_not_what_was_found(found: Reading, known: Reading) -> None:
    seen = Seen.of(known)
    kept = Judgement.of(decide(found, frozen=False), at(12), seen=seen)
    assert kept.shown == seen.cited


@given(sure_readings, readings)
def test_it_grants_if_the_whole_does_or_a_sentence(yes: Reading, other: Reading) -> None:
    whole, part = (Judgement.of(decide(reading, frozen=False), at(12)) for reading in (other, yes))
    both = replace(whole, parts=(Part("Lyon ouvre.", part),))
    shareable = VerdictKind.SHAREABLE in (whole.kind, part.kind)
    assert both.grants is shareable
