"""What `doctor` looks at: its lines, and what a platform needs to know to make its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.core.address import Address
from bot.core.people import Side


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `doctor`: what was looked at (a key of the catalogues, with the id of which one where there are
    several), whether it is as it should be, and in words what was found, or what to do."""

    name: str
    passed: bool
    detail: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Linked:
    """A room that is linked to a mandate, who belongs there (identities), whether a calendar shows its sync, whether
    its questions begin threads, whether people from outside the room's workspace belong there, and whose it is: of a
    room that is gone the platform tells no name, but its mandate has one."""

    room: Address
    members: frozenset[str]
    appoints: bool = False
    threads: bool = False
    foreign: bool = False
    side: Side | None = None
    mandate: str = ""


Examine = Callable[[Sequence[Address], Sequence[Linked]], Awaitable[Sequence[Check]]]
"""A platform's own lines of `doctor`, in the language of the settings; given the accounts of all community managers and
all rooms."""
