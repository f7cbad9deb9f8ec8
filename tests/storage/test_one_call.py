from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from bot.storage import one_call


async def test_a_statement_is_one_call_and_its_rows_are_there() -> None:
    connection = await one_call.connection(":memory:")
    try:
        cursor: Any = connection.cursor()
        await cursor.execute("CREATE TABLE room (name TEXT)")
        assert (cursor.description, await cursor.fetchall()) == (None, ())
        await cursor.executemany("INSERT INTO room VALUES (?)", [("a",), ("b",)])
        assert cursor.rowcount == 2
        await cursor.execute("SELECT name FROM room ORDER BY name")
        assert [column[0] for column in cursor.description] == ["name"]
        assert await cursor.fetchall() == [("a",), ("b",)]
        with pytest.raises(sqlite3.IntegrityError):
            await cursor.execute("UPDATE room SET rowid = 1")
    finally:
        await connection.close()


async def test_no_statement_outlives_its_call() -> None:
    connection = await one_call.connection(":memory:", isolation_level=None)
    try:
        cursor: Any = connection.cursor()
        await cursor.execute("CREATE TABLE room (name TEXT)")
        await cursor.execute("INSERT INTO room VALUES ('a'), ('b') RETURNING name")
        await cursor.execute("DROP TABLE room")  # "database table is locked" while a statement on it lives
    finally:
        await connection.close()
