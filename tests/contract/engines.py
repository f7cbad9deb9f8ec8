"""Every engine that the product can run on, each over a real database, for the one suite that all must pass.

A second engine joins by one line in `ENGINES`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass

from bot.jobs.embedded import Embedded
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
    engine = Embedded(handlers, lambda: due(database), database.clock.process)
    task = asyncio.create_task(engine.run())
    try:
        yield Running(engine, task)
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


ENGINES: dict[str, Start] = {
    "embedded": embedded,
}
