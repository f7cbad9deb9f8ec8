from __future__ import annotations

import pytest

from bot.desk.shortened import in_full


@pytest.mark.parametrize(
    ("word", "counted", "capital", "full"),
    [
        ("dr", False, True, "docteur"),
        ("pr", False, True, "professeur"),
        ("pr", False, False, "pr"),
        ("h", True, False, "heures"),
        ("h", False, True, "h"),
        ("min", True, False, "minutes"),
        ("min", False, False, "min"),
        ("km", False, False, "kilometres"),
        ("cave", True, True, "cave"),
    ],
)
def test_what_a_short_form_stands_for(word: str, counted: bool, capital: bool, full: str) -> None:
    assert in_full(word, counted=counted, capital=capital) == full
