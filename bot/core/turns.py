"""How fast a platform takes messages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two new messages in one room, and between two of all (0: as they come). `burst`: how many of all
    may go at once after a rest. `apart`: each workspace is counted by itself. `edits`: a message that is replaced
    counts among all as well."""

    room: float = 0.0
    all: float = 0.0
    burst: int = 0
    apart: bool = False
    edits: bool = True
