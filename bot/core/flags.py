"""Flag, audience, embargo and standing: what may be said of an item, and to whom it may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Flag(Enum):
    """What comms said of a news item."""

    CONFIDENTIAL = "confidential"
    SHAREABLE = "shareable"


class Audience(Enum):
    """Who may read an item. `COMMS`: the CM must not even learn that it exists."""

    COMMS = "comms"
    CM = "cm"


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of an embargo (UTC): from then on those whom the label names may know."""

    at: datetime
    label: str


@dataclass(frozen=True, slots=True)
class Embargo:
    """Confidential until `until` (aware, UTC), given by a person in the IANA zone `zone`.

    `asks`: it does not lift by itself, a person does. `stages`: its steps in order, the last of which is `until`; up
    to that one it stays embargoed for the CM, whoever else may know.
    """

    until: datetime
    zone: str
    asks: bool = False
    stages: tuple[Stage, ...] = ()

    @property
    def steps(self) -> tuple[datetime, ...]:
        """The instants of the stages before the last."""
        return tuple(stage.at for stage in self.stages if stage.at < self.until)


class Standing(Enum):
    """What holds of an item at an instant, most restrictive first.

    `HELD`: confidential because it was withdrawn, or its source changed and nobody in comms has confirmed since.
    """

    HELD = "held"
    CONFIDENTIAL = "confidential"
    EMBARGOED = "embargoed"
    UNKNOWN = "unknown"
    SHAREABLE = "shareable"

    @property
    def restricts(self) -> bool:
        """Whether the item may not be spoken of."""
        return self in (Standing.HELD, Standing.CONFIDENTIAL, Standing.EMBARGOED)
