"""Asks a database by its driver alone: SQLAlchemy's way round a small statement costs several times its answer.

Only for a thread that looks (`aside.py`), and only statements that are always the same (`book.often`): each is compiled
once, and its rows are plain tuples. Whatever else is asked goes the usual way.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Dialect, Executable, Select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeDecorator

from bot.storage.book import OFTEN

Row = Sequence[Any]


class _Told:
    """A statement in the driver's words."""

    def __init__(self, statement: Executable, dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})  # type: ignore[attr-defined]
        if any(isinstance(each.type, TypeDecorator) for each in compiled.binds.values()):
            raise TypeError(f"the driver does not take its values as they are given: {compiled}")
        self.words: str = compiled.string
        self._dialect = dialect
        self._columns = tuple(statement.selected_columns) if isinstance(statement, Select) else ()
        self._fixed: Mapping[str, Any] = dict(compiled.params)
        self._places: Sequence[str] | None = compiled.positiontup  # where the driver counts the values
        self._readers: list[tuple[int, Callable[[Any], Any]]] | None = None

    def values(self, given: Mapping[str, Any]) -> Any:
        """The values as the driver takes them."""
        found = {**self._fixed, **given}
        return found if self._places is None else [found[name] for name in self._places]

    def read(self, cursor: Any) -> Sequence[Row]:
        """The rows of an answer, each value as its column's type says."""
        rows: Sequence[Row] = cursor.fetchall()
        if self._readers is None:
            types = (each.type.dialect_impl(self._dialect) for each in self._columns)
            described = zip(types, cursor.description, strict=False)
            readers = (type_.result_processor(self._dialect, column[1]) for type_, column in described)
            self._readers = [(at, reader) for at, reader in enumerate(readers) if reader is not None]
        return [self._read(row) for row in rows] if self._readers else rows

    def _read(self, row: Row) -> Row:
        values = list(row)
        for at, reader in self._readers or ():
            values[at] = reader(values[at])
        return values

    @cached_property
    def named(self) -> Callable[[Row], Any]:
        """Gives the values of a row their columns' names."""
        named: Any = namedtuple  # mypy wants the names written out
        make = named("_Named", [each.key or "" for each in self._columns], rename=True)
        return lambda row: make(*row)


_TOLD: dict[tuple[Executable, str], _Told] = {}


@dataclass(frozen=True, slots=True)
class _Answer:
    """As much of a result as the books use."""

    told: _Told
    rows: Sequence[Row]

    def all(self) -> Sequence[Row]:
        """The rows: their values have places, and no names."""
        return self.rows

    def first(self) -> Any:
        """The first row, its values with their columns' names; None if there is none."""
        return self.told.named(self.rows[0]) if self.rows else None


class Straight:
    """As much of an asynchronous connection as the books use, which answers at once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver: Any = connection.connection.driver_connection
        self.dialect = connection.dialect

    async def execute(self, statement: Executable, values: Any = None) -> Any:
        """What a statement gives. Raises what SQLAlchemy raises."""
        if values is None or OFTEN not in statement.get_execution_options():
            return self._connection.execute(statement, values)
        told = _TOLD.get((statement, self.dialect.name))
        if told is None:
            told = _TOLD.setdefault((statement, self.dialect.name), _Told(statement, self.dialect))
        try:
            return _Answer(told, told.read(self._driver.execute(told.words, told.values(values))))
        except self.dialect.loaded_dbapi.Error as error:
            raise self._failed(error, told) from error

    def _failed(self, error: Any, told: _Told) -> BaseException:
        """The same error as SQLAlchemy would raise; a connection that was lost is not given to others."""
        lost = self.dialect.is_disconnect(error, self._driver, None)
        if lost:
            self._connection.invalidate(error)
        base = self.dialect.loaded_dbapi.Error
        raised: BaseException = DBAPIError.instance(
            told.words, None, error, base, hide_parameters=True, connection_invalidated=lost, dialect=self.dialect
        )
        return raised
