"""Which records a question touches: restricted ones on a low threshold, expired ones when it is about them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.core.evidence import Statement
from bot.core.flags import Standing
from bot.desk.records.imprint import name_key
from bot.desk.records.index import Counts
from bot.desk.records.likeness import Likeness, Sought
from bot.desk.records.plan import (
    ECLIPSED,
    ENOUGH,
    QUIET,
    RARE,
    SAID,
    TELLING_PART,
    is_public,
    quiet_keys,
    secret_figure,
    secret_names,
    untold,
)
from bot.desk.text.fold import skeleton
from bot.desk.text.tokens import Kind
from bot.desk.text.words import is_real

_WHOLE = 0.69
"""Share of a question that a restricted record must explain to touch, whatever else explains it."""
_ALL = 0.9
_EVERYTHING = 0.999
_SLIP = 0.85
"""Strength of a word that is met by a slip of the pen."""
_REST = 0.2
"""Share of what the best shareable record leaves unexplained that must be shared by two words or more."""
_MUCH = 0.5
"""Share of the question that one rare word must be part of."""


class Compared(NamedTuple):
    """A record, which of the question's keys it has, and its likeness to the question. `restricts`: it may not be
    spoken of; `open`: it may be said."""

    statement: Statement
    keys: frozenset[str]
    likeness: Likeness
    restricts: bool
    open: bool

    @classmethod
    def of(cls, statement: Statement, keys: frozenset[str], likeness: Likeness) -> Compared:
        """A record as it stands."""
        standing = statement.standing
        return cls(statement, keys, likeness, standing.restricts, standing is Standing.SHAREABLE)


def _is_past(one: Compared) -> bool:
    """Whether the record once could be said and no longer can."""
    return one.statement.standing is Standing.UNKNOWN


class Touch:
    """One question among the records. `claimed`: a shareable wording covers the whole claim, so that sharing its words
    with it is no reason. `named`: it names one thing, and does not ask what there is to say."""

    def __init__(
        self,
        sought: Sequence[Sought],
        compared: Sequence[Compared],
        counts: Counts,
        watched: Sequence[str],
        *,
        claimed: bool,
        named: bool = False,
    ) -> None:
        self._sought = sought
        self._compared = compared
        self._untold = [untold(item, counts) for item in sought]
        self._quiet = [quiet_keys(item, counts) for item in sought]
        self._secret = [
            frozenset() if is_public(item.token, counts) else secret_names(item, counts) for item in sought
        ]  # a word that is said in public is no slip of a name
        self._amounts = {key: item.token.key for item in sought if (key := secret_figure(item, counts))}
        self._watched = [skeleton(name) for name in watched]
        self._claimed = claimed
        self._named = named and len(sought) > 1
        open_ = [one for one in compared if one.open]
        self._best = max(open_, key=lambda one: (one.likeness.shared, one.statement.id), default=None)
        self._rest = self._left()
        self._past = max((one.likeness.of_question for one in compared if _is_past(one)), default=0.0)
        self._known: dict[tuple[float, ...], list[float]] = {}
        self._met: dict[tuple[frozenset[str], tuple[float, ...], bool], bool] = {}

    @property
    def met(self) -> frozenset[str]:
        """The ids of the records that the question touches."""
        return frozenset(one.statement.id for one in self._compared if self._meets(one))

    def _meets(self, one: Compared) -> bool:
        """Whether the question touches the record."""
        if one.restricts:
            return self._restricted(one)
        return one.statement.standing is Standing.UNKNOWN and self._about(one)

    def _restricted(self, one: Compared) -> bool:
        """Many records meet a question alike: nothing else of them matters, but for the names that are watched."""
        alike = one.keys, one.likeness.strengths, one.likeness.of_record >= SAID
        met = self._met.get(alike)
        if met is None:
            met = self._met[alike] = self._touched(one)
        return met or self._is_watched(one)

    def _touched(self, one: Compared) -> bool:
        return (
            (not self._claimed and self._whole(one))
            or self._explains(one)
            or self._alone(one)
            or self._figures(one)
            or self._names(one)
        )

    def _left(self) -> list[float]:
        """The weight of each token that the best shareable record does not explain."""
        explained = self._best.likeness.strengths if self._best else (0.0,) * len(self._sought)
        return [weight * (1.0 - strength) for weight, strength in zip(self._untold, explained, strict=True)]

    def _whole(self, one: Compared) -> bool:
        """Whether the record explains the question; all of it, if something shareable does."""
        rival = self._best.likeness.of_question if self._best else 0.0
        if one.likeness.of_record < SAID and self._rather_open(one, rival):
            return False
        least = _ALL if rival >= _EVERYTHING else _WHOLE
        return one.likeness.of_question >= least and one.likeness.shared >= 0.6

    def _rather_open(self, one: Compared, rival: float) -> bool:
        """Whether the question is rather about something shareable, and shares with this record but what that is also
        about: it names all of that (« la foire aux vins », from which a cellar is withdrawn), or gives a date or a
        number that is not the record's. Never where it might be granted: what names both gets no yes in any case, and
        nothing shareable says all of the other."""
        if rival >= _EVERYTHING:
            return self._named and one.likeness.of_question >= ECLIPSED
        figures = (
            strength
            for item, strength in zip(self._sought, one.likeness.strengths, strict=True)
            if item.token.kind in (Kind.DATE, Kind.NUMBER)
        )
        return rival >= one.likeness.of_question and not all(figures)

    def _parts(self, one: Compared) -> list[float]:
        strengths = one.likeness.strengths
        parts = self._known.get(strengths)
        if parts is None:
            parts = [weight * strength for weight, strength in zip(self._rest, strengths, strict=True)]
            self._known[strengths] = parts
        return parts

    def _explains(self, one: Compared) -> bool:
        """Whether the record explains enough of what nothing shareable explains, by two words at least."""
        parts = self._parts(one)
        enough = sum(parts) >= max(ENOUGH, _REST * sum(self._rest))
        return enough and sum(part > TELLING_PART for part in parts) >= 2

    def _alone(self, one: Compared) -> bool:
        """Whether one word is enough: a rare one of the record itself, or one of what companies keep quiet."""
        parts = self._parts(one)
        for item, part, strength, quiet in zip(self._sought, parts, one.likeness.strengths, self._quiet, strict=True):
            rare = item.token.kind in (Kind.WORD, Kind.NAME) and strength >= 1.0 and part >= RARE
            if rare and one.likeness.of_question >= _MUCH:
                return True
            if part >= QUIET and not quiet.isdisjoint(one.keys):
                return True
        return False

    def _figures(self, one: Compared) -> bool:
        """Whether an amount or a number said nowhere in public is in both, with a word besides or by being long."""
        telling = [amount for key, amount in self._amounts.items() if key in one.keys]
        if not telling:
            return False
        beside = any(
            strength and item.token.kind in (Kind.WORD, Kind.NAME)
            for item, strength in zip(self._sought, one.likeness.strengths, strict=True)
        )
        return beside or any(len(key.rstrip("0")) > 2 for key in telling)

    def _names(self, one: Compared) -> bool:
        """Whether a name that nothing shareable speaks is in both; not if an expired record is all that is asked."""
        if self._past >= _ALL and one.likeness.of_question < _MUCH:
            return False
        return any(self._is_named(index, one) for index in range(len(self._sought)))

    def _is_named(self, index: int, one: Compared) -> bool:
        """A name of two words is another name if its other word is (« Paul Perrin » is not « Paul Roche »)."""
        item, keys = self._sought[index], one.keys
        if self._secret[index].isdisjoint(keys):
            return False
        if item.token.kind is Kind.WORD and one.likeness.strengths[index] < 1.0 and self._spoken(index):
            return False  # rather a slip of what the shareable record says
        met = sum(map(bool, one.likeness.strengths))
        if item.token.kind is Kind.WORD and is_real(item.token.folded) and met < min(2, len(self._sought)):
            return False  # a common noun that also names something there
        beside = [self._sought[at].token for at in (index - 1, index + 1) if 0 <= at < len(self._sought)]
        others = [token for token in beside if token.kind is Kind.NAME and token.segment == item.token.segment]
        return not others or item.token.kind is Kind.WORD or any(name_key(token.folded) in keys for token in others)

    def _spoken(self, index: int) -> bool:
        """Whether the best shareable record has the word, or a slip of it."""
        return self._best is not None and self._best.likeness.strengths[index] >= _SLIP

    def _is_watched(self, one: Compared) -> bool:
        """Whether the question speaks of a watched name that the record holds."""
        text = skeleton(one.statement.text) if self._watched else ""
        return any(name in text for name in self._watched)

    def _about(self, one: Compared) -> bool:
        """Whether an expired record fits the question at least as well as any in force."""
        rival = self._best.likeness.of_question if self._best else 0.0
        return one.likeness.of_question >= max(0.6, rival)
