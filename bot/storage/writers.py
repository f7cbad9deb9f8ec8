"""Whose turn it is to write where a database has one writer: people who wait go first, then a freeze, then the rest."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import IntEnum


class Rank(IntEnum):
    """Who goes before whom: whoever has somebody waiting for an answer, what is urgent, and all else."""

    HURRIED = 0
    URGENT = 1
    OTHER = 2


class Turn:
    """One at a time; of those who wait, the highest rank comes first, then whoever came first.

    A freeze told to a thousand rooms has a thousand senders wait for their turn, and behind all of them whoever asks or
    flags something would be told that nothing was recorded. Its own senders would wait behind those of the digests.
    """

    def __init__(self) -> None:
        self._taken = False
        self._lines: dict[Rank, deque[asyncio.Future[None]]] = {rank: deque() for rank in Rank}

    @asynccontextmanager
    async def taken(self, rank: Rank) -> AsyncIterator[None]:
        """Have the turn for as long as the block lasts."""
        await self._take(self._lines[rank])
        try:
            yield
        finally:
            self._pass_on()

    async def _take(self, line: deque[asyncio.Future[None]]) -> None:
        if not self._taken:
            self._taken = True
            return
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        line.append(mine)
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self._pass_on()  # it came together with the cancellation
            raise

    def _pass_on(self) -> None:
        for line in self._lines.values():
            while line:
                following = line.popleft()
                if not following.done():  # else whoever waited was cancelled
                    following.set_result(None)
                    return
        self._taken = False
