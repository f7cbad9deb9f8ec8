"""A word that denies or bounds, said twice: « sans sucre et sans sel » is not « sans sucre et avec sel »."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.desk.covering.omission import covered
from bot.desk.covering.sides import Sides
from bot.desk.text.tokens import Kind, Text, Token

_CARRIED = "not"
"""The French « ne », which people leave out and which denies nothing without the word after it."""


def said_once(sides: Sides, record: Text) -> bool:
    """Whether the record says such a word more than once, and the question leaves one of them out.

    Each bears on what follows it; of what follows it and is in the question, each must be there as well. Or whether the
    question has a word twice in a row: in « la ferme ferme » it is two words.
    """
    if _doubled(sides.question.tokens) - _doubled(record.tokens):
        return True
    counts = Counter(token.key for token in record.tokens if token.kind is Kind.MARK)
    twice = {key for key, count in counts.items() if count > 1 and key != _CARRIED}
    return any(_lacks(sides, record, key) for key in twice)


def _doubled(tokens: Sequence[Token]) -> set[str]:
    return {one.folded for one, other in pairwise(tokens) if one.kind is Kind.WORD and one.folded == other.folded}


def _lacks(sides: Sides, record: Text, key: str) -> bool:
    needed = [word for word in _governed(record.tokens, key) if covered(word, sides)]
    borne = list(_governed(sides.question.tokens, key))
    if sides.terms.translate:  # adjectives change sides between languages
        return len(borne) < len(needed)
    return any(not any(sides.same(asked, word) for asked in borne) for word in needed)


def _governed(tokens: Sequence[Token], key: str) -> Iterator[Token]:
    """What each of these words bears on: the next telling word of its segment that is no such word itself."""
    for at, token in enumerate(tokens):
        if token.kind is not Kind.MARK or token.key != key:
            continue
        following = (word for word in tokens[at + 1 :] if word.segment == token.segment)
        found = next((word for word in following if word.kind.says and word.kind is not Kind.MARK), None)
        if found is not None:
            yield found
