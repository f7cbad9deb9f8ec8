"""What is done behind the acknowledgement: courtesies that nobody waits for."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog

_log = structlog.get_logger(__name__)


class Behind:
    """Work that may fail without harm, and that ends with the adapter."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def do(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin some work at once; nobody waits for it."""
        self._hold(asyncio.create_task(work))

    async def give(self, work: Coroutine[Any, Any, None], seconds: float) -> None:
        """Begin some work, and wait a little for its end."""
        task = asyncio.create_task(work)
        self._hold(task)
        await asyncio.wait({task}, timeout=seconds)

    async def close(self) -> None:
        """Cut short what is still under way."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _hold(self, task: asyncio.Task[None]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.warning("not done behind", error=type(error).__name__)
