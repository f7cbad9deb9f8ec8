"""The two clocks, moved together."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.storage.clock import Clock

HOUR = timedelta(hours=1)


def test_both_clocks_are_moved() -> None:
    clock = Clock(HOUR)
    real = datetime.now(UTC)
    now = clock.now(real)
    assert now.database == real + HOUR
    assert timedelta(0) <= now.process - (real + HOUR) < timedelta(seconds=5)
    assert now.trusted


def test_a_difference_between_the_clocks_is_not_hidden() -> None:
    now = Clock(HOUR).now(datetime.now(UTC) - timedelta(seconds=90))
    assert not now.trusted


def test_when_an_instant_comes_by_the_machine_s_own_clock() -> None:
    at = datetime(2026, 3, 16, tzinfo=UTC)
    assert Clock(HOUR).real(at) == at - HOUR
    assert Clock().real(at) == at
