"""Where all of a sentence holds: « À Dax, l'entrée est libre » is not « l'entrée de Dax est libre »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token

_AT = frozenset(words_of("a au aux en in at"))
_OF = frozenset(words_of("de d du des of s"))
_ARTICLES = frozenset(words_of("le la les l the"))


def placed_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a place that the record sets apart belongs, in the question, to one of its things."""
    return any(
        record.tokens[place].kind is Kind.NAME and _apart(record.tokens, place) and _owns(sides.question.tokens, index)
        for index, place in found.items()
    )


def _apart(tokens: Sequence[Token], place: int) -> bool:
    """Whether the name stands between commas with no other telling word than names, after « à » or "in"."""
    part = [token for token in tokens if token.segment == tokens[place].segment]
    names = all(token.kind is Kind.NAME for token in part if token.kind.says)
    follows = any(token.sentence == tokens[place].sentence and token not in part for token in tokens)
    return names and follows and part[0].folded in _AT


def _owns(tokens: Sequence[Token], index: int) -> bool:
    """« de Dax », "Tuam entry"."""
    before = [token for token in tokens[max(0, index - 2) : index] if token.segment == tokens[index].segment]
    if before and before[-1].folded in _ARTICLES:
        before.pop()
    if before and before[-1].folded in _AT:
        return False
    if before and before[-1].folded in _OF:
        return True
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.segment == tokens[index].segment and after.kind is Kind.WORD
