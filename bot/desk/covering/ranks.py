"""Whose first and whose best: « notre premier rosé » is the first of ours, « le premier rosé » the first of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token

_RANKS = frozenset(("first", "last", "only", "plus", "most", "less"))
_BEST = frozenset(
    words_of("""
    meilleur meilleure meilleurs meilleures pire pires unique best worst biggest largest smallest oldest newest fastest
    cheapest longest tallest highest lowest youngest greatest finest strongest busiest greenest earliest latest
    """)
)
_OWN = frozenset(words_of("notre nos votre vos son sa ses leur leurs mon ma mes our your its their his her my"))
_THE = frozenset(words_of("le la les l du des au aux the"))


def ranked_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether the record ranks among somebody's own things what the question ranks among all."""
    return any(
        _ranks(record.tokens[place])
        and _before(record.tokens, place) in _OWN
        and (_before(sides.question.tokens, index) in _THE or _bare(sides.question.tokens, index))
        for index, place in found.items()
    )


def _ranks(token: Token) -> bool:
    return token.key in _RANKS if token.kind is Kind.MARK else token.folded in _BEST


def _before(tokens: Sequence[Token], at: int) -> str:
    """The word before a rank, over a number: « nos trois premiers », "our two largest"."""
    if at and tokens[at - 1].kind is Kind.NUMBER and not tokens[at - 1].unit:
        at -= 1
    return tokens[at - 1].folded if at and tokens[at - 1].segment == tokens[at].segment else ""


def _bare(tokens: Sequence[Token], at: int) -> bool:
    """« First gin … », as headlines put it."""
    return at == 0 or tokens[at - 1].segment != tokens[at].segment
