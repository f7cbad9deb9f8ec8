"""What each platform's door is to the table: one way of one person, and what they were shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from tests.rights.company import CALLERS
from tests.rights.driving import Outcome

IN_COMMS = ("lead", "staff", "bot")
"""Who is in comms' room; everybody else is in the CM's."""

NAMES = {role: caller.name for role, caller in CALLERS.items()}
PEOPLE = {"lead": "lea", "staff": "karim", "cm": "sam", "other-cm": "zoe", "elsewhere": "eve", "nobody": "max"}
"""The accounts of the demo."""


@dataclass(frozen=True)
class Tried:
    """What came to the inside, in order, and what this person alone or in a room was shown by the bot since."""

    outcomes: list[Outcome]
    shown: list[str]

    @property
    def let_in(self) -> bool:
        """Whether any of it got further than the refusal."""
        return any(outcome.let_in for outcome in self.outcomes)


class Surface(Protocol):
    """One platform with the company on it."""

    async def tried(self, role: str, surface: str, way: str, id: str) -> Tried | None:
        """A way of the table on a surface, on a record; None where the platform itself gives this person no such
        way."""
        ...


def side(role: str) -> str:
    """The room in which a role is tried."""
    return "comms" if role in IN_COMMS else "cm"
