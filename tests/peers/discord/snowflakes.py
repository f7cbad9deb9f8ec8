"""Time that a test can push forward, and Discord's ids, which are times
(docs.discord.com/developers/reference#snowflakes)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

EPOCH = datetime(2015, 1, 1, tzinfo=UTC)


class Clock:
    """The real time, plus what a test added: fifteen minutes need not be waited for."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The time of this Discord (UTC)."""
        return datetime.now(UTC) + self._ahead

    def advance(self, **by: float) -> None:
        """Push time forward: `advance(minutes=15)`."""
        self._ahead += timedelta(**by)


class Snowflakes:
    """New ids, each later than the one before."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def new(self) -> int:
        """An id of now."""
        milliseconds = int((self._clock.now() - EPOCH).total_seconds() * 1000)
        self._last = max(milliseconds << 22, self._last + 1)
        return self._last


def moment(snowflake: int) -> datetime:
    """When an id was made."""
    return EPOCH + timedelta(milliseconds=snowflake >> 22)
