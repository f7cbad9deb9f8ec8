"""A street address that follows the name of a place: who names the place may leave out the house and the street.

« Notre pub de Rimouski ouvre le 27 août, au 45, rue Saint-Germain Est », "Orme opens in York, at 18 Piccadilly".
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.text.lexicon import STREETS
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token

_OPENS = frozenset(
    words_of(
        "ouvre ouvrent ouvrira rouvre rouvrent rouvrira accueille accueillent demenage opens open reopens reopen moves"
    )
)
_AT = frozenset(words_of("au at"))
_LITTLE = frozenset(words_of("de du des d la le les l the of s"))


def in_address(sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    """Whether the token belongs to an address that nothing of the question speaks of, beside a place that it names."""
    if _OPENS.isdisjoint(token.folded for token in sentence):
        return False  # « Water is unsafe in York, at 18 Piccadilly. »
    for start, end in _addresses(sentence):
        if start <= index < end and not any(met[start:end]):
            beside = (*range(start), *range(end, len(sentence)))
            return any(met[at] and sentence[at].kind is Kind.NAME for at in beside)
    return False


def _addresses(sentence: Sequence[Token]) -> list[tuple[int, int]]:
    found = []
    for at in range(1, len(sentence) - 1):
        number, after = sentence[at], sentence[at + 1]
        if number.kind is Kind.NUMBER and not number.unit and sentence[at - 1].folded in _AT:
            street = after.folded in STREETS
            end = _end(sentence, at + 1)
            if (street or after.kind is Kind.NAME) and end > at + 1 and _closes(sentence, end):
                found.append((at - 1, end))
    return found


def _end(sentence: Sequence[Token], at: int) -> int:
    """Where the names and little words of a street end."""
    segment = sentence[at].segment
    while at < len(sentence) and sentence[at].segment == segment and _of_street(sentence[at]):
        at += 1
    return at


def _of_street(token: Token) -> bool:
    named = token.kind is Kind.NAME or token.raw[:1].isupper()
    return named or token.folded in STREETS or token.folded in _LITTLE


def _closes(sentence: Sequence[Token], end: int) -> bool:
    """Whether the sentence, or its part, ends there."""
    return end == len(sentence) or sentence[end].segment != sentence[end - 1].segment
