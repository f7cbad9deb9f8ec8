"""Which statements a question touches: restricted ones on a low threshold, expired ones when it is about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.flags import Standing
from bot.desk.corpus import Corpus, Entry
from bot.desk.fold import skeleton
from bot.desk.lexicon import GENERIC
from bot.desk.likeness import Likeness, Sought
from bot.desk.tokens import Kind
from bot.desk.words import is_real, sensitive

_WHOLE = 0.75
"""Share of a question that a restricted record must explain to touch, whatever else explains it."""
_ALL = 0.9
_REST = 0.2
"""Share of what the best shareable record leaves unexplained that must be shared by two words or more."""
_ENOUGH = 0.85
"""Weight that must be shared besides: a little less than one rare word."""
_RARE = 1.05
"""Weight of one word, said nowhere in public, that is enough by itself."""
_MUCH = 0.5
"""Share of the question that such a word must be part of."""
_PUBLIC = 0.3
"""What a word counts that some shareable record speaks."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A statement and its likeness to the question."""

    entry: Entry
    likeness: Likeness


def touching(
    sought: Sequence[Sought], compared: Sequence[Compared], corpus: Corpus, watched: Sequence[str], *, claimed: bool
) -> frozenset[str]:
    """The ids of the restricted and expired statements that the question touches.

    `claimed`: a shareable wording covers the whole claim, so that sharing its words with it is no reason.
    """
    open_ = [one for one in compared if one.entry.open]
    best = max(open_, key=lambda one: (one.likeness.shared, one.entry.statement.id), default=None)
    rest = _left(sought, best, corpus.public)
    found = set()
    for one in compared:
        if one.entry.restricts and (
            (not claimed and _whole(one, best))
            or _explains(one, rest)
            or _alone(one, sought, rest, corpus)
            or _figures(one, sought, corpus)
            or _names(one, sought, corpus.public)
            or _watched(one, watched)
        ):
            found.add(one.entry.statement.id)
        if one.entry.statement.standing is Standing.UNKNOWN and _about(one, best):
            found.add(one.entry.statement.id)
    return frozenset(found)


def _left(sought: Sequence[Sought], best: Compared | None, public: frozenset[str]) -> list[float]:
    """The weight of each token that the best shareable record does not explain."""
    explained = best.likeness.strengths if best else (0.0,) * len(sought)
    return [
        item.weight * (1.0 - strength) * (_PUBLIC if item.token.folded in public else 1.0)
        for item, strength in zip(sought, explained, strict=True)
    ]


def _whole(one: Compared, best: Compared | None) -> bool:
    """Whether the record explains the question; all of it, if something shareable does."""
    rival = best.likeness.of_question if best else 0.0
    least = _ALL if rival >= 0.999 else _WHOLE
    return one.likeness.of_question >= least and one.likeness.shared >= 0.6


def _parts(one: Compared, rest: Sequence[float]) -> list[float]:
    return [weight * strength for weight, strength in zip(rest, one.likeness.strengths, strict=True)]


def _explains(one: Compared, rest: Sequence[float]) -> bool:
    """Whether the record explains enough of what nothing shareable explains, by two words at least."""
    parts = _parts(one, rest)
    return sum(parts) >= max(_ENOUGH, _REST * sum(rest)) and sum(part > 0.3 for part in parts) >= 2


def _alone(one: Compared, sought: Sequence[Sought], rest: Sequence[float], corpus: Corpus) -> bool:
    """Whether one word is enough: a rare one of the record itself, or one of what companies keep quiet."""
    for item, part, strength in zip(sought, _parts(one, rest), one.likeness.strengths, strict=True):
        word = item.token
        if word.kind is Kind.WORD and strength >= 1.0 and part >= _RARE and one.likeness.of_question >= _MUCH:
            return True
        if part >= 0.6 and sensitive(word.folded) & one.entry.shape.concepts - corpus.spoken:
            return True
    return False


def _figures(one: Compared, sought: Sequence[Sought], corpus: Corpus) -> bool:
    """Whether an amount or a number said nowhere in public is in both, with a word besides or by being long."""
    if not one.entry.shape.figures:
        return False
    shared = {
        (item.token.kind, item.token.key, item.token.unit) for item in sought if item.token.kind.figure
    } & one.entry.shape.figures - corpus.figures
    telling = [
        key for kind, key, unit in shared if kind is Kind.NUMBER and (unit not in ("", "e", "year") or len(key) > 2)
    ]
    beside = any(
        strength and item.token.kind in (Kind.WORD, Kind.NAME)
        for item, strength in zip(sought, one.likeness.strengths, strict=True)
    )
    return bool(telling) and (beside or any(len(key.rstrip("0")) > 2 for key in telling))


def _names(one: Compared, sought: Sequence[Sought], public: frozenset[str]) -> bool:
    """Whether a name that no shareable record speaks is in both."""
    names = one.entry.shape.names
    met = {word for item in sought for word in (item.token.folded, *item.slips)} & names
    if not met:
        return False
    secret = {name for name in met if len(name) > 2 and name not in public and name not in GENERIC}
    return any(_named(sought, index, names, secret, one.likeness.strengths) for index in range(len(sought)))


def _named(
    sought: Sequence[Sought], index: int, names: frozenset[str], secret: set[str], strengths: Sequence[float]
) -> bool:
    """A name of two words is another name if its other word is (« Paul Perrin » is not « Paul Roche »)."""
    item = sought[index]
    if item.token.kind not in (Kind.WORD, Kind.NAME) or not ({item.token.folded, *item.slips} & secret):
        return False
    if item.token.kind is Kind.WORD and is_real(item.token.folded) and sum(map(bool, strengths)) < min(2, len(sought)):
        return False  # a common noun that also names something there
    beside = [sought[at].token for at in (index - 1, index + 1) if 0 <= at < len(sought)]
    others = [token for token in beside if token.kind is Kind.NAME and token.segment == item.token.segment]
    return not others or item.token.kind is Kind.WORD or any(token.folded in names for token in others)


def _watched(one: Compared, watched: Sequence[str]) -> bool:
    """Whether the question speaks of a watched name that the record holds."""
    text = skeleton(one.entry.statement.text) if watched else ""
    return any(skeleton(name) in text for name in watched)


def _about(one: Compared, best: Compared | None) -> bool:
    """Whether an expired record fits the question at least as well as any in force."""
    rival = best.likeness.of_question if best else 0.0
    return one.likeness.of_question >= max(0.6, rival)
