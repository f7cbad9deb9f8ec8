"""How long the product lets people wait, lifted: time stands still in a story, and a machine that is slow for three
seconds is no part of it. What comes of a slow database or of a slow desk is tried in `tests/services`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bot.services import consulting, gestures
from integrations.slack import haste

LONG = 60.0
"""Seconds: longer than everything must have come to rest."""

_WAITS = ((gestures, "SOON"), (consulting, "TIME_LIMIT"), (haste, "ANSWERED"))


@contextmanager
def lifted() -> Iterator[None]:
    """Nobody is told to try again because the machine was busy, and no question goes to the team because of it."""
    before = [getattr(module, name) for module, name in _WAITS]
    for module, name in _WAITS:
        setattr(module, name, LONG)
    try:
        yield
    finally:
        for (module, name), seconds in zip(_WAITS, before, strict=True):
            setattr(module, name, seconds)
