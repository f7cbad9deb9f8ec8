"""How much a word tells: rare among the statements and not of the common stock of business."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.desk.lexicon import GENERIC
from bot.desk.tokens import Kind, Token
from bot.desk.words import stems

_BY_KIND = {Kind.NAME: 1.5, Kind.NUMBER: 0.8, Kind.DATE: 0.5, Kind.TIME: 0.3, Kind.WEEKDAY: 0.1, Kind.MARK: 0.1}


@dataclass(frozen=True, slots=True)
class Weights:
    """Document frequencies of stems among the statements in force."""

    frequency: Counter[str]
    total: int

    def of(self, token: Token) -> float:
        """The weight of a token: 0 for what says nothing."""
        if not token.kind.says:
            return 0.0
        common = max((self.frequency[stem] for stem in keys(token)), default=0)
        weight = 0.3 + math.log((self.total + 2) / (common + 1)) / math.log(self.total + 2)
        return weight * _BY_KIND.get(token.kind, 0.35 if token.folded in GENERIC else 1.0)


def keys(token: Token) -> frozenset[str]:
    """What a token is counted by."""
    return stems(token.folded) if token.kind in (Kind.WORD, Kind.NAME) else frozenset((token.key + token.unit,))


def weigh(documents: Iterable[Iterable[Token]]) -> Weights:
    """Count in how many documents each stem stands."""
    frequency: Counter[str] = Counter()
    total = 0
    for document in documents:
        total += 1
        frequency.update({stem for token in document for stem in keys(token)})
    return Weights(frequency, total)
