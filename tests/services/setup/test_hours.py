"""Working hours as a file says them; what it leaves out is as usual in the time zone."""

from __future__ import annotations

from datetime import time

import pytest

from bot.core.people import Organisation
from bot.core.worktime import WorkTime, usual
from bot.services.setup.file import parse
from bot.services.setup.hours import hour, work_time


def kept(text: str) -> WorkTime | None:
    file = parse(f"organisation: X\n{text}", "f.yaml")
    return work_time(file.timezone, file.hours, file.country, file.region)


def test_a_file_that_says_nothing_leaves_what_is_usual() -> None:
    assert kept("timezone: America/Toronto") is None
    assert Organisation("o", "X", "fr", "America/Toronto").work_time == usual("America/Toronto")
    assert usual("America/Toronto").region == "QC"


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("country: CA\nregion: QC", WorkTime("Europe/Paris", country="CA", region="QC")),
        ("country: CA", WorkTime("Europe/Paris", country="CA")),
        ("timezone: America/Montreal\nregion: 'ON'", WorkTime("America/Montreal", country="CA", region="ON")),
        ("hours: {}", WorkTime("Europe/Paris", country="FR")),
        (
            'hours: {from: "8:30", to: "17:00", days: [tuesday, saturday]}',
            WorkTime("Europe/Paris", time(8, 30), time(17), frozenset({1, 5}), "FR"),
        ),
    ],
    ids=str,
)
def test_what_a_file_says(text: str, work: WorkTime) -> None:
    assert kept(text) == work


def test_hours() -> None:
    assert (hour("9:00"), hour("18:30")) == (time(9), time(18, 30))
    for wrong in ("9", "24:00", 540, "9h"):
        with pytest.raises(ValueError, match="file-hour"):
            hour(wrong)
