"""What the databases read to answer a question: every statement that it takes, and which read a table through."""

import json
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

from bot.storage import schema, straight

RECORDS = (
    *("news", "revision", "news_mandate", "question", "ruling", "recall"),
    *("index_entry", "index_count", "index_word", "delivery", "sent"),
)
"""The tables that grow with what is on record and with what was sent."""

Statement = tuple[str, Any]


async def asked_by(act: Callable[[], Awaitable[object]]) -> list[Statement]:
    """Each different SELECT of an act, with what was asked for, on whatever connection."""
    found: dict[str, Any] = {}
    with _heard(found):
        await act()
    return list(found.items())


@contextmanager
def _heard(found: dict[str, Any]) -> Iterator[None]:
    def hear(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_others: Any) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "(WITH", "WITH")):
            found.setdefault(statement, parameters)

    def overhear(told: straight.Told, given: Mapping[str, Any]) -> Any:
        asked = values(told, given)
        hear(None, None, told.words, asked if isinstance(asked, dict) else tuple(asked))
        return asked

    values = straight.Told.values
    event.listen(Engine, "before_cursor_execute", hear)
    straight.Told.values = overhear  # type: ignore[method-assign,assignment]  # what the driver is asked by itself
    try:
        yield
    finally:
        straight.Told.values = values  # type: ignore[method-assign]
        event.remove(Engine, "before_cursor_execute", hear)


def read_through(url: str, statements: list[Statement], most: int, tables: Collection[str] = RECORDS) -> list[str]:
    """The steps that read one of the tables through. On PostgreSQL also those that look at more than `most` rows and
    leave most of them out: an index of the wrong columns is no better than none."""
    engine = create_engine(schema.synchronous(url))
    try:
        with engine.connect() as connection:
            return sorted({step for statement in statements for step in _steps(connection, statement, most, tables)})
    finally:
        engine.dispose()


def plan_of(url: str, statement: Statement) -> str:
    """How the database goes about a statement, in its own words."""
    engine = create_engine(schema.synchronous(url))
    try:
        with engine.connect() as connection:
            explain = "EXPLAIN QUERY PLAN" if engine.dialect.name == "sqlite" else "EXPLAIN"
            return "\n".join(
                str(row[-1]) for row in connection.exec_driver_sql(f"{explain} {statement[0]}", statement[1])
            )
    finally:
        engine.dispose()


def _steps(connection: Connection, statement: Statement, most: int, tables: Collection[str]) -> list[str]:
    query, parameters = statement
    if connection.dialect.name == "sqlite":
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", parameters)
        return [row.detail for row in rows if row.detail.startswith("SCAN") and row.detail.split()[1] in tables]
    found = connection.exec_driver_sql(f"EXPLAIN (ANALYZE, FORMAT JSON) {query}", parameters).scalar_one()
    return [_told(node) for node in _nodes(found[0]["Plan"]) if _is_bad(node, most, tables)]


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for each in plan.get("Plans", ()):
        yield from _nodes(each)


def _is_bad(node: dict[str, Any], most: int, tables: Collection[str]) -> bool:
    through = node["Node Type"].endswith("Seq Scan") and node.get("Relation Name") in tables
    return through or node.get("Rows Removed by Filter", 0) * node.get("Actual Loops", 1) > most


def _told(node: dict[str, Any]) -> str:
    names = ("Node Type", "Relation Name", "Index Name", "Filter", "Rows Removed by Filter")
    return json.dumps({name: node[name] for name in names if name in node}, ensure_ascii=False)
