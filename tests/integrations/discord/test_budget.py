import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from integrations.discord.budget import DAY, MOST, Budget

START = datetime(2026, 3, 16, 9, tzinfo=UTC)


class Watch:
    """A clock that sleeping moves."""

    def __init__(self) -> None:
        self.now = START
        self.slept: list[float] = []

    def __call__(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    moved = Watch()
    monkeypatch.setattr(asyncio, "sleep", moved.sleep)
    return moved


async def test_two_sessions_are_five_seconds_apart(watch: Watch) -> None:
    budget = Budget(watch)
    await budget.spend()
    watch.now += timedelta(seconds=2)
    await budget.spend()
    watch.now += timedelta(seconds=9)
    await budget.spend()
    assert watch.slept == [0.0, 3.0, 0.0]


async def test_a_bot_that_keeps_failing_stops_before_its_token_is_reset(watch: Watch) -> None:
    budget = Budget(watch)
    for _ in range(MOST):
        await budget.spend()
    assert watch.now - START < timedelta(hours=2)
    await budget.spend()
    assert watch.now >= START + DAY


async def test_it_waits_as_long_as_discord_says_and_asks_again_within_the_hour(watch: Watch) -> None:
    told = [(0, 20_000_000), (99, 90_000), (99, 0), (100, 5)]

    async def ask() -> dict[str, int]:
        remaining, reset_after = told.pop(0)
        return {"remaining": remaining, "reset_after": reset_after}

    await Budget(watch).outlast(ask)
    assert watch.slept == [3600.0, 90.0, 5.0]
    assert told == []
