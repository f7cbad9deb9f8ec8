"""Working time comes back as it was kept."""

from __future__ import annotations

from datetime import time

from bot.core.worktime import WorkTime
from bot.storage.hours import hours, hours_row

WORK = WorkTime("Europe/Paris", time(8, 30), time(17, 15), frozenset({0, 6}), "CA", "QC")


def test_working_time_comes_back() -> None:
    assert hours(hours_row(WORK), "Europe/Paris") == WORK
    assert hours(hours_row(None), "Europe/Paris") is None


def test_it_follows_the_organisation_to_another_zone() -> None:
    moved = hours(hours_row(WORK), "America/Toronto")
    assert moved is not None
    assert (moved.zone, moved.start) == ("America/Toronto", time(8, 30))
