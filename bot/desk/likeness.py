"""Loose likeness of a question and a record: finds evidence and restricts, and never grants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import OSA, JaroWinkler

from bot.desk.imprint import (
    Imprint,
    aside_key,
    bare_figure_key,
    concept_key,
    concept_keys,
    figure_key,
    name_key,
    opening_key,
    stem_keys,
    word_key,
)
from bot.desk.index import Counts
from bot.desk.lexicon import CHATTER
from bot.desk.spelling import SHORTEST
from bot.desk.tokens import Kind, Token
from bot.desk.weights import plain_weight, weight
from bot.desk.words import is_real, related, sensitive

_NEAR_NAME = 0.8
_NEAR_UNIT = 0.6
MEANING = 0.7
"""Strength of two words of one family of meaning."""

Near = Mapping[str, Sequence[str]]
_Weighed = tuple[tuple[float, ...], float, float, float]
_NONE: frozenset[str] = frozenset()


class Likeness(NamedTuple):
    """How a question and a record meet. `strengths` has one number in 0..1 for each token of the question; `score` is
    one number to order the evidence by."""

    strengths: tuple[float, ...]
    shared: float
    of_question: float
    of_record: float
    score: float


@dataclass(frozen=True, slots=True)
class Sought:
    """A token of a question, ready to be looked for in many records. `slips`: words it may be a slip of the pen of.

    The sets are keys of `imprint.py`, each of another strength: `same` of the word or figure itself, `like` of its
    slips, `concepts` of its meanings, `near` of a figure with another unit. `keys` are all
    those by which a record can meet it.
    """

    token: Token
    weight: float
    plain: float
    same: frozenset[str]
    like: frozenset[str]
    concepts: frozenset[str]
    near: frozenset[str]
    opening: str | None
    slips: tuple[str, ...]
    keys: frozenset[str]

    def asked(self) -> Iterable[str]:
        """Every key by which it may matter that a record has it: also its names, and what is kept quiet."""
        word = self.token.folded
        return (*self.keys, *map(name_key, (word, *self.slips)), *map(concept_key, sensitive(word)))

    def strength(self, keys: frozenset[str]) -> float:
        """How surely a record with these keys has it, in 0..1."""
        if self.keys.isdisjoint(keys):
            return 0.0  # of most records, most tokens
        if not self.same.isdisjoint(keys):
            return 1.0
        if not self.like.isdisjoint(keys):
            return 0.85
        if self.opening in keys and _in_family(self.token.folded, keys):
            return 0.8
        if not self.near.isdisjoint(keys):
            return _NEAR_UNIT
        return 0.0 if self.concepts.isdisjoint(keys) else MEANING


def telling(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """The tokens of a question that are looked for, each once."""
    unique = {(token.kind.figure, token.folded): token for token in tokens if token.folded not in CHATTER}
    return tuple(unique.values())


def may_be_slip(token: Token) -> bool:
    """Whether a token may be a slip of the pen: no figure, and no word of French or English."""
    return not token.kind.figure and len(token.folded) >= SHORTEST and not is_real(token.folded)


def seek(tokens: Iterable[Token], counts: Counts, near: Near) -> list[Sought]:
    """Prepare the tokens of a question."""
    return [_sought(token, counts, near.get(token.folded, ())) for token in telling(tokens)]


def counted_keys(token: Token, near: Sequence[str]) -> set[str]:
    """Every key of a token that must be counted before it can be weighed and looked for."""
    if token.kind.figure:
        return {figure_key(token), bare_figure_key(token), *_spoken_keys(token.folded)}
    if token.kind not in (Kind.WORD, Kind.NAME):
        return _spoken_keys(token.folded)
    keys = {*stem_keys(token.folded), *concept_keys(token.folded), opening_key(token.folded) or ""}
    return keys.union(*(_spoken_keys(word) for word in (token.folded, *near))) - {""}


def _spoken_keys(word: str) -> set[str]:
    return {word_key(word), aside_key(word)}


class Scale:
    """Compares one question with many records, loosely: stems, families, meanings in both languages, slips of the pen.

    Most records meet few of the question's keys, and often the same ones: what was weighed is remembered by them.
    """

    def __init__(self, sought: Sequence[Sought]) -> None:
        self._sought = sought
        self._whole = sum(item.weight for item in sought)
        self._keys = frozenset(key for item in sought for key in item.asked())
        self._families = [(item.opening, item.same | item.like) for item in sought if item.opening]
        self._known: dict[frozenset[str], _Weighed | None] = {}

    def likeness(self, imprint: Imprint) -> tuple[frozenset[str], Likeness]:
        """Which of the question's keys a record has, and how they meet."""
        met = self._keys.intersection(imprint.packed.split())
        strengths, shared, plain, of_question = self._weighed(met, imprint)
        of_record = min(1.0, _ratio(plain, imprint.weight))
        score = min(1.0, 0.75 * of_question + 0.25 * of_record)
        return met, Likeness(strengths, shared, of_question, of_record, score)

    def _weighed(self, met: frozenset[str], imprint: Imprint) -> _Weighed:
        """The strengths, and the weights they share: in this question, and wherever it is asked."""
        if met in self._known:
            known = self._known[met]
        else:
            family = any(opening in met and surer.isdisjoint(met) for opening, surer in self._families)
            self._known[met] = known = None if family else self._weigh(met)
        return known or self._weigh(imprint.keys)  # whether two words are of one family, its other keys tell

    def _weigh(self, keys: frozenset[str]) -> _Weighed:
        strengths = _once(self._sought, keys)
        shared = plain = 0.0
        for item, strength in zip(self._sought, strengths, strict=True):
            shared += item.weight * strength
            plain += item.plain * strength
        return strengths, shared, plain, _ratio(shared, self._whole)


def _sought(token: Token, counts: Counts, near: Sequence[str]) -> Sought:
    slips = tuple(other for other in near if counts.of(word_key(other)))
    if token.kind in (Kind.WORD, Kind.NAME):
        same, like = stem_keys(token.folded), frozenset(word_key(word) for word in slips)
        concepts, bare, opening = concept_keys(token.folded), _NONE, opening_key(token.folded)
    else:
        figure = token.kind.figure
        same = frozenset((figure_key(token),)) if figure else _NONE
        bare = frozenset((bare_figure_key(token),)) if figure else _NONE
        like, concepts, opening = _NONE, _NONE, None
    records = max((counts.of(key) for key in same), default=0)
    keys = same | like | concepts | bare | (frozenset((opening,)) if opening else _NONE)
    return Sought(
        token,
        weight(token, records, counts.total),
        plain_weight(token),
        same,
        like,
        concepts,
        bare,
        opening,
        slips,
        keys,
    )


def _once(sought: Sequence[Sought], keys: frozenset[str]) -> tuple[float, ...]:
    """The strengths; words of one meaning count once, however many of them the question uses."""
    met: set[str] = set()
    found = []
    for item in sought:
        strength = item.strength(keys)
        if strength == MEANING:
            shared = item.concepts & keys
            strength = 0.0 if shared <= met else strength
            met |= shared
        found.append(strength)
    return tuple(found)


def _in_family(word: str, keys: frozenset[str]) -> bool:
    """Whether a word of the record begins as this one does, for long enough."""
    beginning = word_key(word[:5])
    return any(related(word, key[1:]) for key in keys if key.startswith(beginning))


def resembles(word: str, name: str) -> bool:
    """Whether a folded word is the name or a slip of the pen of it."""
    if word == name:
        return True
    if min(len(word), len(name)) < 5 or is_real(word):
        return False
    return OSA.normalized_similarity(word, name) >= _NEAR_NAME or JaroWinkler.similarity(word, name) >= 0.94


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
