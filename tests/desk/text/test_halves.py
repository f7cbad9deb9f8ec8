"""Hours told with one half of the day for both."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.halves import told_apart
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("6-8pm", "6pm-8pm"),
        ("from 6 to 8pm", "from 6pm to 8pm"),
        ("10-4pm", "10am-4pm"),
        ("11 to 1 p.m.", "11am to 1pm."),
        ("10-2am", "10pm-2am"),
        ("12-3pm", "12pm-3pm"),
        ("6.30-8pm", "6.30pm-8pm"),
        ("10am-4pm", "10am-4pm"),
        ("lots 6-8 pmi", "lots 6-8 pmi"),
        ("page 6, 8pm", "page 6, 8pm"),
        ("on 3-6-8pm", "on 3-6-8pm"),
        ("16-18h", "16-18h"),
    ],
)
def test_each_hour_is_in_its_half(told: str, meant: str) -> None:
    assert told_apart(told) == meant


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("The talk is on 9 May, 6-8pm, ok?", VerdictKind.SHAREABLE),
        ("The talk is on 9 May from 6 to 8pm, ok?", VerdictKind.SHAREABLE),
        ("The talk is on 9 May from 6 to 9pm, ok?", VerdictKind.UNKNOWN),
        ("The talk is on 9 May from 6am to 8pm, ok?", VerdictKind.UNKNOWN),
    ],
)
def test_the_hours_are_those_of_the_wording(asked: str, kind: VerdictKind) -> None:
    assert kind_of(asked, said("w", "The talk is on 9 May from 6pm to 8pm.")) is kind
