"""How long a sender may still send what it took: as long as nobody else can have taken it, and no longer."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta

from bot.core.address import Place
from bot.errors import ChatUncertain

MARGIN = 2.0
"""Seconds before the end of a lease in which nothing leaves any more, or a tenth of it: what a platform was asked last
stands in the room by then, where the next sender looks for it."""


class Late(ChatUncertain):
    """Another sender may have taken it: whoever is next looks for it, before anything that comes after it leaves."""


Instants = tuple[float, float]


@dataclass(slots=True)
class Tenure:
    """The time that a sender has, by two clocks. `left`: where something was sent to in it."""

    until: Instants
    left: Place | None = None

    @property
    def passed(self) -> bool:
        """Whether it is over."""
        return self.too_short_for(0.0)

    def too_short_for(self, seconds: float) -> bool:
        """Whether it ends within so many seconds, by either clock."""
        return any(now + seconds > end for now, end in zip(_now(), self.until, strict=True))


_held: ContextVar[Tenure | None] = ContextVar("held", default=None)


@contextmanager
def tenure(lease: timedelta) -> Iterator[Tenure]:
    """Whatever is sent meanwhile has to leave within a lease that begins now, or later."""
    seconds = lease.total_seconds()
    seconds -= min(MARGIN, seconds / 10)
    since, wall = _now()
    held = Tenure((since + seconds, wall + seconds))
    before = _held.set(held)
    try:
        yield held
    finally:
        _held.reset(before)


def leaves(place: Place) -> None:
    """Called right before a card is sent somewhere. Raises Late where another sender may have taken it."""
    in_time()
    held = _held.get()
    if held is not None:
        held.left = place


def in_time(lasts: float = 0.0) -> None:
    """Called right before a message leaves by a request that lasts so many seconds at most. Raises Late where another
    sender may have taken it before that ends."""
    held = _held.get()
    if held is not None and held.too_short_for(lasts):
        raise Late


def _now() -> Instants:
    """Two clocks: one that nobody sets, but that may stand still with the machine (`CLOCK_MONOTONIC` of
    clock_gettime(2) does while it is suspended), and the machine's own."""
    return time.monotonic(), time.time()
