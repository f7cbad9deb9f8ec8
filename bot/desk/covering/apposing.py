"""Who somebody is, or somebody else besides: « Anna Lee, notre directrice » is not « Anna Lee et notre directrice »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token

_AND = frozenset(words_of("et and ou or avec with comme as"))
_BOTH = (Kind.NAME, Kind.WORD)


def counted_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether the question joins by « et » a name and a noun that a comma makes one in the record, or the reverse.

    Names among names, and nouns among nouns, are a list either way.
    """
    asked, said = sides.question.tokens, record.tokens
    return any(
        asked[one].kind in _BOTH
        and asked[other].kind in _BOTH
        and _name_and_noun(said, found[one], found[other])
        and {_tied(asked, one, other), _tied(said, found[one], found[other])} == {"and", "comma"}
        for one, other in pairwise(sorted(found))
    )


def _name_and_noun(tokens: Sequence[Token], one: int, other: int) -> bool:
    """Whether one of both is a name; the first word of a sentence may be one, if what follows has a determiner."""
    if tokens[one].kind is tokens[other].kind is Kind.WORD and tokens[one].raw[:1].isupper():
        return any(token.kind is Kind.STOP and token.folded not in _AND for token in tokens[one + 1 : other])
    return tokens[one].raw[:1].isupper() != tokens[other].raw[:1].isupper()


def _tied(tokens: Sequence[Token], one: int, other: int) -> str:
    """How two neighbours are tied: by "and", by a comma, or by neither; nothing if they are no neighbours."""
    between = tokens[one + 1 : other]
    if one >= other or any(token.kind.says for token in between) or tokens[one].sentence != tokens[other].sentence:
        return ""
    if any(token.folded in _AND for token in between):
        return "and"
    return "comma" if tokens[one].segment != tokens[other].segment else ""
