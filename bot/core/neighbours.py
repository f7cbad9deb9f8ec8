"""What on record a new message nearly repeats, or contradicts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Relation(Enum):
    """How a record meets a new message. `DIFFERS`: it gives another figure or name; `OPPOSITE`: it denies it."""

    DIFFERS = "differs"
    OPPOSITE = "opposite"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A record by its number, and what it gives instead, as it is written there."""

    number: str
    relation: Relation
    given: str = ""
