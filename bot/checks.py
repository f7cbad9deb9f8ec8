"""What `doctor` looks at: its lines, and what a platform needs to know to make its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.core.address import Address


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `doctor`: what was looked at, whether it is as it should be, and else what to do."""

    name: str
    passed: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A room that is linked to a mandate, who belongs there (identities), whether a calendar shows its sync, whether
    its questions begin threads, whether people from outside the room's workspace belong there, and whose it is, as
    whoever reads the line knows it: of a room that is gone the platform tells no name."""

    room: Address
    members: frozenset[str]
    appoints: bool = False
    threads: bool = False
    foreign: bool = False
    whose: str = ""


Examine = Callable[[Sequence[Address], Sequence[Linked]], Awaitable[Sequence[Check]]]
"""A platform's own lines of `doctor`, in English; given the accounts of all community managers, and all rooms."""
