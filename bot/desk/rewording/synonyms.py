"""What a house calls by several names: a question is also read as if it used the others. That can only restrict."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from bot.desk.records.imprint import stem_keys
from bot.desk.text.fold import skeleton
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Text, Token

MOST = 12
"""Other readings of one question."""

_WORD = re.compile(r"[a-z]+|[0-9]+")

Rewritten = tuple[str, tuple[Token, ...]]
"""The other name, and the question's tokens with it."""


def rewritten(question: Text, groups: Sequence[Sequence[str]], day: date) -> tuple[Rewritten, ...]:
    """The question with a name of the house replaced by each of the others, one at a time."""
    said = [_forms(token.folded) for token in question.tokens] if groups else []
    found: dict[str, Rewritten] = {}
    for group in groups:
        for phrase in group:
            words = _words_of(phrase)
            for at in _places(said, words):
                for other in group:
                    if other != phrase and len(found) < MOST:
                        found.setdefault(other, (other, _replaced(question, at, len(words), other, day)))
    return tuple(found.values())


@lru_cache(maxsize=1024)
def _words_of(phrase: str) -> tuple[frozenset[str], ...]:
    return tuple(map(_forms, _WORD.findall(skeleton(phrase))))


def _forms(word: str) -> frozenset[str]:
    """A word and what its inflections have in common with it."""
    return stem_keys(word) | {word}


def _places(said: Sequence[frozenset[str]], phrase: Sequence[frozenset[str]]) -> Iterator[int]:
    """Where the phrase stands in the question, in any inflection."""
    size = len(phrase)
    for at in range(len(said) - size + 1 if size else 0):
        if not any(said[at + step].isdisjoint(phrase[step]) for step in range(size)):
            yield at


def _replaced(question: Text, at: int, size: int, other: str, day: date) -> tuple[Token, ...]:
    named = (token.as_name(-1) if token.kind.says and not token.kind.figure else token for token in _read(other, day))
    tokens = (*question.tokens[:at], *named, *question.tokens[at + size :])
    return tuple(token for token in tokens if token.kind.says)


def _read(phrase: str, day: date) -> tuple[Token, ...]:
    return read_text(phrase, day).tokens
