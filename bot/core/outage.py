"""A platform, or one workspace of it, that does not accept us any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.address import Platform


@dataclass(frozen=True, slots=True)
class Outage:
    """`scope`: what the addresses there begin with (`discord:`, `slack:T0/`). `over`: since when it is well again."""

    scope: str
    since: datetime
    over: datetime | None = None

    @property
    def platform(self) -> Platform:
        """Which platform it is."""
        return Platform(self.scope.partition(":")[0])
