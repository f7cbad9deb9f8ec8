"""What is being handled: discord.py starts a task for each event and waits for none of them when it ends."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST = 8.0
"""Seconds that a process which is stopped may still take."""


class Underway:
    """Counts what is being handled."""

    def __init__(self) -> None:
        self._count = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Something is being handled until the end of the block."""
        self._count += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._count -= 1
            if not self._count:
                self._idle.set()

    async def over(self) -> None:
        """Wait until nothing is, a few seconds at most."""
        try:
            await asyncio.wait_for(self._idle.wait(), LONGEST)
        except TimeoutError:
            return
