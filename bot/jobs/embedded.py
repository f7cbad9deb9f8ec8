"""The engine for one process: an asyncio loop over wakes, and a sweep that finds what has none."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime
from itertools import count

import structlog

from bot.ports import Handler, JobKind

SWEEP = 2.0
"""Seconds between two looks for rows that are due and have no wake."""

GRACE = 6.0
"""Seconds that jobs under way have to end when the process is stopped; with the rest of it, it stops within ten."""

Job = tuple[JobKind, str]

_log = structlog.get_logger()


class Embedded:
    """Runs a handler for each key that is woken; never two at once for the same kind and key."""

    def __init__(
        self,
        handlers: Mapping[JobKind, Handler],
        due: Callable[[], Awaitable[list[Job]]],
        clock: Callable[[], datetime],
        *,
        grace: float = GRACE,
    ) -> None:
        self._handlers = handlers
        self._grace = grace
        self._due = due
        self._clock = clock
        self._heap: list[tuple[datetime, int, Job]] = []
        self._order = count()
        self._changed = asyncio.Event()
        self._running: dict[Job, asyncio.Task[None]] = {}
        self._again: set[Job] = set()

    async def wake(self, kind: JobKind, key: str, at: datetime | None = None) -> None:
        """Have the handler run for `key`, at once or at an instant (UTC)."""
        heapq.heappush(self._heap, (at or self._clock(), next(self._order), (kind, key)))
        self._changed.set()

    async def run(self) -> None:
        """Work until cancelled. What is under way may then come to a good end (a handler ends its step when it is
        cancelled); what has not after some seconds is cancelled once more, and found again by the rows.
        """
        sweep = asyncio.create_task(self._sweep_for_ever())
        try:
            while True:
                self._changed.clear()
                self._start_due()
                await self._wait()
        finally:
            sweep.cancel()
            await self._end()
            await asyncio.gather(sweep, return_exceptions=True)

    async def _end(self) -> None:
        for patience in (self._grace, None):
            tasks = list(self._running.values())
            for task in tasks:
                task.cancel()
            if tasks:
                await asyncio.wait(tasks, timeout=patience)

    @property
    def at_work(self) -> bool:
        """Whether a job runs, or is due."""
        return bool(self._running) or bool(self._heap and self._heap[0][0] <= self._clock())

    async def settle(self) -> None:
        """Run until nothing is due now (for tests, and for a clock that was moved). The rows are looked at anew when
        all that was woken has run.
        """
        while True:
            await self.sweep()
            self._start_due()
            if not self._running:
                return
            while self._running:
                await asyncio.gather(*self._running.values(), return_exceptions=True)
                self._start_due()

    async def sweep(self) -> None:
        """Wake what is due by the rows."""
        for kind, key in await self._due():
            await self.wake(kind, key)

    def _start_due(self) -> None:
        now = self._clock()
        while self._heap and self._heap[0][0] <= now:
            self._start(heapq.heappop(self._heap)[2])

    def _start(self, job: Job) -> None:
        if job in self._running:
            self._again.add(job)
            return
        self._running[job] = asyncio.create_task(self._do(job))

    async def _do(self, job: Job) -> None:
        kind, key = job
        try:
            await self._handlers[kind](key)
        except Exception as error:  # the job loop's edge: logged without content, found again by the sweep
            _log.error("job-failed", kind=kind.value, error=type(error).__name__)
        finally:
            del self._running[job]
            if job in self._again:
                self._again.discard(job)
                await self.wake(kind, key)

    async def _wait(self) -> None:
        """Until something changed, or the next wake."""
        delay = (self._heap[0][0] - self._clock()).total_seconds() if self._heap else None
        with suppress(TimeoutError):
            # Python 3.11's `wait_for` would lose a cancellation that comes together with a wake.
            async with asyncio.timeout(None if delay is None else max(delay, 0)):
                await self._changed.wait()

    async def _sweep_for_ever(self) -> None:
        while True:
            try:
                await self.sweep()
            except Exception as error:  # the database may be away for a while
                _log.error("sweep-failed", error=type(error).__name__)
            await asyncio.sleep(SWEEP)
