"""The engine for several replicas: a queue in PostgreSQL (Procrastinate), from which each takes what nobody runs yet.

The embedded engine stands in front of it: it keeps the instants and sweeps the rows, and what it finds due it puts into
the queue. Nothing is scheduled in the queue itself: a job that waits there for its instant would keep back every later
job of the same key.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial

import structlog
from procrastinate import App, JobContext, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Job as Queued
from procrastinate.jobs import Status

from bot.jobs.embedded import GRACE, Embedded, Job
from bot.ports import Handler, JobKind
from bot.storage.queue import connections

AT_ONCE = 20
"""Jobs that one replica runs side by side."""

LOOK = 0.5
"""Seconds between two looks into the queue, for what no notification told of: a job that waited behind its like."""

HEARTBEAT = 2.0
SILENCE = 5.0
"""Seconds without a heartbeat after which a replica counts as dead, and its jobs go to the others."""

PAUSE = 0.5
"""Seconds before a queue that went away is tried again."""

_QUEUE = "passerelle"

_log = structlog.get_logger()
logging.getLogger("procrastinate").setLevel(logging.CRITICAL)  # it would name keys; we say ourselves what failed


class Procrastinated:
    """Runs a handler for each key that is woken, in some replica; never two at once for the same kind and key."""

    def __init__(
        self,
        address: str,
        handlers: Mapping[JobKind, Handler],
        due: Callable[[], Awaitable[list[Job]]],
        clock: Callable[[], datetime],
        *,
        grace: float = GRACE,
    ) -> None:
        self._address = address
        self._handlers = handlers
        self._due = due
        self._grace = grace
        self._front = Embedded({kind: partial(self._put, kind) for kind in JobKind}, self._missing, clock)
        self._app = self._new_app()
        self._open = asyncio.Event()
        self._worker: int | None = None
        self._here: set[Job] = set()
        self._again: set[Job] = set()
        self._ended: set[int | None] = set()
        self._ended_before: set[int | None] = set()

    async def wake(self, kind: JobKind, key: str, at: datetime | None = None) -> None:
        """Have the handler run for `key`, at once or at an instant (UTC). Never waits for the database."""
        await self._front.wake(kind, key, at)

    async def sweep(self) -> None:
        """Wake what is due by the rows and not in the queue."""
        await self._front.sweep()

    async def run(self) -> None:
        """Work until cancelled; what is under way then has some seconds to end before it is cancelled too. Raises what
        the front ends with: without it nothing due would be found any more."""
        front = asyncio.create_task(self._front.run())
        front.add_done_callback(partial(_ended_alone, asyncio.current_task()))
        try:
            while True:
                await self._work()
                await asyncio.sleep(PAUSE)
        finally:
            await _end(front)
            if not front.cancelled() and (error := front.exception()) is not None:
                raise error

    async def _work(self) -> None:
        """The life of one worker: until the process is stopped, or the queue goes away."""
        self._app, self._worker = self._new_app(), None
        try:
            async with connections(self._address) as pool, self._app.open_async(pool):
                self._open.set()
                beat = asyncio.create_task(self._beat())
                try:
                    await self._app.run_worker_async(
                        queues=[_QUEUE],
                        concurrency=AT_ONCE,
                        fetch_job_polling_interval=LOOK,
                        shutdown_graceful_timeout=self._grace,
                        update_heartbeat_interval=HEARTBEAT,
                        stalled_worker_timeout=SILENCE,
                        delete_jobs="always",
                        install_signal_handlers=False,
                    )
                finally:
                    await _end(beat)
        except Exception as error:  # the job loop's edge: a database that is away for a while
            _log.error("queue-failed", error=type(error).__name__)
            _still_wanted()
        finally:
            self._open.clear()

    async def _beat(self) -> None:
        """Be alive for the others until the last job has ended: a worker that is stopping gives no sign of life."""
        while True:
            await asyncio.sleep(HEARTBEAT)
            if self._worker is not None:
                try:
                    await self._app.job_manager.update_heartbeat(self._worker)
                except Exception as error:  # the job loop's edge: without any further beat others would take our jobs
                    _log.warning("heartbeat-failed", error=type(error).__name__)

    def _new_app(self) -> App:
        app = App(connector=PsycopgConnector())
        for kind in self._handlers:
            app.task(name=kind.value, queue=_QUEUE, pass_context=True)(partial(self._run, kind))
        # Procrastinate watches over its own listener and heartbeat only where it has something periodic to do.
        app.periodic(cron="0 0 1 1 *")(app.task(name="new-year", queue=_QUEUE)(_new_year))
        return app

    async def _run(self, kind: JobKind, context: JobContext, key: str) -> None:
        """One job: the handler, and again at once if the key was woken here meanwhile."""
        job = (kind, key)
        self._worker = context.job.worker_id
        self._here.add(job)
        try:
            await self._handle(job)
            while job in self._again:
                self._again.discard(job)
                await self._handle(job)
        finally:
            self._here.discard(job)
            self._again.discard(job)
            self._ended.add(context.job.id)

    async def _handle(self, job: Job) -> None:
        kind, key = job
        try:
            await self._handlers[kind](key)
        except Exception as error:  # the job loop's edge: logged without content, found again by the sweep
            _log.error("job-failed", kind=kind.value, error=type(error).__name__)

    async def _put(self, kind: JobKind, key: str) -> None:
        """Put a job into the queue, where one waits at most for each key; one that runs here is run again instead."""
        job = (kind, key)
        while job not in self._here:
            await self._open.wait()
            task = self._app.configure_task(kind.value, queue=_QUEUE, lock=_lock(job), queueing_lock=_lock(job))
            try:
                await task.defer_async(key=key)
            except AlreadyEnqueued:
                return
            except ConnectorException as error:
                _log.error("queue-failed", error=type(error).__name__)
                await asyncio.sleep(PAUSE)
            else:
                return
        self._again.add(job)

    async def _missing(self) -> list[Job]:
        """What is due by the rows and not in the queue, and what a dead replica was running."""
        await self._open.wait()
        queued = await self._app.job_manager.list_jobs_async(queue=_QUEUE)
        dead = await self._dead(queued)
        waits = {job.lock for job in queued if job.id not in dead}
        missing = [job for job in await self._due() if _lock(job) not in waits]
        return [*(job for job in map(self._job, dead.values()) if job is not None), *missing]

    async def _dead(self, queued: Iterable[Queued]) -> dict[int | None, Queued]:
        """What nobody runs any more, taken out of the queue: a dead replica's, and ours whose end was not noted."""
        jobs = self._app.job_manager
        silent = await jobs.get_stalled_jobs(queue=_QUEUE, seconds_since_heartbeat=SILENCE)
        ours = [job for job in queued if job.id in self._ended_before]
        self._ended_before, self._ended = self._ended, set()
        dead = {job.id: job for job in (*silent, *ours) if self._job(job) not in self._here}
        for job in dead.values():
            with suppress(ConnectorException):  # another replica was faster
                await jobs.finish_job(job, Status.ABORTED, delete_job=True)
        return dead

    def _job(self, queued: Queued) -> Job | None:
        """Which job it is; None for one that only another version of the program knows."""
        known = {kind.value: kind for kind in self._handlers}
        kind = known.get(queued.task_name)
        return (kind, str(queued.task_kwargs["key"])) if kind else None


def _lock(job: Job) -> str:
    kind, key = job
    return f"{kind.value} {key}"


async def _new_year(timestamp: int) -> None:
    """Nothing."""


async def _end(task: asyncio.Task[None]) -> None:
    """Cancel a task until it has ended: one cancellation can be lost where it meets what was waited for."""
    while not task.done():
        task.cancel()
        await asyncio.wait([task], timeout=PAUSE)


def _ended_alone(worker: asyncio.Task[None] | None, front: asyncio.Task[None]) -> None:
    """Have the worker stop, gracefully, when its front fell."""
    if worker is not None and not front.cancelled():
        worker.cancel()


def _still_wanted() -> None:
    """Let a stop through that came while something failed."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
