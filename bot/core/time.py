"""Instants as the rules see them: two clocks, neither of which is trusted alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MAX_SKEW = timedelta(seconds=60)
"""Clocks further apart than this prove nothing (reliability.md, F8)."""


@dataclass(frozen=True, slots=True)
class Now:
    """This instant by the database's clock and by the process's clock, both aware."""

    database: datetime
    process: datetime

    @classmethod
    def both(cls, instant: datetime) -> Now:
        """Two clocks that agree."""
        return cls(instant, instant)

    @property
    def trusted(self) -> bool:
        """Whether the clocks are close enough to say anything."""
        return abs(self.database - self.process) <= MAX_SKEW

    @property
    def instant(self) -> datetime:
        """The instant to write down: the database's, which all replicas share (UTC)."""
        return self.database.astimezone(UTC)

    @property
    def agreed(self) -> datetime | None:
        """The instant up to which both clocks say that time has come; None while they are too far apart."""
        return min(self.database, self.process) if self.trusted else None

    def reached(self, instant: datetime) -> bool:
        """Whether a wait is over: both clocks say so and they agree. An embargo lifts on this."""
        return self.agreed is not None and self.agreed >= instant

    def passed(self, instant: datetime) -> bool:
        """Whether a permission has ended: either clock says so."""
        return max(self.database, self.process) >= instant
