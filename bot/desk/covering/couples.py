"""Two things or one: « dogs and leads » are two, « dogs on leads » are not, "customers' staff" are no customers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.desk.covering.sides import Sides
from bot.desk.text.tokens import Kind, Text, Token

_AND = ("et", "and")
_JOINED = (Kind.WORD, Kind.NAME)


def coupled_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether « et » stands between two words that follow one another in one of both texts, and not in the other."""
    asked, said = sides.question.tokens, record.tokens
    return any(
        found[two] > found[one]
        and _follow(asked, one, two)
        and _follow(said, found[one], found[two])
        and _and(asked, one, two) != _and(said, found[one], found[two])
        for one, two in pairwise(sorted(found))
    )


def _follow(tokens: Sequence[Token], one: int, two: int) -> bool:
    """Whether the second is the next telling word, no comma being between."""
    return (
        tokens[one].segment == tokens[two].segment
        and tokens[one].kind in _JOINED
        and tokens[two].kind in _JOINED
        and not any(token.kind.says for token in tokens[one + 1 : two])
    )


def _and(tokens: Sequence[Token], one: int, two: int) -> bool:
    return any(token.folded in _AND for token in tokens[one + 1 : two])
