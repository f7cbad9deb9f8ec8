"""What reading a question asks of an index of records: the one contract of memory, SQLite and PostgreSQL.

Reading is a generator that yields a need and is sent the answer, so that it stays pure while the index may be a
database. Every answer is a function of the records alone, so that all indexes lead to the same verdict.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from bot.core.evidence import Statement
from bot.desk.records.imprint import Imprint


class Shelf(Enum):
    """The two shelves of an index: what may be said, and all the rest.

    A record stands on the closed one until it certainly may be said: that can only restrict.
    """

    OPEN = "o"
    CLOSED = "r"


Clause = tuple[frozenset[str], ...]
"""Every set must be met by at least one key of a record."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many records have each of these keys. The answer: Counts."""

    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Near:
    """Which words on record look like these (see `text/spelling.py`). The answer: a mapping of word to words."""

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """The records that meet at least one clause of their shelf, newest first, so many of each. The answer: Matched."""

    closed: tuple[Clause, ...]
    open_: tuple[Clause, ...]
    limit: int

    def on(self, shelf: Shelf) -> tuple[Clause, ...]:
        """The clauses of one shelf."""
        return self.open_ if shelf is Shelf.OPEN else self.closed


Need = Count | Near | Match


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of records: `total` of all, `open_` and `closed` by key."""

    total: int
    open_: Mapping[str, int] = field(default_factory=dict)
    closed: Mapping[str, int] = field(default_factory=dict)

    def any_of(self, shelf: Shelf, keys: Iterable[str]) -> int:
        """At most so many records of one shelf have one of the keys."""
        held = self.open_ if shelf is Shelf.OPEN else self.closed
        return sum([held.get(key, 0) for key in keys])

    def of(self, key: str) -> int:
        """Records that have the key."""
        return self.open_.get(key, 0) + self.closed.get(key, 0)

    def on(self, shelf: Shelf, key: str) -> int:
        """Records of one shelf that have the key."""
        return (self.open_ if shelf is Shelf.OPEN else self.closed).get(key, 0)


@dataclass(frozen=True, slots=True)
class Found:
    """One record that was matched, as it stands now."""

    statement: Statement
    imprint: Imprint


@dataclass(frozen=True, slots=True)
class Matched:
    """What was matched. `crowded`: some shelf had more than the limit, so that absence means nothing."""

    found: tuple[Found, ...] = ()
    crowded: bool = False


Answer = Counts | Mapping[str, Sequence[str]] | Matched
Steps = Generator[Need, Answer]


def counted(keys: frozenset[str]) -> Generator[Need, Answer, Counts]:
    """Ask for counts."""
    answer = yield Count(keys)
    if not isinstance(answer, Counts):
        raise TypeError(answer)
    return answer


def nearby(words: frozenset[str]) -> Generator[Need, Answer, Mapping[str, Sequence[str]]]:
    """Ask for the words on record that look like these."""
    if not words:
        return {}
    answer = yield Near(words)
    if not isinstance(answer, Mapping):
        raise TypeError(answer)
    return answer


def matched(closed: tuple[Clause, ...], open_: tuple[Clause, ...], limit: int) -> Generator[Need, Answer, Matched]:
    """Ask for records of both shelves."""
    if not closed and not open_:
        return Matched()
    answer = yield Match(closed, open_, limit)
    if not isinstance(answer, Matched):
        raise TypeError(answer)
    return answer
