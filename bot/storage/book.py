"""What every book of queries holds: the connection of one unit of work."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Executable, Row, Select, Table, any_, bindparam, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

OFTEN = "often"
"""The option of a statement that is asked often (`often`)."""

NAMED = "named"
"""Whether the values in its rows have names."""

S = TypeVar("S", bound=Executable)


def often(statement: S, *, named: bool = True) -> S:
    """A statement that is made once and asked many times with other values: it is handed to the driver as it is
    (`straight.py`, `direct.py`). `named`: whether the values of its rows have names, or only places."""
    return statement.execution_options(**{OFTEN: True, NAMED: named})


@cache
def matching(table: Table, *columns: str, order: tuple[str, ...] = (), lock: bool = False) -> Select[Any]:
    """The rows of a table that have given values in some columns, in the order of others: made once. `lock` keeps them
    from changing until the unit of work ends."""
    alike = (table.c[each] == bindparam(each, type_=table.c[each].type) for each in columns)
    query = select(table).where(*alike).order_by(*(table.c[each] for each in order))
    return often(query.with_for_update() if lock else query)


@cache
def among(column: Column[Any], name: str, *, of_postgresql: bool) -> ColumnElement[bool]:
    """Whether a column is one of many values, given together under a name (`Book._as_one`): however many, the statement
    is the same, so that neither SQLAlchemy nor the database prepares it anew."""
    if of_postgresql:
        return column == any_(bindparam(name, type_=postgresql.ARRAY(column.type)))
    return column.in_(select(func.json_each(bindparam(name)).table_valued("value").c.value))


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

    def _as_one(self, values: Collection[object]) -> object:
        """Many values as one, for `among`."""
        return list(values) if self._postgresql else json.dumps(list(values))

    async def _rows(self, statement: Executable, **values: object) -> Sequence[Row[Any]]:
        return (await self._connection.execute(statement, values)).all()

    async def _first(self, statement: Executable, **values: object) -> Row[Any] | None:
        return (await self._connection.execute(statement, values)).first()

    async def _changed(self, statement: Executable, **values: object) -> int:
        """How many rows a change reached: the test of compare-and-set."""
        return (await self._connection.execute(statement, values)).rowcount

    async def _add(self, table: Table, *rows: Mapping[str, Any]) -> None:
        if rows:
            await self._connection.execute(insert(table), list(rows))
