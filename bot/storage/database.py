"""The database as the rest of the product sees it: units of work that write, and ones that only look."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import Stale
from bot.ports import Adviser, JobKind
from bot.storage.alone import alone
from bot.storage.aside import Aside
from bot.storage.clock import Clock
from bot.storage.engines import Engines, is_sqlite, normalised
from bot.storage.limit import Limit
from bot.storage.scrubbing import scrub
from bot.storage.work import Work, read_now
from bot.storage.writers import Rank, Turn

T = TypeVar("T")

LAST = 3.0
"""Seconds for which the end of the database waits for work that nobody waits for any more: twice what a locked SQLite
file may take to refuse it."""

Waker = Callable[[JobKind, str, datetime | None], Awaitable[None]]


async def _nobody(kind: JobKind, key: str, at: datetime | None) -> None:
    """Nobody to wake: the sweep will find the row."""


class Database:
    """One database and its clock; whom to wake after a commit, who advises, and whether overviews are kept up to date,
    and where people reach the HTTP door (set by the composition root).

    `engines`: those of an earlier one at the same address, which was closed.
    """

    def __init__(self, url: str, clock: Clock | None = None, *, engines: Engines | None = None) -> None:
        self.url = normalised(url)
        self.clock = clock or Clock()
        self.waker: Waker = _nobody
        self.advisers: tuple[Adviser, ...] = ()
        self.shows_homes = False
        self.public_url = ""
        self.left: set[asyncio.Task[Any]] = set()
        """Units of work that nobody may wait for any more and that have not ended yet."""
        self._memory: dict[Any, Any] = {}
        self._erased_at: datetime | None = None
        opened = engines or Engines.of(url)
        self._writer, self._reader, self._aside = opened.writer, opened.reader, Aside(opened.looking)
        # One writer at a time in this process: SQLite would make the others wait in a busy loop.
        self._turn = Turn() if is_sqlite(self.url) else None
        self._alone: sqlite3.Connection | None = None

    def claim(self) -> None:
        """Be the one process on a SQLite file. Raises Misconfigured if another one is."""
        if is_sqlite(self.url) and self.url.database:
            self._alone = alone(Path(self.url.database))

    @asynccontextmanager
    async def write(self, limit: Limit | None = None, *, urgent: bool = False) -> AsyncIterator[Work]:
        """A unit of work: committed as a whole when the block ends, rolled back if it raises.

        One with a limit has somebody waiting for it, and goes before those without; of these an `urgent` one goes
        first. Raises Stale when another unit of work did the same thing first, NotRecorded when its limit had been
        passed.
        """
        if self._turn is None:
            async with self._write(limit) as work:
                yield work
        else:
            rank = Rank.HURRIED if limit is not None else Rank.URGENT if urgent else Rank.OTHER
            async with self._turn.taken(rank), self._write(limit) as work:
                yield work
        changed = work.register.noted if self.shows_homes else ()
        for kind, key, at in (*work.wakes, *((JobKind.SHOW_HOMES, each, None) for each in changed)):
            await self.waker(kind, key, at)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Work]:
        """A unit of work that only looks."""
        async with self._reader.connect() as connection, connection.begin():
            yield await self._begin(connection)

    async def is_writable(self) -> bool:
        """Whether a change could be stored now (for readiness)."""
        async with self._writer.begin() as connection:
            await connection.execute(text("SELECT 1"))
        return True

    def heed(self, erased_at: datetime | None) -> None:
        """Forget what this process remembers of the database, if anything was erased that it may remember."""
        if erased_at is not None and erased_at != self._erased_at:
            self._erased_at = erased_at
            self._memory.clear()

    async def scrub(self, *, thorough: bool = False) -> bool:
        """Have nothing of what was deleted left in the files; `thorough` writes all of it anew. False if others were
        reading just then, so that some of it may stand in the write-ahead log until they have ended."""
        return await asyncio.to_thread(scrub, self.url, thorough=thorough)

    def lingering(self, doing: asyncio.Task[T]) -> asyncio.Task[T]:
        """A task with a unit of work in it, for which the end of the database waits a while."""
        self.left.add(doing)
        doing.add_done_callback(self.left.discard)
        return doing

    async def close(self) -> None:
        """Give back every connection, when what was given up has given its own back: aiosqlite does not return from
        closing one that is still waiting for a lock when its loop ends."""
        if self.left:
            await asyncio.wait(self.left, timeout=LAST)
        await self._writer.dispose()
        await self._reader.dispose()
        self._aside.close()
        if self._alone is not None:
            self._alone.close()
            self._alone = None

    @asynccontextmanager
    async def _write(self, limit: Limit | None) -> AsyncIterator[Work]:
        try:
            async with self._writer.begin() as connection:
                yield await self._begin(connection)
                if limit is not None:
                    limit.commit()
        except IntegrityError:
            # Two did the same thing at once, such as tagging one message: the database let one of them.
            raise Stale("stale-changed") from None

    async def _begin(self, connection: AsyncConnection) -> Work:
        now = await read_now(connection, self.clock)
        return Work(connection, now, self._memory, self.advisers, self._aside, self.public_url)
