"""An embargo that somebody else broke."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Leak:
    """Somebody (`by`, a member's id) saw that an embargoed item is out already. It clears nothing: people decide."""

    id: str
    organisation: str
    item: str
    by: str
    at: datetime
    note: str = ""
