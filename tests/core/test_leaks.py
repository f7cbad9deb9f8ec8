"""A report of a leak says nothing by itself of what may be said."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.core.leaks import Leak


def test_a_leak_need_not_say_where() -> None:
    assert not Leak("b_1", "o_1", "n_1", "p_sam", datetime(2026, 3, 18, tzinfo=UTC)).note
