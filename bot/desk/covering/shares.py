"""Of what a share is told: « la moitié de nos clients » is not « la moitié des clients »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token

_SHARES = frozenset(("all", "half", "most", "some", "none", "oneof", "nor", "both"))
_FRACTIONS = frozenset(words_of("tiers quart quarts third thirds quarter quarters fifth fifths tenth tenths"))
_OWN = frozenset(words_of("notre nos votre vos son sa ses leur leurs mon ma mes our your its their his her my"))
_OF = frozenset(words_of("of de d du des"))


def shared_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether the record tells a share of somebody's own things, and the question that share of all such things."""
    return any(
        _differ(sides.question.tokens, index, record.tokens, place)
        for index, place in found.items()
        if _is_share(record.tokens[place])
    )


def _is_share(token: Token) -> bool:
    if token.kind is Kind.NUMBER:
        return token.unit in ("", "%")
    return token.key in _SHARES if token.kind is Kind.MARK else token.folded in _FRACTIONS


def _differ(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    there, here = _little_after(said, place), _little_after(asked, index)
    own = any(word in _OWN for word in there) and not any(word in _OWN for word in here)
    of = said[place].folded in _FRACTIONS and any(word in _OF for word in there)
    return own or (of and not any(word in _OF for word in here))


def _little_after(tokens: Sequence[Token], at: int) -> list[str]:
    """The little words between a share and what it is a share of."""
    after = takewhile(lambda token: token.segment == tokens[at].segment and not token.kind.says, tokens[at + 1 :])
    return [word for token in after for word in token.folded.split()]
