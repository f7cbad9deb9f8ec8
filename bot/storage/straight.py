"""Asks a database by its driver alone: SQLAlchemy's way round a small statement costs several times its answer.

Only statements that are always the same (`book.often`): each is compiled once, and its rows are tuples. Whatever else
is asked goes the usual way. Here for a thread that looks (`aside.py`), in `direct.py` for a unit of work.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Dialect, Executable, TextClause
from sqlalchemy.exc import DBAPIError

from bot.storage.book import NAMED, OFTEN

Row = Sequence[Any]


class Told:
    """A statement in the driver's words."""

    def __init__(self, statement: Executable, dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect)  # type: ignore[attr-defined]
        wanted = {name for bound, name in compiled.bind_names.items() if bound.required}
        expanded = compiled.construct_expanded_state(dict.fromkeys(wanted))
        self.words: str = expanded.statement
        self._dialect = dialect
        self._columns = tuple(getattr(statement, "exported_columns", ()))  # what is written by hand tells of none
        self.named = bool(self._columns) and statement.get_execution_options()[NAMED]
        self.gives_rows = bool(self._columns) or isinstance(statement, TextClause)
        self._writers = dict(_writers(compiled, dialect))
        self._fixed = self._written({name: each for name, each in expanded.parameters.items() if name not in wanted})
        self._places: Sequence[str] | None = expanded.positiontup  # where the driver counts the values
        self._readers: list[tuple[int, Callable[[Any], Any]]] | None = None

    def values(self, given: Mapping[str, Any]) -> Any:
        """The values as the driver takes them. Raises KeyError, or the driver's own error, where one is missing."""
        found = {**self._fixed, **(self._written(given) if self._writers else given)}
        return found if self._places is None else tuple(found[name] for name in self._places)

    def _written(self, given: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self._writers[name](value) if name in self._writers else value for name, value in given.items()}

    def read(self, rows: Sequence[Row], cursor: Any) -> Sequence[Row]:
        """The rows of an answer, each value as its column's type says. `cursor`: the driver's, which describes them."""
        if not rows:
            return rows
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
    def name(self) -> Callable[[Row], Any]:
        """Gives the values of a row their columns' names."""
        named: Any = namedtuple  # mypy wants the names written out
        make = named("_Named", [each.key or "" for each in self._columns], rename=True)
        return lambda row: make(*row)


def _writers(compiled: Any, dialect: Dialect) -> Iterator[tuple[str, Callable[[Any], Any]]]:
    """How each value is made one of the driver's, where it is none."""
    for bound, name in compiled.bind_names.items():
        writer = bound.type.dialect_impl(dialect).bind_processor(dialect)
        if writer is not None and bound.expanding:
            raise TypeError(f"several values that have to be turned into others: {compiled}")
        if writer is not None:
            yield name, writer


_TOLD: dict[tuple[Executable, str], Told] = {}


def told(statement: Executable, dialect: Dialect) -> Told | None:
    """A statement in the words of a driver; None if it is not asked `often`."""
    found = _TOLD.get((statement, dialect.name))
    if found is None and OFTEN in statement.get_execution_options():
        found = _TOLD.setdefault((statement, dialect.name), Told(statement, dialect))
    return found


@dataclass(frozen=True, slots=True)
class Answer:
    """As much of a result as the books use."""

    told: Told
    rows: Sequence[Row]
    rowcount: int = -1
    """How many rows a change reached; -1 if it was none."""

    def all(self) -> Sequence[Any]:
        """The rows: their values have places, and names if they were asked for."""
        return [self.told.name(row) for row in self.rows] if self.told.named else self.rows

    def first(self) -> Any:
        """The first row, its values with their columns' names; None if there is none."""
        return self.told.name(self.rows[0]) if self.rows else None

    def scalar_one(self) -> Any:
        """The one value of the one row."""
        ((value,),) = self.rows
        return value


class Straight:
    """As much of an asynchronous connection as the books use, which answers at once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver: Any = connection.connection.driver_connection
        self.dialect = connection.dialect

    async def execute(self, statement: Executable, values: Any = None) -> Any:
        """What a statement gives. Raises what SQLAlchemy raises."""
        asked = None if values is None else told(statement, self.dialect)
        if asked is None:
            return self._connection.execute(statement, values)
        try:
            cursor = self._driver.execute(asked.words, asked.values(values))
            return Answer(asked, asked.read(cursor.fetchall(), cursor))
        except self.dialect.loaded_dbapi.Error as error:
            raise self._failed(error, asked) from error

    def _failed(self, error: Any, told: Told) -> BaseException:
        """The same error as SQLAlchemy would raise; a connection that was lost is not given to others."""
        lost = self.dialect.is_disconnect(error, self._driver, None)
        if lost:
            self._connection.invalidate(error)
        base = self.dialect.loaded_dbapi.Error
        raised: BaseException = DBAPIError.instance(
            told.words, None, error, base, hide_parameters=True, connection_invalidated=lost, dialect=self.dialect
        )
        return raised
