"""An anchor is the line that was written, or none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.anchors import Anchor

ANCHOR = Anchor("o_1", 12, "ab" * 32, datetime(2026, 3, 16, 9, tzinfo=UTC), "cd", "ef")


def test_a_line_is_read_as_it_was_written() -> None:
    assert Anchor.read(ANCHOR.line) == ANCHOR
    assert "\n" not in ANCHOR.line
    assert b"ef" not in ANCHOR.signed.replace(b"def", b"")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "null",
        "[]",
        "{",
        '{"organisation": "o"}',
        ANCHOR.line.replace("12", '"12"'),
        ANCHOR.line.replace("12", "true"),
    ],
)
def test_what_is_no_anchor_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"anchor|Expecting"):
        Anchor.read(line)
