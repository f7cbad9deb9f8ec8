"""Two clocks: neither alone ends a wait, either alone ends a permission."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.core.time import MAX_SKEW, Now

NOON = datetime(2026, 3, 16, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("database", "process", "trusted"),
    [
        (0, 0, True),
        (0, 60, True),
        (60, 0, True),
        (0, 61, False),
        (61, 0, False),
        (0, 60.000001, False),
        (0, 86400, False),
    ],
)
def test_clocks_a_minute_apart_are_still_trusted(database: float, process: float, trusted: bool) -> None:
    now = Now(NOON + timedelta(seconds=database), NOON + timedelta(seconds=process))
    assert now.trusted is trusted


def test_the_limit_is_a_minute() -> None:
    assert timedelta(seconds=60) == MAX_SKEW


@pytest.mark.parametrize(
    ("database", "process", "reached", "passed"),
    [
        (-1, -1, False, False),
        (0, 0, True, True),
        (1, 1, True, True),
        (-1, 1, False, True),
        (1, -1, False, True),
        (59, -1, False, True),
        (100, 1, False, True),
        (-100, -1, False, False),
    ],
)
def test_a_wait_takes_both_clocks_and_a_permission_ends_with_either(
    database: int, process: int, reached: bool, passed: bool
) -> None:
    now = Now(NOON + database * SECOND, NOON + process * SECOND)
    assert (now.reached(NOON), now.passed(NOON)) == (reached, passed)


def test_what_both_clocks_have_reached_is_the_earlier_of_them() -> None:
    for apart in (-60, 0, 60):
        assert Now(NOON, NOON + apart * SECOND).agreed == NOON + min(apart, 0) * SECOND
    for apart in (-61, 61):
        assert Now(NOON, NOON + apart * SECOND).agreed is None


def test_the_instant_written_down_is_the_database_s_in_utc() -> None:
    paris = timezone(timedelta(hours=1))
    now = Now(NOON.astimezone(paris), NOON + 5 * SECOND)
    assert now.instant == NOON
    assert now.instant.utcoffset() == timedelta(0)


def test_both_clocks_alike() -> None:
    assert Now.both(NOON) == Now(NOON, NOON)
