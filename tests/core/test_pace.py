"""Nobody asks more than so often; whoever waited as long as they were told may."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.pace import AT_ONCE, WINDOW, not_before

NOW = datetime(2026, 3, 16, 9, tzinfo=UTC)


def test_the_one_after_the_last_waits_until_the_first_is_over() -> None:
    asked = [NOW - timedelta(seconds=each) for each in range(AT_ONCE)]
    assert not_before(asked[1:], NOW) is None
    assert not_before(asked, NOW) == NOW - timedelta(seconds=AT_ONCE - 1) + WINDOW


@given(st.lists(st.integers(0, 600), max_size=80))
def test_never_more_within_the_window_and_as_told(ago: list[int]) -> None:
    """Whoever asks only when they may never has more within a window; and may at the instant they are told."""
    asked: list[datetime] = []
    for seconds in sorted(ago, reverse=True):
        now = NOW - timedelta(seconds=seconds)
        again = not_before(asked, now)
        if again is None:
            asked.append(now)
        else:
            assert again > now
            assert not_before(asked, again) is None
        assert sum(now - each < WINDOW for each in asked) <= AT_ONCE
