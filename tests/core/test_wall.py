"""The instant that a wall clock shows: one rule for hours that are skipped or come twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.wall import Twice, from_wall

PARIS, MONTREAL = ZoneInfo("Europe/Paris"), ZoneInfo("America/Montreal")


def wall(text: str) -> datetime:
    """What clocks show, in no zone."""
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "shown", "instant"),
    [
        # Skipped in spring: the first instant after.
        (PARIS, wall("2026-03-29 02:00"), wall("2026-03-29 01:00")),
        (PARIS, wall("2026-03-29 02:30"), wall("2026-03-29 01:00")),
        (PARIS, wall("2027-03-28 02:59:59"), wall("2027-03-28 01:00")),
        (MONTREAL, wall("2026-03-08 02:30"), wall("2026-03-08 07:00")),
        (MONTREAL, wall("2027-03-14 02:01"), wall("2027-03-14 07:00")),
        # Twice in autumn: the second.
        (PARIS, wall("2026-10-25 02:00"), wall("2026-10-25 01:00")),
        (PARIS, wall("2026-10-25 02:30"), wall("2026-10-25 01:30")),
        (PARIS, wall("2027-10-31 02:30"), wall("2027-10-31 01:30")),
        (MONTREAL, wall("2026-11-01 01:30"), wall("2026-11-01 06:30")),
        (MONTREAL, wall("2027-11-07 01:00"), wall("2027-11-07 06:00")),
        # Just beside the changes.
        (PARIS, wall("2026-03-29 01:59"), wall("2026-03-29 00:59")),
        (PARIS, wall("2026-03-29 03:00"), wall("2026-03-29 01:00")),
        (PARIS, wall("2026-10-25 01:59"), wall("2026-10-24 23:59")),
        (PARIS, wall("2026-10-25 03:00"), wall("2026-10-25 02:00")),
    ],
)
def test_an_embargo_takes_the_second(zone: ZoneInfo, shown: datetime, instant: datetime) -> None:
    assert from_wall(shown, zone, Twice.SECOND) == instant.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "shown", "instant"),
    [
        # Skipped in spring: the first instant after.
        (PARIS, wall("2026-03-29 02:30"), wall("2026-03-29 01:00")),
        (MONTREAL, wall("2027-03-14 02:01"), wall("2027-03-14 07:00")),
        # Twice in autumn: the first.
        (PARIS, wall("2026-10-25 02:00"), wall("2026-10-25 00:00")),
        (PARIS, wall("2026-10-25 02:59:59"), wall("2026-10-25 00:59:59")),
        (MONTREAL, wall("2027-11-07 01:30"), wall("2027-11-07 05:30")),
        # Just beside the change.
        (PARIS, wall("2026-10-25 01:59"), wall("2026-10-24 23:59")),
        (PARIS, wall("2026-10-25 03:00"), wall("2026-10-25 02:00")),
    ],
)
def test_a_schedule_takes_the_first(zone: ZoneInfo, shown: datetime, instant: datetime) -> None:
    assert from_wall(shown, zone, Twice.FIRST) == instant.replace(tzinfo=UTC)


@pytest.mark.parametrize("twice", Twice)
def test_a_whole_day_that_was_skipped_is_the_first_instant_after(twice: Twice) -> None:
    """Samoa went from 29 to 31 December 2011."""
    apia = ZoneInfo("Pacific/Apia")
    assert from_wall(wall("2011-12-30 12:00"), apia, twice) == datetime(2011, 12, 30, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize("twice", Twice)
def test_an_instant_never_comes_before_its_wall_clock_is_shown(twice: Twice) -> None:
    start = wall("2026-01-01 00:00")
    for zone in (PARIS, MONTREAL):
        for quarters in range(0, 365 * 96, 7):
            shown = start + timedelta(minutes=15 * quarters)
            assert from_wall(shown, zone, twice).astimezone(zone).replace(tzinfo=None) >= shown
