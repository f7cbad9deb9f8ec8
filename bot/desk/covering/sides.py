"""The two sides of a comparison."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.desk.asking.frame import Manner
from bot.desk.text.matching import Records, Terms, looked, met
from bot.desk.text.tokens import Text, Token


@dataclass(frozen=True, slots=True)
class Sides:
    """A question, the approved wording, and the facts of the message it comes from.

    `house` are names that identify nothing here, `single` words that no other statement has; `praised`: it is asked to
    be presented as good news; `names`: the house's own, whole, where they are known.
    """

    question: Text
    wording: Text
    facts: Text
    manner: Manner
    house: frozenset[str]
    single: frozenset[str]
    terms: Terms
    praised: bool = False
    spoken: bool = False
    names: tuple[str, ...] = ()
    _known: dict[int, frozenset[int]] = field(default_factory=dict, repr=False, compare=False)
    _asked: list[Token] = field(default_factory=list, repr=False, compare=False)
    _said: list[frozenset[int]] = field(default_factory=list, repr=False, compare=False)
    _looked: list[Records] = field(default_factory=list, repr=False, compare=False)

    def asked(self) -> Sequence[Token]:
        """The telling tokens of the question."""
        if not self._asked:
            self._asked.extend(self.question.saying())
        return self._asked

    def same(self, word: Token, record: Token) -> bool:
        """Whether a token of the question is, strictly, that one of the record: of its wording or its facts."""
        return id(record) in self._met(word)

    def among(self, word: Token, records: Iterable[Token]) -> bool:
        """Whether a token of the question is, strictly, one of these of the record."""
        met = self._met(word)
        return bool(met) and not met.isdisjoint(map(id, records))

    def places(self, word: Token, records: Sequence[Token]) -> list[int]:
        """The places of those of the record that a token of the question is."""
        met = self._met(word)
        return [place for place, record in enumerate(records) if id(record) in met] if met else []

    def says(self, record: Token) -> bool:
        """Whether some telling token of the question is that one of the record."""
        if not self._said:
            self._said.append(frozenset().union(*map(self._met, self.asked())))
        return id(record) in self._said[0]

    def _met(self, word: Token) -> frozenset[int]:
        """The identities of the tokens of the record that it is: each pair is compared once, and asked about often."""
        try:
            return self._known[id(word)]
        except KeyError:
            found = self._known[id(word)] = frozenset(map(id, met(word, self._records(), self.terms)))
            return found

    def _records(self) -> Records:
        if not self._looked:
            one_text = self.facts is self.wording
            self._looked.append(looked(self.wording.tokens if one_text else (*self.wording.tokens, *self.facts.tokens)))
        return self._looked[0]
