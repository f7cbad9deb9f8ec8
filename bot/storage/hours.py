"""When people work, as a column of their organisation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Any

from bot.core.worktime import WorkTime


def hours_row(work: WorkTime | None) -> dict[str, Any] | None:
    """What is kept of working time; its zone is the organisation's."""
    if work is None:
        return None
    return {
        "start": work.start.isoformat(),
        "end": work.end.isoformat(),
        "days": sorted(work.days),
        "country": work.country,
        "region": work.region,
    }


def hours(row: Mapping[str, Any] | None, zone: str) -> WorkTime | None:
    """Working time as it was kept, on the clocks of a zone; None where nothing was said."""
    if row is None:
        return None
    start, end = time.fromisoformat(row["start"]), time.fromisoformat(row["end"])
    return WorkTime(zone, start, end, frozenset(row["days"]), row["country"], row["region"])
