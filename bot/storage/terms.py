"""How keys are stored and searched as terms: before each a short prefix of its mandate and its record's stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
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


Wanted = Mapping[Stand, Sequence[Clause]]
"""Clauses by stand, one of which must be met."""


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
    return tuple([intern(key) for key in keys_of(terms)])  # of a list: it knows how long it will be


def fts_query(number: int, stand: Stand, clause: Clause) -> str:
    """A clause as FTS5 reads it."""
    prefix = _prefix(number, stand)
    return f"({' AND '.join(_any(prefix, keys, ' OR ', chr(34)) for keys in clause)})"


def ts_query(number: int, stand: Stand, clause: Clause) -> str:
    """A clause as PostgreSQL reads a tsquery: a term is a lexeme as it stands, being letters and figures alone; in
    small letters, as `to_tsvector('simple', …)` stores them."""
    prefix = _prefix(number, stand)
    return f"({' & '.join(_any(prefix, keys, ' | ', '') for keys in clause)})".lower()


def queries(number: int, wanted: Sequence[Wanted], *, postgresql: bool) -> dict[str, str]:
    """What is wanted in the mandate of that number, as the database reads it: a query for each, by its name."""
    write, joined = (ts_query, " | ") if postgresql else (fts_query, " OR ")
    return {
        f"query{at}": joined.join(write(number, stand, clause) for stand, clauses in each.items() for clause in clauses)
        for at, each in enumerate(wanted)
    }


def _prefix(number: int, stand: Stand) -> str:
    return f"m{number}{stand.value}"


def _any(prefix: str, keys: Iterable[str], joined: str, quote: str) -> str:
    return f"({joined.join(f'{quote}{prefix}{key}{quote}' for key in sorted(keys))})"
