"""How keys are stored and searched as terms: before each a short prefix of its mandate and its record's stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from sys import intern

Clause = Sequence[frozenset[str]]
"""Every set must be met by at least one key of a record."""

_PREFIX = re.compile(r"m[0-9]+[a-z]")


class Stand(Enum):
    """Where a record stands: open (it may be said) or closed, and whether the CM side was told of it."""

    OPEN_TOLD = "o"
    OPEN_UNTOLD = "u"
    CLOSED_TOLD = "r"
    CLOSED_UNTOLD = "s"

    # An Enum's own works with its name, in Python, thousands of times a question.
    __hash__ = object.__hash__

    @property
    def told(self) -> bool:
        """Whether the CM side was told."""
        return self in (Stand.OPEN_TOLD, Stand.CLOSED_TOLD)


def terms_of(number: int, stand: Stand, keys: Iterable[str]) -> str:
    """The terms of a record's keys, parted by spaces, in the mandate of that number."""
    prefix = _prefix(number, stand)
    return " ".join(prefix + key for key in sorted(keys))


def packed_keys(terms: str) -> str:
    """The keys of stored terms, parted by spaces."""
    prefix = _PREFIX.match(terms)
    return f" {terms}".replace(f" {prefix.group()}", " ")[1:] if prefix else ""


def keys_of(terms: str) -> list[str]:
    """The keys of stored terms, in their order."""
    return packed_keys(terms).split()


def shared_keys(terms: str) -> tuple[str, ...]:
    """The same, to be kept of many records: a key that many have is one object, and knows its hash."""
    return tuple(map(intern, keys_of(terms)))


def fts_query(number: int, stand: Stand, clause: Clause) -> str:
    """A clause as FTS5 reads it."""
    prefix = _prefix(number, stand)
    return f"({' AND '.join(_any(prefix, keys, ' OR ', chr(34)) for keys in clause)})"


def ts_query(number: int, stand: Stand, clause: Clause) -> str:
    """A clause as PostgreSQL's `to_tsquery` reads it."""
    prefix = _prefix(number, stand)
    return f"({' & '.join(_any(prefix, keys, ' | ', '') for keys in clause)})"


def _prefix(number: int, stand: Stand) -> str:
    return f"m{number}{stand.value}"


def _any(prefix: str, keys: Iterable[str], joined: str, quote: str) -> str:
    return f"({joined.join(f'{quote}{prefix}{key}{quote}' for key in sorted(keys))})"
