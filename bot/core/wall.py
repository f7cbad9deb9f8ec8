"""From what clocks on a wall show to the instant: the one rule for hours that are skipped or come twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from enum import Enum


class Twice(Enum):
    """Which one is meant of an hour that comes twice, when clocks go back."""

    FIRST = "first"
    SECOND = "second"


def from_wall(wall: datetime, zone: tzinfo, twice: Twice) -> datetime:
    """The UTC instant at which clocks of the zone show `wall` (naive).

    One that is skipped gives the first instant after. Of one that comes twice a schedule takes the first; an embargo
    takes the second, so that it does not end early.
    """
    first, second = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first <= second:
        return first if twice is Twice.FIRST else second
    return _change(second, first, zone)


def _change(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """The second at which the zone's offset changes between two instants."""
    start = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(zone).utcoffset() == start:
            before = middle
        else:
            after = middle
    return after
