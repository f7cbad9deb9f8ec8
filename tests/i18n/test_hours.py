from __future__ import annotations

from datetime import time

import pytest

from bot.i18n.hours import Unclear, split_hour
from bot.i18n.typed import folded


@pytest.mark.parametrize(
    ("typed", "rest", "hour"),
    [
        ("lundi 9h", "lundi", time(9)),
        ("lundi à 9 h 30", "lundi a", time(9, 30)),
        ("17h00 demain", "demain", time(17)),
        ("9 heures", "", time(9)),
        ("09:05:07", "", time(9, 5, 7)),
        ("tomorrow 5pm", "tomorrow", time(17)),
        ("5:30 p.m. tomorrow", "tomorrow", time(17, 30)),
        ("12pm", "", time(12)),
        ("midi", "", time(12)),
        ("noon tomorrow", "tomorrow", time(12)),
        ("demain 0h", "demain", time(0)),
        ("9h du soir", "", time(21)),
        ("demain matin 9h", "demain", time(9)),
        ("ce soir 8h", "today", time(20)),
        ("tonight 8pm", "today", time(20)),
        ("le 24 mars 2026", "le 24 mars 2026", None),
        ("15/04/2026", "15/04/2026", None),
    ],
)
def test_an_hour_is_read(typed: str, rest: str, hour: time | None) -> None:
    left, found = split_hour(folded(typed))
    assert (left.strip(), found) == (rest, hour)


@pytest.mark.parametrize(
    "typed", ["minuit", "midnight", "12am", "25h", "13pm", "0am", "9h ou 10h", "13h du matin", "midi du soir 12h"]
)
def test_what_is_no_hour_or_two_is_refused(typed: str) -> None:
    with pytest.raises(Unclear):
        split_hour(folded(typed))
