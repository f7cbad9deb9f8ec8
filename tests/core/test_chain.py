"""The digest of a line depends on all that it says and on nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.chain import Link, chained, digest_of

AT = datetime(2026, 3, 16, 9, 30, 15, 120000, tzinfo=UTC)
LINE = Link("o_1", 7, AT, "p_é", "tag", "n_1", {"b": "é", "a": [1, None]}, "00ff")

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text() | st.integers(), inner, max_size=3),
    max_leaves=6,
)


def test_the_digest_is_this_one_for_ever() -> None:
    """Whatever changes it breaks every register there is."""
    assert digest_of(LINE) == "1347f900ac978772ce3aaca04f476e6ffb36d683603b3e5c527dc2c6ed85cbc4"
    assert digest_of(replace(LINE, details={})) == "dc489d4d4524593dd8c68fc7ad78021abc9bf21c124fe7cf1535b44fe917b083"


@pytest.mark.parametrize(
    "changed",
    [
        {"organisation": "o_2"},
        {"sequence": 8},
        {"at": AT + timedelta(microseconds=1)},
        {"actor": "p_e"},
        {"verb": "Tag"},
        {"subject": "n_2"},
        {"details": {"b": "é", "a": [1]}},
        {"previous": ""},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_whatever_is_changed_shows(changed: dict[str, object]) -> None:
    assert digest_of(replace(LINE, **changed)) != digest_of(LINE)  # type: ignore[arg-type]


@given(st.dictionaries(st.text(), JSON, max_size=4), st.integers(-12, 12))
def test_it_does_not_matter_how_a_database_gives_the_line_back(details: dict[str, object], hours: int) -> None:
    (kept,) = chained([replace(LINE, details=details)], "00ff")
    stored = json.loads(json.dumps(details))
    shuffled = dict(reversed(list(stored.items())))
    elsewhere = AT.astimezone(timezone(timedelta(hours=hours)))
    assert replace(kept, details=shuffled, at=elsewhere).is_whole()


def test_what_json_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        digest_of(replace(LINE, details={"a": float("nan")}))


def test_lines_hang_together() -> None:
    made = chained([LINE, replace(LINE, sequence=8)], "ab")
    assert made[0].previous == "ab"
    assert made[1].previous == made[0].digest
    assert made[1].is_whole()
    assert not made[1].is_whole(9)
    assert replace(made[1], sequence=9).is_whole(8)
