"""The first steps of a new mandate, as each side sees them. Whether one is done is read from the rows, never ticked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bot.core.people import Side


class Step(Enum):
    """One thing that two sides do once, to begin."""

    ROOMS = "rooms"
    PEOPLE = "people"
    ROLES = "roles"
    CHARTER = "charter"
    NEWS = "news"
    QUESTION = "question"
    SYNC = "sync"


STEPS = {
    Side.COMMS: tuple(Step),
    Side.CM: (Step.CHARTER, Step.NEWS, Step.QUESTION, Step.SYNC),
}
"""Which steps each side has, in order: a CM only those that are about what they may read anyway."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one side is. `closed`: a lead has put the list away, or all was done."""

    side: Side
    done: frozenset[Step]
    closed: bool = False

    @property
    def steps(self) -> tuple[tuple[Step, bool], ...]:
        """Each step of this side, and whether it is done."""
        return tuple((step, step in self.done) for step in STEPS[self.side])

    @property
    def complete(self) -> bool:
        """Whether nothing is left to do."""
        return all(done for _, done in self.steps)
