from __future__ import annotations

from datetime import date

import pytest

from bot.desk.text.lexer import read_text
from bot.desk.until.toldas import in_the_future, told_in_the_past


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Nous avons ouvert un moulin.", True),
        ("Le moulin a été vendu.", True),
        ("Lina est arrivée à Dole.", True),
        ("Le moulin tournait.", True),
        ("42 apprentis ont rejoint notre moulin.", True),
        ("La collecte a atteint 800 euros.", True),
        ("Notre moulin a un adjoint.", False),
        ("We opened a mill.", True),
        ("The mill was sold.", True),
        ("Le moulin est ouvert.", False),
        ("Le moulin ouvre à Dole.", False),
        ("Le moulin qui a brûlé rouvre à Dole.", False),
        ("Nous avons vendu et nous achèterons.", False),
        ("Our fair has 40 stands.", False),
        ("£20 goes to the team.", False),
        ("We sold it and will build another.", False),
        ("Portes ouvertes à Dole.", False),
    ],
)
def test_what_is_told_in_the_past(text: str, past: bool) -> None:
    assert told_in_the_past(read_text(text, date(2026, 5, 1)).tokens) is past


def test_what_is_to_come() -> None:
    for text, future in (("Nous ouvrirons à Dole.", True), ("The mill might open.", True), ("The mill opens.", False)):
        assert in_the_future(read_text(text, date(2026, 5, 1)).tokens) is future, text
