"""The benchmark's large houses are like the service's own: every row, every index, every verdict."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, text

from bot.core.judgement import Judgement
from bot.services import recording
from bot.services.considering import consider
from bot.storage import migrate, schema
from bot.storage.database import Database
from bot.storage.tables import metadata
from tests.bench import bulk, crowd, filing
from tests.bench.filing import House
from tests.builders import StillClock, World, database_at, halles

ITEMS, RULINGS, ASKED = 130, 30, 12


@contextmanager
def engine_of(url: str) -> Iterator[Engine]:
    engine = create_engine(schema.synchronous(url))
    try:
        yield engine
    finally:
        engine.dispose()


def rows_of(url: str) -> dict[str, list[Any]]:
    """Every row of every table."""
    with engine_of(url) as engine, engine.connect() as connection:
        found = {table.name: list(connection.execute(table.select()).mappings()) for table in metadata.sorted_tables}
    return {name: sorted(map(dict, rows), key=repr) for name, rows in found.items() if rows}


def indexes_of(url: str) -> list[Any]:
    """What PostgreSQL's or SQLite's schema is made of, in words."""
    asked = {
        "sqlite": "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%'",
        "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()",
    }
    with engine_of(url) as engine, engine.connect() as connection:
        return sorted(map(tuple, connection.execute(text(asked[engine.dialect.name]))), key=repr)


async def filled_by_the_service(database: Database, house: House) -> None:
    """One record after the other, each in the order of the bulk."""
    organisation = house.world.organisation.id
    async with database.write() as work:
        for item in filing.told(house, 0, house.items):
            assert await work.news.next_number(organisation) == item.number
            await recording.add_news(work, item)
        for question, ruling in filing.answered(house, 0, house.rulings):
            assert await work.questions.next_number(organisation) == question.number
            await work.questions.add(question)
            await recording.add_ruling(work, ruling)


async def verdicts(database: Database, world: World) -> list[Judgement]:
    """What a CM is told about each of some questions."""
    found = []
    for asked in crowd.questions(ASKED, crowd.copies_of(ITEMS), seed=1):
        async with database.read() as work:
            found.append(await consider(work, world.organisation, world.mandate, asked.text))
    return found


@pytest.fixture
def other_url(request: pytest.FixtureRequest, database_url: str) -> str:
    """A second database of the same kind."""
    kind = "sqlite" if database_url.startswith("sqlite") else "postgres"
    url = str(request.getfixturevalue(f"empty_{kind}_url"))
    migrate.upgrade(url)
    return url


async def test_what_is_filled_at_once_is_what_the_service_makes_one_by_one(
    database_url: str, other_url: str, tmp_path: Path
) -> None:
    clock = StillClock(crowd.latest())
    async with database_at(database_url, clock) as one, database_at(other_url, clock) as other:
        world = await halles(one, undo="0s")
        async with one.read() as work:
            house = House(world, work.now, ITEMS, RULINGS)
        assert await halles(other, undo="0s") == world
        before = indexes_of(other_url)
        await filled_by_the_service(one, house)
        bulk.fill(other_url, house, filing.filed(house, tmp_path, at_once=50, processes=1))
        assert indexes_of(other_url) == before
        there = rows_of(database_url)
        assert len(there["news"]) == ITEMS
        assert len(there["index_entry"]) == ITEMS + RULINGS
        assert rows_of(other_url) == there
        assert await verdicts(other, world) == await verdicts(one, world)
