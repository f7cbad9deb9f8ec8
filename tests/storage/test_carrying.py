"""`passerelle db copy`, from each kind of database to the other: all of it, once, and nothing sent by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect, text

from bot.app.transfer import transfer
from bot.core.delivery import DeliveryState
from bot.errors import Misconfigured
from bot.services.registering.checking import look
from bot.storage import tables as t
from tests.builders import ASKED, asked, database_at, halles, tagged
from tests.rights.company import build

OURS = set(t.metadata.tables)


@pytest.fixture(params=["to-postgresql", "to-sqlite"])
def ways(request: pytest.FixtureRequest) -> tuple[str, str]:
    """A prepared database, and an empty one of the other kind."""
    kinds = (
        ("sqlite_url", "empty_postgres_url")
        if request.param == "to-postgresql"
        else ("postgres_url", "empty_sqlite_url")
    )
    return request.getfixturevalue(kinds[0]), request.getfixturevalue(kinds[1])


async def test_all_of_it_is_there_and_nothing_leaves_by_itself(ways: tuple[str, str]) -> None:
    source, target = ways
    async with database_at(source) as database:
        world = await halles(database, undo="0s")
        item = await tagged(database, world)
        question = await asked(database, world, ASKED)
        lines = (await look(database, world.organisation.id)).lines
    made = await transfer(source, target)
    assert (made.tables, made.register.refused) == (len(OURS), [])
    async with database_at(target) as database:
        async with database.read() as work:
            assert await work.news.get(world.organisation.id, item.id) is not None
            assert await work.questions.get(world.organisation.id, question.id) is not None
            waiting = await work.letters.in_states([DeliveryState.WAITING])
            assert made.found.waiting == len(waiting) > 0
            assert all(letter.delivery.attempts >= 1 for letter in waiting), "each is looked for first"
            assert await work.deliveries.lanes_due(work.now.instant) == [], "sending is paused"
        # What is new goes on where the old ended: numbers, the keys of the index, the chain of the register.
        assert (await tagged(database, world)).number == item.number + 1
        assert (await asked(database, world, ASKED)).judgement.kind is question.judgement.kind
        found = await look(database, world.organisation.id)
        assert (list(found.faults), found.lines > lines) == ([], True)


@pytest.mark.long
async def test_a_company_with_a_record_of_every_kind_comes_back_the_same(
    sqlite_url: str, empty_postgres_url: str, tmp_path: Path
) -> None:
    """To PostgreSQL and back; but for the stop on sending, what is looked for first, and the lines that say so."""
    back = f"sqlite+aiosqlite:///{tmp_path / 'back.sqlite3'}"
    await build(sqlite_url, release="staff")
    _say(sqlite_url, "UPDATE news SET source_message = substr(source_message, 1, 64)")  # a platform's id is no longer
    for one, other in ((sqlite_url, empty_postgres_url), (empty_postgres_url, back)):
        assert (await transfer(one, other)).register.refused == []
    kept = [await _everything(url) for url in (sqlite_url, empty_postgres_url, back)]
    assert sum(map(len, kept[0].values())) > 200
    assert kept[0] == kept[1] == kept[2]


async def _everything(url: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    async with database_at(url) as database, database.read() as work:
        for organisation in await work.people.organisations():
            for table, rows in (await work.everything.of_organisation(organisation)).items():
                found.setdefault(table, []).extend(repr(row) for row in map(_lasting, rows) if row)
    return {table: sorted(rows) for table, rows in found.items()}


def _lasting(row: dict[str, Any]) -> dict[str, Any]:
    if row.get("verb") in ("transfer", "verified", "deliveries-paused"):
        return {}
    changes = ("paused_at", "attempts", "last_register", "last_chained", "last_digest")
    return {name: value for name, value in row.items() if name not in changes}


@pytest.fixture
def source(sqlite_url: str) -> str:
    """A database to copy."""
    return sqlite_url


async def test_a_row_that_the_other_refuses_is_named_by_its_table_alone(source: str, postgres_url: str) -> None:
    """PostgreSQL takes no NUL in a text. Nothing stays behind, so that one may mend it and copy again."""
    async with database_at(source) as database:
        world = await halles(database)
        await tagged(database, world)
    _say(source, "UPDATE member SET name = name || char(0) || 'Secret'")
    with pytest.raises(Misconfigured, match="table member: a row is refused: DataError") as refused:
        await transfer(source, postgres_url)
    assert "Secret" not in str(refused.value)
    _say(source, "UPDATE member SET name = substr(name, 1, 3)")
    assert (await transfer(source, postgres_url)).rows > 0


async def test_a_register_that_was_cut_off_is_not_mended_by_being_copied(source: str, postgres_url: str) -> None:
    async with database_at(source) as database:
        world = await halles(database)
        await tagged(database, world)
    _say(
        source,
        "DROP TRIGGER register_undeleted",
        "DELETE FROM register WHERE sequence = (SELECT max(sequence) FROM register)",
    )
    made = await transfer(source, postgres_url)
    assert len(made.register.refused) == 1, "the last line is missing there too"


def test_every_table_is_copied_or_made_from_others(postgres_url: str, sqlite_url: str) -> None:
    made = ("procrastinate_", "index_search", "news_search", "news_key", "alembic_version", "sqlite_sequence")
    for url in (postgres_url, sqlite_url):
        engine = create_engine(url.replace("+aiosqlite", ""))
        found = set(inspect(engine).get_table_names())
        engine.dispose()
        assert {name for name in found - OURS if not name.startswith(made)} == set()


def _say(url: str, *statements: str) -> None:
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()
