from __future__ import annotations

from datetime import date

from bot.desk.lexer import read_text
from bot.desk.weights import weigh


def test_rare_words_and_names_weigh_more() -> None:
    texts = [read_text(text, date(2026, 3, 16)) for text in ("le fromage de Vautrin", "le fromage bleu", "le fromage")]
    weights = weigh(text.tokens for text in texts)
    stop, cheese, _, name = texts[0].tokens
    assert weights.of(stop) == 0.0
    assert weights.of(cheese) < weights.of(texts[1].tokens[-1]) < weights.of(name)
