"""Every engine that the product can run on, each over a real database, for the one suite that all must pass.

Another engine joins by one line in `ENGINES`, with the kinds of database that it works on.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass

from bot.jobs.embedded import Embedded
from bot.jobs.procrastinated import Procrastinated
from bot.jobs.timers import due
from bot.ports import Engine, Handler, JobKind
from bot.storage.database import Database


@dataclass
class Running:
    """An engine at work, and the task in which it works."""

    engine: Engine
    task: asyncio.Task[None]


Start = Callable[[Database, Mapping[JobKind, Handler]], AbstractAsyncContextManager[Running]]


@asynccontextmanager
async def embedded(database: Database, handlers: Mapping[JobKind, Handler]) -> AsyncIterator[Running]:
    """The engine for one process."""
    async with running(Embedded(handlers, lambda: due(database), database.clock.process)) as engine:
        yield engine


@asynccontextmanager
async def procrastinated(database: Database, handlers: Mapping[JobKind, Handler]) -> AsyncIterator[Running]:
    """The engine for several replicas; it gives less time to what is under way at the end than it does in earnest."""
    address = database.url.render_as_string(hide_password=False)
    engine = Procrastinated(address, handlers, lambda: due(database), database.clock.process, grace=0.1)
    async with running(engine) as started:
        yield started


@asynccontextmanager
async def running(engine: Engine) -> AsyncIterator[Running]:
    """The engine at work, and stopped at the end."""
    task = asyncio.create_task(engine.run())
    try:
        yield Running(engine, task)
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


ENGINES: dict[str, tuple[Start, tuple[str, ...]]] = {
    "embedded": (embedded, ("sqlite", "postgres")),
    "procrastinated": (procrastinated, ("postgres",)),
}
