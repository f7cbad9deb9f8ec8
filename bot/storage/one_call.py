"""SQLite by one call to its thread for each statement, where the driver makes four: cursor, execute, fetch, close.

Each call wakes a thread and then the event loop, which costs more than most statements do. A statement is finished when
its call returns, so that none outlives a unit of work that was cancelled: SQLite keeps a connection that is closed, and
with it the write lock, while a statement of its still lives (sqlite.org/c3ref/close.html).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Any

import aiosqlite

_CHUNK = 64  # rows at a time for those who read by and by, which nobody does here


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a statement gave: its rows, and what the driver tells of them (PEP 249's words)."""

    rows: Sequence[Any] = ()
    description: Any = None
    rowcount: int = -1
    lastrowid: int | None = None


class _Cursor:
    """The driver's cursor as SQLAlchemy's adapter for aiosqlite uses it; nothing of it lives between two calls."""

    def __init__(self, connection: Connection) -> None:
        self.arraysize = 1
        self._connection = connection
        self._answer = _Answer()

    async def __aenter__(self) -> _Cursor:
        return self

    async def execute(self, sql: str, parameters: Any = ()) -> _Cursor:
        """Run a statement and take all its rows. Raises what sqlite3 raises."""
        return await self._done(sqlite3.Cursor.execute, sql, parameters)

    async def executemany(self, sql: str, parameters: Any) -> _Cursor:
        """Run a statement once for each of several sets of parameters. Raises what sqlite3 raises."""
        return await self._done(sqlite3.Cursor.executemany, sql, parameters)

    async def _done(self, method: Callable[..., Any], sql: str, parameters: Any) -> _Cursor:
        self._answer = await self._connection.answer(method, sql, parameters)
        return self

    async def fetchall(self) -> Sequence[Any]:
        """The rows, which are here already."""
        return self._answer.rows

    async def close(self) -> None:
        """Nothing: the statement was finished with its call."""

    @property
    def description(self) -> Any:
        """The columns of the rows; `None` where the statement gives none."""
        return self._answer.description

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""
        return self._answer.rowcount

    @property
    def lastrowid(self) -> int | None:
        """The number of the row that was inserted last."""
        return self._answer.lastrowid


class Connection(aiosqlite.Connection):
    """A connection whose cursors take one call for each statement."""

    def cursor(self) -> Any:
        """One for one statement."""
        return _Cursor(self)

    async def answer(self, method: Callable[..., Any], sql: str, parameters: Any) -> _Answer:
        """What a statement gives, by one call. Raises what sqlite3 raises, also where the connection is closed: of the
        ValueError that aiosqlite raises then SQLAlchemy knows only on its own way."""
        if self._connection is None or not self._running:
            raise sqlite3.OperationalError("no active connection")
        answered: _Answer = await self._execute(_answer, self._conn, method, sql, parameters)  # type: ignore[no-untyped-call]
        return answered


def _answer(connection: sqlite3.Connection, method: Callable[..., Any], sql: str, parameters: Any) -> _Answer:
    with closing(connection.cursor()) as cursor:
        method(cursor, sql, parameters)
        rows = cursor.fetchall() if cursor.description else ()
        return _Answer(rows, cursor.description, cursor.rowcount, cursor.lastrowid)


def connection(*address: Any, **options: Any) -> aiosqlite.Connection:
    """A connection that is not open yet, for SQLAlchemy's `async_creator_fn`; the arguments are those of sqlite3."""
    made = Connection(partial(sqlite3.connect, *address, **options), iter_chunk_size=_CHUNK)
    made._thread.daemon = True  # as SQLAlchemy does: a program that ends does not wait for it
    return made
