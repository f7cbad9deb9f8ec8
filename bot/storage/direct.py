"""Asks a database by its driver alone within a unit of work (`straight.py` says what, and does so for a thread)."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.util import greenlet_spawn

from bot.storage.straight import Answer, Row, Told, told


class Direct:
    """As much of the connection of a unit of work as the books use."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.dialect = connection.dialect
        self._ask = _SQLITE if self.dialect.name == "sqlite" else _POSTGRESQL

    async def execute(self, statement: Executable, values: Any = None) -> Any:
        """What a statement gives. Raises what SQLAlchemy raises."""
        asked = told(statement, self.dialect) if isinstance(values, Mapping) else None
        if asked is None:
            return await self._connection.execute(statement, values)
        given = asked.values(values)
        here: Any = self._connection.sync_connection
        for hears in here.dispatch.before_cursor_execute:
            hears(here, None, asked.words, given, None, False)
        driver = here.connection.driver_connection
        try:
            rows, told_of, reached = await self._ask(driver, asked, given)
        except BaseException as error:
            await greenlet_spawn(_failed, here, error, asked.words, given)
            raise
        return Answer(asked, asked.read(rows, told_of), reached)


def _failed(connection: Any, error: BaseException, words: str, given: Any) -> None:
    """Have SQLAlchemy do what it does wherever a statement fails: raise an error without values, and give a connection
    that was lost, or whose call was cut off, to nobody any more."""
    try:
        raise error
    finally:
        connection._handle_dbapi_exception(error, words, given, None, None)


Given = tuple[Sequence[Row], Any, int]
"""Rows, who tells of their columns, and how many a change reached."""


async def _of_sqlite(driver: Any, asked: Told, given: Any) -> Given:
    answer = await driver.answer(sqlite3.Cursor.execute, asked.words, given)
    return answer.rows, answer, answer.rowcount


async def _of_postgresql(driver: Any, asked: Told, given: Any) -> Given:
    cursor = await driver.execute(asked.words, given)
    return await cursor.fetchall() if asked.gives_rows else (), cursor, cursor.rowcount


_SQLITE, _POSTGRESQL = _of_sqlite, _of_postgresql
