"""The two clocks of the product, moved together by an offset (the demo lives on a fixed day)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.core.time import Now


class Clock:
    """The process's clock, and what the database's clock says, both moved by `offset`."""

    def __init__(self, offset: timedelta = timedelta(0)) -> None:
        self.offset = offset

    def process(self) -> datetime:
        """This instant by the process (aware, UTC)."""
        return datetime.now(UTC) + self.offset

    def now(self, database: datetime) -> Now:
        """Both clocks, given what the database's says."""
        return Now(database + self.offset, self.process())

    def real(self, instant: datetime) -> datetime:
        """When an instant of this clock comes by the machine's own clock."""
        return instant - self.offset


def machine() -> datetime:
    """This instant by a database that has no clock but the machine's: SQLite, which runs in this very process
    (sqlite.org/lang_datefunc.html); to ask it takes as long as to store an event."""
    return datetime.now(UTC)
