"""Charts as PNG: the same for the same figures, with a ground of their own; none without matplotlib."""

from __future__ import annotations

import sys

import pytest

from bot.core.card import Picture
from integrations.picturing import drawn, png

PICTURE = Picture("Nouvelles et questions.", ("S1", "S2", "S3"), (("Nouvelles", (3, 4, 0)), ("Questions", (1, 0, 2))))


def test_a_chart_is_a_png_and_the_same_each_time() -> None:
    pytest.importorskip("matplotlib")
    first = drawn(PICTURE)
    assert first is not None
    assert first.startswith(b"\x89PNG")
    assert len(first) < 60_000
    assert first == drawn(PICTURE)


async def test_without_matplotlib_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    assert await png(PICTURE) is None
    assert await png(None) is None
