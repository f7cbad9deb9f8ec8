from __future__ import annotations

from datetime import date

from bot.desk.asking.frame import Manner
from bot.desk.covering.sides import Sides
from bot.desk.text.lexer import read_text
from bot.desk.text.matching import Terms

DAY = date(2026, 3, 16)


def sides_of(question: str, wording: str) -> Sides:
    asked, said = read_text(question, DAY), read_text(wording, DAY)
    terms = Terms(asked=DAY, accented=True, translate=False, nominal=False)
    return Sides(asked, said, said, Manner.CLAIM, frozenset(), frozenset(), terms)


def test_only_what_tells_something_is_asked() -> None:
    assert [token.folded for token in sides_of("la cave est ouverte", "").asked()] == ["cave", "ouverte"]


def test_tokens_are_compared_as_strictly_as_ever() -> None:
    sides = sides_of("les caves", "la cave du port")
    word = sides.asked()[0]
    assert [sides.same(word, token) for token in sides.wording.tokens] == [False, True, False, False]
    assert sides.same(word, sides.wording.tokens[1])
