"""What Discord or the database would not tell just now is asked again until they do.

An edit or a delete of what was tagged takes back a yes: one that was asked for once, in the minute in which Discord
comes back, must not be lost because Discord was not quite back.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Sequence

import discord
import structlog

from bot.errors import ChatError, ChatRefused, NotRecorded
from integrations.discord.rest import FAILURES

Job = Callable[[], Awaitable[Sequence["Job"]]]
"""Something to be done, which may find more to do. Raises what discord.py raises, ChatError, NotRecorded."""

Jobs = Sequence[Job]

LONGEST = 60.0
"""Seconds between two attempts, at the most."""

_NEVER = (discord.Forbidden, discord.NotFound, ChatRefused)
"""What no attempt will mend: the bot may not look there, or there is nothing."""

_log = structlog.get_logger(__name__)


class Again:
    """Jobs of one process. `pause`: seconds before the second attempt; each further one waits twice as long."""

    def __init__(self, pause: float) -> None:
        self.pause = pause
        self._newest: dict[Hashable, object] = {}
        self._running: set[asyncio.Task[None]] = set()

    @property
    def busy(self) -> bool:
        """Whether anything is left to be done."""
        return bool(self._running)

    def begin(self, key: Hashable, client: discord.Client, jobs: Jobs) -> None:
        """Do the jobs while a client lives; the next one begins anew. Those begun under the same key end after the one
        that they are at: nothing is broken off while it is stored."""
        self._go_on(key, client, jobs, 0.0)

    async def surely(self, key: Hashable, client: discord.Client, job: Job) -> None:
        """Do a job now, which finds nothing more to do; if it fails, go on while the client lives."""
        if await _tried(job) is None:
            self._go_on(key, client, [job], self.pause)

    async def close(self) -> None:
        """Stop all of it."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def _go_on(self, key: Hashable, client: discord.Client, jobs: Jobs, wait: float) -> None:
        mine = self._newest[key] = object()
        task = asyncio.create_task(
            self._until_done(lambda: not client.is_closed() and self._newest.get(key) is mine, jobs, wait)
        )
        self._running.add(task)
        task.add_done_callback(lambda ended: self._over(key, mine, ended))

    def _over(self, key: Hashable, mine: object, ended: asyncio.Task[None]) -> None:
        self._running.discard(ended)
        if self._newest.get(key) is mine:
            del self._newest[key]
        if not ended.cancelled() and (error := ended.exception()) is not None:
            _log.error("catching-up-ended", error=type(error).__name__)  # only its name: it may quote what people wrote

    async def _until_done(self, wanted: Callable[[], bool], jobs: Jobs, wait: float) -> None:
        while jobs:
            await asyncio.sleep(wait)
            jobs = await _round(wanted, jobs)
            wait = min(max(self.pause, wait * 2), LONGEST)


async def _round(wanted: Callable[[], bool], jobs: Jobs) -> Jobs:
    """Try each job and what it finds: those that failed; none, where nobody wants them any more."""
    todo, failed = deque(jobs), list[Job]()
    while todo and wanted():
        job = todo.popleft()
        found = await _tried(job)
        if found is None:
            failed.append(job)
        else:
            todo.extend(found)
    return failed if wanted() else []


async def _tried(job: Job) -> Jobs | None:
    """What a job found to do; None if it failed."""
    try:
        return await job()
    except _NEVER as error:
        _log.info("not-to-be-looked-at", error=type(error).__name__)
        return ()
    except (*FAILURES, AttributeError, ChatError, NotRecorded) as error:  # an answer may be told strangely
        _log.warning("catching-up-failed", error=type(error).__name__)
        return None
