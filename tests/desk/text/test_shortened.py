from __future__ import annotations

import pytest

from bot.desk.text.shortened import in_full, is_short


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
        ("hrs", True, False, "hours"),
        ("hrs", False, False, "hrs"),
        ("ctres", False, False, "centres"),
        ("ave", False, True, "avenue"),
        ("loco", False, False, "locomotive"),
        ("tkts", False, False, "tickets"),
        ("ha", True, False, "hectares"),
        ("ha", False, False, "ha"),
        ("muscu", False, False, "musculation"),
        ("btq", True, False, "boutique"),
        ("leics", False, True, "leicestershire"),
        ("oxon", False, False, "oxon"),
    ],
)
def test_what_a_short_form_stands_for(word: str, counted: bool, capital: bool, full: str) -> None:
    assert in_full(word, counted=counted, capital=capital) == full


def test_what_is_short_or_no_word_is_told_from_a_word() -> None:
    assert [word for word in ("dispo", "ctre", "inscr", "porte", "car") if is_short(word)] == ["dispo", "ctre", "inscr"]
