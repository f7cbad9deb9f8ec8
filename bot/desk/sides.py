"""The two sides of a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.desk.frame import Manner
from bot.desk.matching import Terms, same
from bot.desk.tokens import Text, Token


@dataclass(frozen=True, slots=True)
class Sides:
    """A question, the approved wording, and the facts of the message it comes from.

    `house` are names that identify nothing here, `single` words that no other statement has.
    """

    question: Text
    wording: Text
    facts: Text
    manner: Manner
    house: frozenset[str]
    single: frozenset[str]
    terms: Terms
    _met: dict[tuple[int, int], bool] = field(default_factory=dict, repr=False, compare=False)
    spoken: dict[int, bool] = field(default_factory=dict, repr=False, compare=False)
    """By the identity of a token of the records whether the question says it."""
    _asked: list[Token] = field(default_factory=list, repr=False, compare=False)

    def asked(self) -> Sequence[Token]:
        """The telling tokens of the question."""
        if not self._asked:
            self._asked.extend(self.question.saying())
        return self._asked

    def same(self, word: Token, record: Token) -> bool:
        """Whether a token of the question is, strictly, one of the record; each pair is compared once."""
        pair = (id(word), id(record))
        try:  # most were compared before
            return self._met[pair]
        except KeyError:
            self._met[pair] = met = same(word, record, self.terms)
            return met
