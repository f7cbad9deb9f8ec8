"""A verdict as it is kept: small, and nothing more is shown than the verdict showed."""

from __future__ import annotations

from hypothesis import given, settings

from bot.core.evidence import Reading
from bot.core.judgement import EXTRACT, Cited, Judgement
from bot.core.verdict import decide
from tests.core.strategies import at, readings


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
        assert (cited.adds, cited.omits) == (finding.adds, finding.omits)
