"""What a text is made of once read: tokens, each with what it says, where it stands and how it was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a token is; the strictness of comparison depends on it.

    `says`: it carries meaning that must be covered. `figure`: a number, a date or a time, never repaired or guessed.
    """

    WORD = "word"
    NAME = "name"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    WEEKDAY = "weekday"
    MARK = "mark"
    AUX = "aux"
    STOP = "stop"

    def __init__(self, name: str) -> None:
        # Plain attributes, read hundreds of thousands of times a question.
        self.says = name not in ("stop", "aux")
        self.figure = name in ("number", "date", "time", "weekday")

    # An Enum's own works with its name, in Python, tens of thousands of times a question.
    __hash__ = object.__hash__


TIMELY = frozenset((Kind.DATE, Kind.TIME, Kind.WEEKDAY))
"""Kinds of what says when."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word or figure. `key` is its comparable form, `segment` and `sentence` count within the text. `unit`:
    of a figure what it counts, of a weekday or « la semaine prochaine » which one is meant."""

    kind: Kind
    key: str
    raw: str
    folded: str
    segment: int
    sentence: int
    unit: str = ""

    def as_name(self, segment: int) -> Token:
        """The same word taken for a name, in a segment of its own."""
        return Token(Kind.NAME, self.key, self.raw, self.folded, segment, self.sentence, self.unit)


@dataclass(frozen=True, slots=True)
class Text:
    """A text as read: its tokens, and whether its writer uses accents."""

    tokens: tuple[Token, ...]
    accented: bool

    def saying(self) -> tuple[Token, ...]:
        """The tokens that carry meaning."""
        return tuple(token for token in self.tokens if token.kind.says)


def by_sentence(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens of each sentence."""
    found: dict[int, list[Token]] = {}
    for token in tokens:
        found.setdefault(token.sentence, []).append(token)
    return list(found.values())
