"""How long a sender may still send what it took: as long as nobody else can have taken it, and no longer."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta

from bot.errors import ChatUncertain

MARGIN = 2.0
"""Seconds before the end of a lease in which nothing leaves any more, or a tenth of it: what a platform was asked last
stands in the room by then, where the next sender looks for it."""


class Late(ChatUncertain):
    """Another sender may have taken it: whoever is next looks for it, before anything that comes after it leaves."""


Instants = tuple[float, float]

_until: ContextVar[Instants | None] = ContextVar("until", default=None)


@contextmanager
def tenure(lease: timedelta) -> Iterator[None]:
    """Whatever is sent meanwhile has to leave within a lease that begins now, or later."""
    seconds = lease.total_seconds()
    seconds -= min(MARGIN, seconds / 10)
    since, wall = _now()
    before = _until.set((since + seconds, wall + seconds))
    try:
        yield
    finally:
        _until.reset(before)


def in_time(lasts: float = 0.0) -> None:
    """Called right before a message leaves by a request that lasts so many seconds at most. Raises Late where another
    sender may have taken it before that ends."""
    until = _until.get()
    if until is not None and any(now + lasts > end for now, end in zip(_now(), until, strict=True)):
        raise Late


def _now() -> Instants:
    """Two clocks: one that nobody sets, but that may stand still with the machine (`CLOCK_MONOTONIC` of
    clock_gettime(2) does while it is suspended), and the machine's own."""
    return time.monotonic(), time.time()
