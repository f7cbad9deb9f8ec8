"""Loose likeness of a question and a record: finds evidence and restricts, and never grants."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import OSA, JaroWinkler

from bot.desk.records.imprint import (
    OPENING,
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
from bot.desk.records.index import Counts
from bot.desk.text.lexicon import CHATTER, WONDERING
from bot.desk.text.spelling import SHORTEST
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.weights import plain_weight, weight
from bot.desk.text.words import is_real, related, sensitive

_NEAR_NAME = 0.8
_NEAR_UNIT = 0.6
_LEAST = 5
"""Letters of a name, and of a word, from which on one may be a slip of the other."""
MEANING = 0.7
"""Strength of two words of one family of meaning."""

Near = Mapping[str, Sequence[str]]
_Weighed = tuple[tuple[float, ...], float, float, float]
_Family = tuple[int, str, frozenset[str], str]
_ASKING = CHATTER | WONDERING
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

    def strength(self, keys: frozenset[str], *, akin: bool) -> float:
        """How surely a record with these keys has it, in 0..1. `akin`: it has a word of one family with it."""
        if not self.same.isdisjoint(keys):
            return 1.0
        if not self.like.isdisjoint(keys):
            return 0.85
        if akin:
            return 0.8
        if not self.near.isdisjoint(keys):
            return _NEAR_UNIT
        return 0.0 if self.concepts.isdisjoint(keys) else MEANING


def telling(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """The tokens of a question that are looked for, each once."""
    unique = {(token.kind.figure, token.folded): token for token in tokens if token.folded not in _ASKING}
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
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for at, item in enumerate(sought):
            for key in item.keys:
                self._places[key].append(at)
        self._families = [
            (at, item.opening, item.same | item.like, word_key(item.token.folded[:OPENING]))
            for at, item in enumerate(sought)
            if item.opening
        ]
        self._unsure: dict[frozenset[str], list[_Family]] = {}
        self._known: dict[tuple[frozenset[str], tuple[int, ...]], _Weighed] = {}
        self._surely: dict[frozenset[str], _Weighed] = {}

    def likeness(self, imprint: Imprint) -> tuple[frozenset[str], Likeness]:
        """Which of the question's keys a record has, and how they meet."""
        met = self._keys.intersection(imprint.keys)
        weighed = self._surely.get(met)
        if weighed is None:
            weighed = self._weighed(met, imprint.keys)
        strengths, shared, plain, of_question = weighed
        of_record = min(1.0, _ratio(plain, imprint.weight))
        score = min(1.0, 0.75 * of_question + 0.25 * of_record)
        return met, Likeness(strengths, shared, of_question, of_record, score)

    def _weighed(self, met: frozenset[str], keys: Sequence[str]) -> _Weighed:
        """What is known of records that have these of the question's keys, if nothing but these matters, is noted."""
        akin = self._akin(met, keys)
        weighed = self._known.get((met, akin))
        if weighed is None:
            weighed = self._known[met, akin] = self._weigh(met, akin)
        if not self._unsure[met]:
            self._surely[met] = weighed
        return weighed

    def _akin(self, met: frozenset[str], keys: Sequence[str]) -> tuple[int, ...]:
        """The tokens that a word of the record is of one family with, where nothing surer tells that it has them."""
        unsure = self._unsure.get(met)
        if unsure is None:
            unsure = [each for each in self._families if each[1] in met and each[2].isdisjoint(met)]
            self._unsure[met] = unsure
        if not unsure:
            return ()
        return tuple(at for at, _, _, begins in unsure if _in_family(self._sought[at].token.folded, begins, keys))

    def _weigh(self, met: frozenset[str], akin: Collection[int]) -> _Weighed:
        """The strengths, and the weights they share: in this question, and wherever it is asked.

        Words of one meaning count once, however many of them the question uses.
        """
        strengths = [0.0] * len(self._sought)
        meant: set[str] = set()
        shared = plain = 0.0
        for at in sorted({at for key in met for at in self._places.get(key, ())}):
            item = self._sought[at]
            strength = item.strength(met, akin=at in akin)
            if strength == MEANING:
                meanings = item.concepts & met
                strength = 0.0 if meanings <= meant else strength
                meant |= meanings
            strengths[at] = strength
            shared += item.weight * strength
            plain += item.plain * strength
        return tuple(strengths), shared, plain, _ratio(shared, self._whole)


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


def _in_family(word: str, beginning: str, keys: Sequence[str]) -> bool:
    """Whether a word among sorted keys begins as this one does, for long enough."""
    for at in range(bisect_left(keys, beginning), len(keys)):
        if not keys[at].startswith(beginning):
            return False
        if related(word, keys[at][1:]):
            return True
    return False


def resembles(word: str, name: str) -> bool:
    """Whether a folded word is the name or a slip of the pen of it."""
    if word == name:
        return True
    if len(name) < _LEAST or not may_resemble(word):
        return False
    return OSA.normalized_similarity(word, name) >= _NEAR_NAME or JaroWinkler.similarity(word, name) >= 0.94


def may_resemble(word: str) -> bool:
    """Whether a folded word may be a slip of the pen of another: long enough, and no word of French or English."""
    return len(word) >= _LEAST and not is_real(word)


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
