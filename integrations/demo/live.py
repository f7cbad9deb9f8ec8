"""What the page is told while it stands open: that somebody can see something new. Never what; it asks for that."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from integrations.demo.nouns import Change
from integrations.demo.world import World

_BREATH = 0.03
"""Seconds in which several changes become one."""


class Live:
    """The open pages of one world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._open: set[_Stream] = set()

    async def changes(self) -> AsyncGenerator[dict[str, str], None]:
        """Server-sent events: `for-<person>` for each person who sees a change, `clock` when the time was moved."""
        stream = _Stream()
        self._open.add(stream)
        stop = self._world.listen(stream.heard)
        try:
            yield {"event": "ready", "data": "1"}
            while names := await stream.next():
                for name in names:
                    yield {"event": name, "data": "1"}
        finally:
            stop()
            self._open.discard(stream)

    def close(self) -> None:
        """End every stream: the server is about to stop and would wait for them."""
        for stream in self._open:
            stream.end()


class _Stream:
    """What one page has not been told yet."""

    def __init__(self) -> None:
        self._waiting: set[str] = set()
        self._woken = asyncio.Event()
        self._over = False

    def heard(self, change: Change) -> None:
        self._waiting.update(f"for-{person}" for person in change.people)
        if change.clock:
            self._waiting.add("clock")
        if self._waiting:
            self._woken.set()

    def end(self) -> None:
        self._over = True
        self._woken.set()

    async def next(self) -> list[str]:
        """The names of the next events; none when it is over."""
        await self._woken.wait()
        if self._over:
            return []
        await asyncio.sleep(_BREATH)
        if not self._over:
            self._woken.clear()
        names = sorted(self._waiting)
        self._waiting.clear()
        return names
