"""An hour of every day, as people type it."""

from __future__ import annotations

from datetime import time

import pytest

from bot.errors import Invalid
from bot.i18n.clocktimes import read_clock


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("8h30", time(8, 30)), ("8 h 30", time(8, 30)), ("08:30", time(8, 30)), ("à 9h", time(9)), ("9 am", time(9)),
        ("8:30 pm", time(20, 30)), ("midi", time(12)), ("17 heures", time(17)),
        ("0:00", time(0)), ("23:59", time(23, 59)),
        ("at 9:00", time(9)), ("9h du matin", time(9)),
    ],
)  # fmt: skip
def test_what_people_type(typed: str, hour: time) -> None:
    assert read_clock(typed, "at") == hour


@pytest.mark.parametrize(
    "typed", ["", "9", "25:00", "minuit", "9h ou 10h", "lundi 9h", "demain", "9:60", "x" * 50, "9h" + " " * 60 + "10h"]
)
def test_what_is_no_hour_is_refused_beside_its_field(typed: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_clock(typed, "at")
    assert (refused.value.key, refused.value.field) == ("hour-unreadable", "at")
