"""What a line is headed by: « Faux : le lait vient de Pau. Vrai : il vient de Dax. » is not told by changing the heads.

A head of a word or two, before a colon, says what is to be thought of the rest of its sentence, and of no other.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.tokens import Kind, Token, by_sentence

_MOST = 2
"""Telling words of such a head."""
_HEADS = (Kind.WORD, Kind.MARK)


def labelled_otherwise(sides: Sides) -> bool:
    """Whether a sentence of the question stands under the head of one of the wording's, and says what another one of
    the wording does."""
    told = [(each, _label(each)) for each in by_sentence(sides.wording.tokens)]
    if len(told) == 1 or not any(label for _, label in told):
        return False
    return any(_under_another(sides, each, told) for each in by_sentence(sides.question.tokens))


def _under_another(
    sides: Sides, asked: Sequence[Token], told: Sequence[tuple[Sequence[Token], Sequence[Token]]]
) -> bool:
    label = _label(asked)
    under = [each for each, head in told if head and all(sides.among(token, head) for token in label)]
    if not label or not under:
        return False
    elsewhere = [token for each, _ in told if not any(each is other for other in under) for token in each]
    rest = [token for token in asked[len(label) :] if token.kind.says]
    return any(not any(sides.among(token, each) for each in under) and sides.among(token, elsewhere) for token in rest)


def _label(sentence: Sequence[Token]) -> list[Token]:
    """The first words of a sentence, if few and before a pause."""
    head = [token for token in sentence if token.segment == sentence[0].segment]
    saying = [token for token in head if token.kind.says]
    few = 0 < len(saying) <= _MOST and all(token.kind in _HEADS for token in saying)
    return head if few and len(head) < len(sentence) and all(token.kind is not Kind.AUX for token in head) else []
