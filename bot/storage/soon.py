"""Units of work for people who wait: done in time and known to be done, or given up and known not to be."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog
from sqlalchemy.exc import DBAPIError

from bot.errors import NotRecorded
from bot.storage.database import Database
from bot.storage.limit import Limit
from bot.storage.work import Work

SOON = 2.4
"""Seconds: platforms wait three for an answer."""

ENDING = 0.4
"""Seconds more for a commit that has begun: with them it is still less than three."""

T = TypeVar("T")

_log = structlog.get_logger()


async def soon(
    database: Database, act: Callable[[Work], Awaitable[T]], seconds: float = SOON, *, looks: bool = False
) -> T:
    """Run an act in a unit of work of its own. Raises what it raises, and NotRecorded where the database is away or
    too slow: then nothing of it is stored, now or later, unless the commit itself had begun (`certain` is False).
    `seconds`: how long somebody waits, and `ENDING` more for the end of a commit. `looks`: it changes nothing, and
    waits for nobody who does.
    """
    limit = Limit()

    async def done() -> T:
        async with database.read() if looks else database.write(limit) as work:
            return await act(work)

    doing = asyncio.create_task(done())
    try:
        await asyncio.wait({doing}, timeout=seconds)
        if not doing.done() and not limit.give_up():
            await asyncio.wait({doing}, timeout=ENDING)
        if not doing.done():
            raise NotRecorded(certain=limit.given_up)
        return doing.result()
    except (DBAPIError, OSError) as error:
        _log.error("database-failed", error=type(error).__name__)
        raise NotRecorded(certain=not limit.committing) from None
    finally:
        _leave(database, doing, limit)


def _leave(database: Database, doing: asyncio.Task[T], limit: Limit) -> None:
    """Let what nobody waits for any more end by itself. A commit that has begun is never cut off."""
    if not doing.done():
        if limit.give_up():
            doing.cancel()
        database.lingering(doing).add_done_callback(_note)


def _note(doing: asyncio.Task[object]) -> None:
    if not doing.cancelled() and doing.exception() is not None:
        _log.info("given-up", error=type(doing.exception()).__name__)
