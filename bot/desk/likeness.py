"""Loose likeness of a question and a record: finds evidence and restricts, and never grants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from bot.desk.corpus import Shape
from bot.desk.lexicon import CHATTER
from bot.desk.tokens import Kind, Token
from bot.desk.weights import Weights
from bot.desk.words import concepts, is_real, related, stems

_NEAR_WORD = 0.75
_NEAR_NAME = 0.8
MEANING = 0.7
"""Strength of two words of one family of meaning."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a question and a record meet. `strengths` has one number in 0..1 for each token of the question."""

    strengths: tuple[float, ...]
    shared: float
    of_question: float
    of_record: float

    @property
    def score(self) -> float:
        """One number to order the evidence by."""
        return min(1.0, 0.75 * self.of_question + 0.25 * self.of_record)


@dataclass(frozen=True, slots=True)
class Sought:
    """A token of a question, ready to be looked for in many records. `slips`: words it may be a slip of the pen of."""

    token: Token
    weight: float
    stems: frozenset[str]
    concepts: frozenset[int]
    slips: frozenset[str]

    def strength(self, shape: Shape) -> float:
        """How surely the record has it, in 0..1."""
        token = self.token
        if token.kind.figure:
            return _figure(token, shape)
        if token.kind not in (Kind.WORD, Kind.NAME):
            return 0.0
        if self.stems & shape.stems:
            return 1.0
        if self.slips & shape.words:
            return 0.85
        if token.folded[:5] in shape.openings and any(related(token.folded, word) for word in shape.words):
            return 0.8
        return MEANING if self.concepts & shape.concepts else 0.0


def seek(tokens: Iterable[Token], weights: Weights, vocabulary: Sequence[str]) -> tuple[Sought, ...]:
    """Prepare the tokens of a question, each once."""
    unique = {(token.kind.figure, token.folded): token for token in tokens if token.folded not in CHATTER}
    return tuple(
        Sought(token, weights.of(token), stems(token.folded), concepts(token.folded), _slips(token, vocabulary))
        for token in unique.values()
    )


def likeness(sought: Sequence[Sought], shape: Shape) -> Likeness:
    """Compare loosely: stems, families, meanings in both languages, slips of the pen."""
    strengths = _once(sought, shape)
    shared = sum(item.weight * strength for item, strength in zip(sought, strengths, strict=True))
    return Likeness(
        strengths, shared, _ratio(shared, sum(item.weight for item in sought)), _ratio(shared, shape.weight)
    )


def _once(sought: Sequence[Sought], shape: Shape) -> tuple[float, ...]:
    """The strengths; words of one meaning count once, however many of them the question uses."""
    met: set[int] = set()
    found = []
    for item in sought:
        strength = item.strength(shape)
        if strength == MEANING:
            shared = item.concepts & shape.concepts
            strength = 0.0 if shared <= met else strength
            met |= shared
        found.append(strength)
    return tuple(found)


def resembles(word: str, name: str) -> bool:
    """Whether a folded word is the name or a slip of the pen of it."""
    if word == name:
        return True
    if min(len(word), len(name)) < 5 or is_real(word):
        return False
    return OSA.normalized_similarity(word, name) >= _NEAR_NAME or JaroWinkler.similarity(word, name) >= 0.94


def _slips(token: Token, vocabulary: Sequence[str]) -> frozenset[str]:
    word = token.folded
    if token.kind.figure or len(word) < 4 or is_real(word):
        return frozenset()
    found = process.extract(word, vocabulary, scorer=OSA.normalized_similarity, score_cutoff=_NEAR_WORD, limit=5)
    glued = {other for other in vocabulary if len(other) >= 4 and word[1:] == other}
    return frozenset(other for other, *_ in found if len(other) >= 4) | glued


def _figure(token: Token, shape: Shape) -> float:
    if (token.kind, token.key, token.unit) in shape.figures:
        return 1.0
    return 0.6 if any(kind is token.kind and key == token.key for kind, key, _ in shape.figures) else 0.0


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
