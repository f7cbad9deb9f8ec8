from __future__ import annotations

from datetime import date

from bot.desk.text.lexer import read_text
from bot.desk.text.weights import plain_weight, weight


def test_rare_words_and_names_weigh_more() -> None:
    stop, cheese, _, name = read_text("le fromage de Vautrin", date(2026, 3, 16)).tokens
    assert weight(stop, 3, 3) == plain_weight(stop) == 0.0
    assert weight(cheese, 3, 3) < weight(cheese, 1, 3) < weight(name, 1, 3)
    assert weight(cheese, 1, 10) < weight(cheese, 1, 1000), "the more there is, the more a rare word tells"
