"""How things stand, as an operator and comms are told: numbers and instants, never what anything says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.core.people import Side


@dataclass(frozen=True, slots=True)
class Coming:
    """What comes next by itself: `sync` or `digest`, how it is called, and when (UTC)."""

    kind: str
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MandateState:
    """One mandate. `rooms`: their addresses by side; `frozen`: since when a freeze holds (UTC)."""

    name: str
    zone: str
    rooms: dict[Side, tuple[str, ...]]
    people: int = 0
    questions: int = 0
    frozen: datetime | None = None
    coming: tuple[Coming, ...] = ()


@dataclass(frozen=True, slots=True)
class Resting:
    """A room that is left alone because too much was sent there: its name as people know it (empty: a direct
    conversation), its address, until when (UTC), and what lets it go on."""

    room: str
    address: str
    until: datetime
    id: str


@dataclass(frozen=True, slots=True)
class HouseState:
    """One organisation. `deliveries`: how many are `waiting`, `sending`, `held` and `failed`."""

    name: str
    deliveries: dict[str, int]
    mandates: tuple[MandateState, ...] = ()
    resting: tuple[Resting, ...] = ()


@dataclass(frozen=True, slots=True)
class Reached:
    """A workspace in which rooms are. `lost`: since when it has refused us (UTC); None while it takes what we send.
    `gone`: since when the app is not installed there (UTC); `kept`: nothing is deleted because of that."""

    platform: str
    workspace: str
    lost: datetime | None = None
    gone: datetime | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """All of it, at an instant (UTC). `version`: of the program; `paused`: since when an operator holds all back."""

    version: str
    at: datetime
    paused: datetime | None = None
    platforms: tuple[Reached, ...] = ()
    houses: tuple[HouseState, ...] = field(default=())
