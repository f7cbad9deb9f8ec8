"""The chain of the register: what the digest of each line is made of."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

BEGINNING = ""
"""What stands before the first line of an organisation."""


@dataclass(frozen=True, slots=True)
class Link:
    """One line as it is stored. `previous` is the digest of the line before it, `digest` its own; both are empty in a
    line of a program that knew no chain, until the next line is written."""

    organisation: str
    sequence: int
    at: datetime
    actor: str
    verb: str
    subject: str
    details: dict[str, Any]
    previous: str = BEGINNING
    digest: str = ""

    def is_whole(self, number: int | None = None) -> bool:
        """Whether the line is what its digest was made of, under its own number or another one."""
        return self.digest == digest_of(self, number)


@dataclass(frozen=True, slots=True)
class Head:
    """What the organisation's own row says of its register: the last number given, and up to which line the chain is
    made, with the digest of that line."""

    last: int = 0
    chained: int = 0
    digest: str = BEGINNING


@dataclass(frozen=True, slots=True)
class Cut:
    """A checkpoint: all up to a line was removed, `lines` of them; the digest of the last one is kept."""

    sequence: int = 0
    digest: str = BEGINNING
    lines: int = 0
    at: datetime | None = None


PRUNE = "prune"
"""The verb of the line that says what was removed: `through` which line, with its `digest`."""


def digest_of(link: Link, number: int | None = None) -> str:
    """SHA-256 over the previous digest and the line, in hexadecimal; under another number if one is given.

    What is hashed is the same whatever a database gives back: keys in order, ASCII alone, instants in UTC to the
    microsecond. Raises ValueError for a number that JSON does not know.
    """
    details = json.dumps(link.details, allow_nan=False)
    if link.details:
        # What is read back was JSON once: keys that were numbers are texts now, and are sorted as such.
        details = json.dumps(json.loads(details), sort_keys=True, separators=(",", ":"))
    at = link.at.astimezone(UTC).isoformat(timespec="microseconds")
    sequence = link.sequence if number is None else number
    rest = [link.previous, link.organisation, sequence, at, link.actor, link.verb, link.subject]
    return hashlib.sha256(f"{json.dumps(rest)}\n{details}".encode()).hexdigest()


def chained(links: Iterable[Link], previous: str) -> list[Link]:
    """Lines in order, the first after that digest, each other after the one before it."""
    made = []
    for link in links:
        after = replace(link, previous=previous)
        made.append(replace(after, digest=digest_of(after)))
        previous = made[-1].digest
    return made
