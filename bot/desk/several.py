"""One or several: « notre boulangerie emploie huit personnes » says nothing of our bakeries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.lists import words_of
from bot.desk.sides import Sides
from bot.desk.tokens import Kind, Text, Token
from bot.desk.verbs import verb_like

_ONE = frozenset(words_of("le la l un une notre votre leur ce cet cette mon ma son sa"))
_MORE = frozenset(words_of("les des nos vos leurs ces mes ses"))
_EITHER = frozenset(words_of("the our your their its his her my"))
_BEFORE = 2
"""Places between a determiner and its noun: one adjective."""


def other_number(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a noun of the question is several where the record has one, or the other way about."""
    if sides.terms.translate:
        return False
    asked, said = sides.question.tokens, record.tokens
    return any(
        asked[index].kind is said[place].kind is Kind.WORD
        and {_number(asked, index), _number(said, place)} == {"one", "several"}
        for index, place in found.items()
        if asked[index].folded != said[place].folded
    )


def _number(tokens: Sequence[Token], index: int) -> str:
    """`one`, `several`, or nothing where the words around do not tell."""
    determiner = _determiner(tokens, index)
    if determiner in _ONE:
        return "one"
    if determiner in _MORE:
        return "several"
    if determiner in _EITHER and not verb_like(tuple(tokens), index):
        return "several" if tokens[index].folded.endswith("s") else "one"
    return ""


def _determiner(tokens: Sequence[Token], index: int) -> str:
    near = tokens[max(0, index - _BEFORE) : index]
    return next(
        (
            token.folded
            for token in reversed(near)
            if token.segment == tokens[index].segment and token.folded in _ONE | _MORE | _EITHER
        ),
        "",
    )
