"""The statements in force, read once: texts, weights, house names. Kept for the next question on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.evidence import Statement
from bot.core.flags import Standing
from bot.desk.caveats import caveats_of, has_caveat, without_talk
from bot.desk.lexer import read_text
from bot.desk.tokens import Kind, Text, Token
from bot.desk.weights import Weights, weigh
from bot.desk.words import concepts, is_real, stems

_FEW = 3
_HOUSE = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """What the loose comparison needs of a record."""

    words: frozenset[str]
    stems: frozenset[str]
    concepts: frozenset[int]
    openings: frozenset[str]
    figures: frozenset[tuple[Kind, str, str]]
    names: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement as read: all of it, its facts, its wording, what staff said not to say."""

    statement: Statement
    day: date
    everything: Text
    facts: Text
    wording: Text
    unsaid: Text
    shape: Shape

    @property
    def restricts(self) -> bool:
        """Whether it may not be spoken of."""
        return self.statement.standing.restricts

    @property
    def open(self) -> bool:
        """Whether it may be said."""
        return self.statement.standing is Standing.SHAREABLE


@dataclass(frozen=True, slots=True)
class Corpus:
    """All entries by id, their weights, names the house uses everywhere.

    `single` are the words that one statement alone has; `public`, `spoken` and `figures` the words, the meanings and
    the figures of what may be said.
    """

    entries: tuple[Entry, ...]
    weights: Weights
    house: frozenset[str]
    single: frozenset[str]
    public: frozenset[str]
    spoken: frozenset[int]
    figures: frozenset[tuple[Kind, str, str]]
    vocabulary: tuple[str, ...]


@lru_cache(maxsize=16)
def corpus_of(statements: tuple[Statement, ...], zone: str) -> Corpus:
    """Read the statements; the order given is no matter."""
    ordered = sorted(statements, key=lambda statement: (statement.id, statement.record.value))
    texts = [_parts(each.text, each.wording, local_day(each.posted_at, zone)) for each in ordered]
    weights = weigh(everything.tokens for everything, *_ in texts)
    entries = tuple(
        Entry(
            statement,
            local_day(statement.posted_at, zone),
            *parts,
            shape=_shape(_matter(parts[0], parts[1], parts[2]), parts[0], weights),
        )
        for statement, parts in zip(ordered, texts, strict=True)
    )
    public = frozenset(token.folded for entry in entries if entry.open for token in entry.everything.tokens)
    vocabulary = tuple(sorted({word for entry in entries for word in entry.shape.words}))
    spoken = frozenset(number for entry in entries if entry.open for number in entry.shape.concepts)
    figures = frozenset(figure for entry in entries if entry.open for figure in entry.shape.figures)
    single = frozenset(word for word, count in _counted(entries).items() if count == 1)
    return Corpus(entries, weights, _house(entries), single, public, spoken, figures, vocabulary)


def local_day(instant: datetime, zone: str) -> date:
    """The date on the wall in that zone; an unknown zone is no reason to fail, it only makes the day the UTC day."""
    try:
        return instant.astimezone(ZoneInfo(zone)).date()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return instant.astimezone(UTC).date()


@lru_cache(maxsize=4096)
def _parts(text: str, wording: str | None, day: date) -> tuple[Text, Text, Text, Text]:
    """All of a statement, its facts, its wording and what staff said not to say; read once as long as it is known."""
    granted = wording or ("" if has_caveat(text) else text)
    return (
        read_text(f"{text}\n{wording or ''}", day),
        read_text(without_talk(text), day),
        read_text(granted, day),
        read_text(caveats_of(text), day),
    )


def _matter(everything: Text, facts: Text, wording: Text) -> tuple[Token, ...]:
    """What the record is about: its facts and wording, or all of it if little is left without staff's talk."""
    tokens = facts.saying() + wording.saying()
    return tokens if len(tokens) >= _FEW else everything.saying()


def _shape(tokens: tuple[Token, ...], everything: Text, weights: Weights) -> Shape:
    words = frozenset(token.folded for token in tokens if token.kind in (Kind.WORD, Kind.NAME))
    unique = {(token.kind, token.folded): token for token in tokens}.values()
    return Shape(
        words,
        frozenset(stem for word in words for stem in stems(word)),
        frozenset(number for word in words for number in concepts(word)),
        frozenset(word[:5] for word in words if len(word) >= 5),
        frozenset((token.kind, token.key, token.unit) for token in tokens if token.kind.figure),
        frozenset(token.folded for token in everything.tokens if token.kind is Kind.NAME),
        sum(weights.of(token) for token in unique),
    )


def _counted(entries: Iterable[Entry]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for entry in entries:
        counts.update({token.folded for token in entry.everything.tokens})
    return counts


def _house(entries: Iterable[Entry]) -> frozenset[str]:
    """Names that open many wordings: the company's own and its products'. Leaving them out drops nothing."""
    counts: Counter[str] = Counter()
    for entry in entries:
        counts.update(_openers(entry.wording))
    return frozenset(name for name, count in counts.items() if count >= _HOUSE)


def _openers(wording: Text) -> set[str]:
    """The names that stand first in a segment, with no preposition before them."""
    found: set[str] = set()
    segment = -1
    leading = False
    for token in wording.tokens:
        leading = leading if token.segment == segment else True
        segment = token.segment
        named = token.raw[:1].isupper() and token.kind in (Kind.NAME, Kind.WORD)
        if leading and named and (token.kind is Kind.NAME or not is_real(token.folded)):
            found.add(token.folded)
        elif token.folded not in ("le", "la", "les", "l", "the", "notre", "nos", "our"):
            leading = False
    return found
