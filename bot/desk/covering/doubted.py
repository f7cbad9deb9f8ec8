"""Whether what a verb tells is doubted, nearly done or only meant: « presque obtenu », "has yet to open"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.covering.bounds import denies
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token

_DOUBTS = frozenset(("about", "maybe", "can", "if", "or", "instead", "less", "against", "before"))
"""Groups of marks under which nothing is certain."""
_ADVERBS = ("ly", "ment")
_NO_ADVERBS = frozenset(
    words_of("""
    july family fly reply supply early only daily weekly monthly yearly moment monument departement etablissement
    evenement document logement batiment appartement gouvernement stationnement equipement element lancement
    """)
)
_LEADING = frozenset(words_of("to of de d a for pour"))


def doubted(tokens: Sequence[Token], verb: int, last: int) -> bool:
    """Whether the words around a verb, up to the place `last` of what it bears on, take back what it tells."""
    first = next(at for at, token in enumerate(tokens) if token.segment == tokens[verb].segment)
    here = range(first, last)
    if any(_doubts(tokens, at) for at in here if at != verb):
        return True
    led = verb > first + 1 and tokens[verb - 1].folded in _LEADING
    return led and tokens[verb - 2].kind in (Kind.WORD, Kind.AUX, Kind.MARK)  # « was to open », "talks of opening"


def _doubts(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.MARK:
        counted = at + 1 < len(tokens) and tokens[at + 1].kind is Kind.NUMBER
        return denies(token) or (token.key in _DOUBTS and not counted)
    if token.kind is Kind.AUX:
        return token.key == "conditional"
    return token.kind is Kind.WORD and token.folded.endswith(_ADVERBS) and token.folded not in _NO_ADVERBS
