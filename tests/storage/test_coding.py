"""Small nouns as JSON and back, through real JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.address import Address, Place, Platform
from bot.core.evidence import Reading
from bot.core.judgement import Judgement, Part, Seen
from bot.core.verdict import decide
from bot.storage.coding import instant_in, instant_out, judgement_in, judgement_out, place_in, place_out
from tests.core.strategies import at, readings
from tests.storage.samples import judgement

places = st.builds(
    Place,
    st.sampled_from([Address(Platform.DEMO, "", "cm"), Address(Platform.SLACK, "T0", "C0")]),
    st.none() | st.sampled_from(["12", "1773654615.000100"]),
    st.booleans(),
    st.booleans(),
)


def through_json(value: object) -> object:
    return json.loads(json.dumps(value))


@given(places)
def test_a_place(place: Place) -> None:
    assert place_in(through_json(place_out(place))) == place  # type: ignore[arg-type]


@settings(max_examples=40)
@given(readings, st.booleans())
def test_any_judgement(reading: object, frozen: bool) -> None:
    kept = Judgement.of(decide(reading, frozen=frozen), at(12))  # type: ignore[arg-type]
    assert judgement_in(through_json(judgement_out(kept))) == kept  # type: ignore[arg-type]


def test_a_judgement_with_every_field() -> None:
    assert judgement_in(through_json(judgement_out(judgement()))) == judgement()  # type: ignore[arg-type]


@settings(max_examples=40)
@given(readings, readings, readings)
def test_any_draft(whole: Reading, sentence: Reading, told: Reading) -> None:
    judged, part = (Judgement.of(decide(each, frozen=False), at(12), seen=Seen.of(told)) for each in (whole, sentence))
    kept = replace(judged, parts=(Part("Lyon ouvre.", part), Part("À 9 h !", part)))
    assert judgement_in(through_json(judgement_out(kept))) == kept  # type: ignore[arg-type]


def test_a_judgement_of_before_there_were_sentences() -> None:
    stored = judgement_out(judgement())
    for name in ("parts", "seen"):
        del stored[name]
    for cited in stored["cited"]:
        del cited["touches"]
    read = judgement_in(through_json(stored))  # type: ignore[arg-type]
    assert read == replace(judgement(), parts=(), seen=None)
    assert [cited.number for cited in read.shown] == ["Q-2"], "what was told then is still shown"


def test_an_unknown_kind_of_verdict_is_an_error_never_a_yes() -> None:
    with pytest.raises(ValueError, match="certainly"):
        judgement_in(judgement_out(judgement()) | {"kind": "certainly"})


def test_instants() -> None:
    exact = datetime(2026, 3, 16, 9, 30, 15, 123456, tzinfo=timezone(timedelta(hours=1)))
    assert instant_in(instant_out(exact)) == exact.astimezone(UTC)
    assert instant_in(instant_out(None)) is None
