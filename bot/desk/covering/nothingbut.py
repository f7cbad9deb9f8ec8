"""« Ne … que »: « aucun de nos pains ne contient que du lait » is not « aucun de nos pains ne contient de lait »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token

_BEFORE_NOUNS = frozenset(words_of("le la les l un une des du de d a au aux en dans sur par pour avec nos notre"))
_COMPARED = frozenset(("plus", "less"))
"""« Pas plus que », « moins que »; « ne passe plus que » bounds, and does not compare."""
_REACH = 3
"""Little words between « que » and what it bears on."""


def bounded_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether « ne … que » bears on some word of the question and not on it in the record, or the other way about."""
    return any(_alone(sides.question.tokens, index) != _alone(record.tokens, place) for index, place in found.items())


def _alone(tokens: Sequence[Token], index: int) -> bool:
    at = index - 1
    while at >= max(0, index - _REACH) and tokens[at].folded in _BEFORE_NOUNS:
        at -= 1
    if at <= 0 or tokens[at].folded not in ("que", "qu"):
        return False
    before = [word.key for word in tokens[:at] if _is_mark(word) and word.segment == tokens[at].segment]
    compares = tokens[at - 1].key in _COMPARED and ("pas" in before or tokens[at - 1].key == "less")
    return "not" in before and not compares


def _is_mark(token: Token) -> bool:
    return token.kind is Kind.MARK
