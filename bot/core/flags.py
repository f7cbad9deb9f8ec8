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
class Embargo:
    """Confidential until `until` (aware, UTC), given by a person in the IANA zone `zone`."""

    until: datetime
    zone: str


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
