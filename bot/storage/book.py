"""What every book of queries holds: the connection of one unit of work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable, Row, Table, insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


class Book:
    """Queries about one noun, inside one unit of work."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    @property
    def _postgresql(self) -> bool:
        return self._connection.dialect.name == "postgresql"

    def _insert(self, table: Table) -> Any:
        """An insert that may say what to do where the row is there already; of one kind for each database."""
        return (postgresql if self._postgresql else sqlite).insert(table)

    async def _rows(self, statement: Executable, **values: object) -> Sequence[Row[Any]]:
        return (await self._connection.execute(statement, values)).all()

    async def _first(self, statement: Executable, **values: object) -> Row[Any] | None:
        return (await self._connection.execute(statement, values)).first()

    async def _changed(self, statement: Executable) -> int:
        """How many rows a change reached: the test of compare-and-set."""
        return (await self._connection.execute(statement)).rowcount

    async def _add(self, table: Table, *rows: Mapping[str, Any]) -> None:
        if rows:
            await self._connection.execute(insert(table), list(rows))
