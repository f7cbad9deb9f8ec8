"""The index: what is put is found and counted, what is dropped is not, and no look-up reads a whole table."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, event, text

from bot.core.people import Mandate
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.index import Entry, Stock
from bot.storage.terms import Stand, Wanted
from bot.storage.work import Work
from tests.builders import World, database_at
from tests.storage.samples import news_item

EDITION = 3
CLOSED = (Stand.CLOSED_TOLD, Stand.CLOSED_UNTOLD)


def entry(world: World, id: str, keys: str, stand: Stand = Stand.CLOSED_TOLD, **more: Any) -> Entry:
    made = Entry(world.organisation.id, world.mandate.id, "news", id, stand, frozenset(keys.split()), 1.0, EDITION)
    return replace(made, **more)


async def put(database: Database, *entries: Entry) -> None:
    for each in entries:
        async with database.write() as work:
            await work.index.put(each)


async def stock_of(work: Work, world: World) -> Stock:
    return await work.index.stock(world.organisation.id, world.mandate.id, EDITION)


async def met(
    database: Database, world: World, *clauses: str, stands: Sequence[Stand] = CLOSED, limit: int = 9
) -> list[str]:
    """The ids of what meets a clause: sets are parted by `&`, keys by spaces."""
    sets = [[frozenset(keys.split()) for keys in clause.split("&")] for clause in clauses]
    wanted: Wanted = dict.fromkeys(stands, sets)
    owner = world.organisation.id, world.mandate.id
    async with database.read() as work:
        places = await work.shelved.meeting(*owner, (await stock_of(work, world)).number, [wanted], limit)
    keys = [place[0] for place in places]
    assert keys == sorted(keys, reverse=True), "the newest first"
    return [place[2] for place in places]


async def counted(database: Database, world: World, key: str) -> str:
    async with database.read() as work:
        found = await work.index.counts(world.organisation.id, world.mandate.id, [key])
    return "".join(str(found[key][stand]) for stand in Stand) if key in found else "none"


async def test_what_is_put_is_found_by_its_keys(database: Database, world: World) -> None:
    await put(database, entry(world, "a", "wlyon slyon"), entry(world, "b", "wlyon wnice"), entry(world, "c", "wparis"))
    assert await met(database, world, "wlyon") == ["b", "a"]
    assert await met(database, world, "wlyon & wnice wparis") == ["b"]
    assert await met(database, world, "slyon", "wparis") == ["c", "a"]
    assert await met(database, world, "wlyon", limit=1) == ["b"]
    assert await met(database, world, "wly", "lyon") == []


async def test_each_stand_is_apart(database: Database, world: World) -> None:
    await put(database, *(entry(world, id, "wlyon", stand) for id, stand in zip("abcd", Stand, strict=True)))
    for id, stand in zip("abcd", Stand, strict=True):
        assert await met(database, world, "wlyon", stands=[stand]) == [id]
    assert await counted(database, world, "wlyon") == "1111"
    async with database.read() as work:
        stock = await stock_of(work, world)
    assert (stock.records, stock.told, stock.whole) == (4, 2, True)


async def test_what_changes_is_found_and_counted_as_it_is_now(database: Database, world: World) -> None:
    first = entry(world, "a", "wlyon slyon")
    await put(database, first, first, replace(first, keys=frozenset(("wlyon", "wnice"))))
    assert (await met(database, world, "slyon"), await met(database, world, "wnice")) == ([], ["a"])
    assert [await counted(database, world, key) for key in ("wlyon", "slyon", "wnice")] == ["0010", "0000", "0010"]
    await put(database, replace(first, stand=Stand.OPEN_TOLD))
    assert await met(database, world, "wlyon") == []
    assert await met(database, world, "wlyon", stands=[Stand.OPEN_TOLD]) == ["a"]
    assert await counted(database, world, "wlyon") == "1000"


async def test_under_one_place_the_keys_never_change(database: Database, world: World) -> None:
    """What a process remembers of a place is true for as long as the place is there."""
    first = entry(world, "a", "wlyon slyon")
    changes: tuple[dict[str, Any], ...] = (
        {"stand": Stand.OPEN_TOLD},
        {"edition": 0},
        {"edition": 0, "weight": 2.0},
        {"keys": frozenset(("wnice",))},
    )
    for change, stays in zip(changes, (True, True, False, False), strict=True):
        await put(database, first)
        before = await places(database)
        await put(database, replace(first, **change))
        assert (await places(database) == before) is stays, change


async def places(database: Database) -> list[int]:
    async with database.read() as work:
        return list((await work.connection.execute(text("SELECT key FROM index_entry ORDER BY key"))).scalars())


async def test_what_is_dropped_was_never_there(database: Database, world: World) -> None:
    await put(database, entry(world, "a", "wlyon"), entry(world, "b", "wlyon"))
    for _ in range(2):
        async with database.write() as work:
            await work.index.drop(world.organisation.id, world.mandate.id, "a")
    assert await met(database, world, "wlyon") == ["b"]
    assert await counted(database, world, "wlyon") == "0010"
    async with database.read() as work:
        assert (await stock_of(work, world)).records == 1


async def test_nothing_crosses_to_another_mandate_or_organisation(
    database: Database, world: World, others: World
) -> None:
    second = Mandate(new_id("w"), world.organisation.id, "Autre", "fr", "Europe/Paris")
    async with database.write() as work:
        await work.people.add_mandate(second)
    beside = replace(world, mandate=second)
    await put(database, entry(world, "a", "wlyon"), entry(beside, "b", "wlyon"), entry(others, "c", "wlyon"))
    assert await met(database, world, "wlyon") == ["a"]
    assert await met(database, beside, "wlyon") == ["b"]
    assert await met(database, others, "wlyon") == ["c"]
    assert await counted(database, world, "wlyon") == "0010"
    async with database.read() as work:
        stolen = world.organisation.id, others.mandate.id
        assert await work.index.counts(*stolen, ["wlyon"]) == {}
        assert await work.index.words_since(*stolen, 0) == []
        assert (await work.index.stock(*stolen, EDITION)).records == 0
        assert await work.index.of_ids(*stolen, ["c"]) == []
        assert await work.shelved.fetch(*stolen, range(99)) == []
        number = (await work.index.stock(others.organisation.id, others.mandate.id, EDITION)).number
        wanted: Wanted = {each: [(frozenset(("wlyon",)),)] for each in Stand}
        assert await work.shelved.meeting(others.organisation.id, others.mandate.id, number, [wanted], 99)
        assert await work.shelved.meeting(*stolen, number, [wanted], 99) == []


async def test_words_are_told_in_the_order_in_which_they_came(database: Database, world: World) -> None:
    await put(database, entry(world, "a", "wnice wlyon slyon nlyon"), entry(world, "b", "wlyon warles"))
    async with database.read() as work:
        words = [await work.index.words_since(world.organisation.id, world.mandate.id, at) for at in (0, 2, 3)]
        assert (await stock_of(work, world)).words == 3
    assert words == [["lyon", "nice", "arles"], ["arles"], []]


async def test_what_is_of_another_edition_is_said_and_listed(database: Database, world: World) -> None:
    await put(database, entry(world, "a", "wlyon", edition=EDITION - 1), entry(world, "b", "wlyon"))
    async with database.read() as work:
        assert not (await stock_of(work, world)).whole
        assert await work.index.outdated(EDITION, 9) == [(world.organisation.id, "news", "a")]
    await put(database, entry(world, "a", "wlyon"))
    async with database.read() as work:
        assert (await stock_of(work, world)).whole
        assert await work.index.outdated(EDITION, 9) == []


async def test_two_who_put_at_once_count_both(database: Database, world: World, database_url: str) -> None:
    async with database_at(database_url) as rival:
        both = [(database, rival)[at % 2] for at in range(12)]
        await asyncio.gather(*(put(each, entry(world, f"x{at}", f"wlyon wmot{at}")) for at, each in enumerate(both)))
    assert await counted(database, world, "wlyon") == "00120"
    async with database.read() as work:
        stock = await stock_of(work, world)
        words = await work.index.words_since(world.organisation.id, world.mandate.id, 0)
    assert (stock.records, stock.words, len(set(words))) == (12, 13, 13)


_KEYS = st.frozensets(st.sampled_from("wa wb wc sd oe f1 ng".split()), min_size=1)
_ACTS = st.lists(st.tuples(st.sampled_from("abcd"), st.none() | st.tuples(_KEYS, st.sampled_from(Stand))), max_size=12)


async def test_counts_are_those_of_what_is_there(database: Database, world: World) -> None:
    """Whatever was put, put again and dropped, in one unit of work or in several."""

    @settings(max_examples=25, deadline=None)
    @given(_ACTS)
    def check(acts: list[Any]) -> None:
        histories.append(acts)

    histories: list[list[Any]] = []
    await asyncio.to_thread(check)
    for at, acts in enumerate(histories):
        mandate = Mandate(new_id("w"), world.organisation.id, f"Mandat {at}", "fr", "Europe/Paris")
        async with database.write() as work:
            await work.people.add_mandate(mandate)
            await _replayed(work, replace(world, mandate=mandate), acts)


async def _replayed(work: Work, world: World, acts: list[Any]) -> None:
    owner = world.organisation.id, world.mandate.id
    there: dict[str, tuple[frozenset[str], Stand]] = {}
    for id, what in acts:
        if what is None:
            await work.index.drop(*owner, id)
            there.pop(id, None)
            continue
        new = entry(world, id, " ".join(what[0]), what[1])
        if id in there:
            await work.index.put(new)
        else:  # as a record that was just stored
            await work.index.add(new, await work.index.enter(*owner, told=new.stand.told))
        there[id] = what
    stock = await stock_of(work, world)
    assert (stock.records, stock.told) == (len(there), sum(stand.told for _, stand in there.values()))
    for key, by_stand in (await work.index.counts(*owner, "wa wb wc sd oe f1 ng".split())).items():
        for stand, count in by_stand.items():
            assert count == sum(key in keys and stand is where for keys, where in there.values())


# No look-up reads a whole table


@pytest.fixture
async def crowded(database: Database, world: World) -> Database:
    """Some thousand entries, enough for a planner to think of an index."""
    item = news_item(world)
    async with database.write() as work:
        await work.news.add(item, "")
    await put(database, entry(world, item.id, "wlyon slyon"))
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
    owner = f"'{world.organisation.id}', '{world.mandate.id}'"
    async with database.write() as work:
        for statement in (
            f"{numbers} INSERT INTO index_entry (organisation, mandate, record, id, stand, terms, weight, edition) "
            f"SELECT {owner}, 'news', 'x' || i, 'r', 'm1rw' || i, 1, {EDITION} FROM n",
            f"{numbers} INSERT INTO index_count (organisation, mandate, key) SELECT {owner}, 'w' || i FROM n",
            f"{numbers} INSERT INTO index_word (organisation, mandate, serial, word) SELECT {owner}, i + 9, i || 'x' "
            "FROM n",
            *(
                f"{numbers} INSERT INTO {table.name} {_alike(table)} FROM n, {table.name}"
                for table in (t.news, t.revision)
            ),
        ):
            await work.connection.execute(text(statement))
    async with database.write() as work:
        await work.connection.execute(text("ANALYZE"))
    return database


def _alike(table: Table) -> str:
    """The columns of the one row there is, but for what makes another of it."""
    other = {"id": "'x' || i", "item": "'x' || i", "source_message": "'x' || i"}
    other |= {"number": "i + 10"} if table is t.news else {}
    names = [column.name for column in table.c]
    return f"({', '.join(names)}) SELECT {', '.join(other.get(name, f'{table.name}.{name}') for name in names)}"


async def test_no_look_up_reads_a_whole_table(crowded: Database, world: World) -> None:
    asked: list[tuple[str, Any]] = []
    engine = crowded._reader.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *given: asked.append((given[2], given[3])))
    owner = world.organisation.id, world.mandate.id
    async with crowded.read() as work:
        stock = await stock_of(work, world)
        clauses = [[frozenset(("wlyon", "w17")), frozenset(("slyon",))], [frozenset(("w5",))]]
        wanted = [dict.fromkeys(CLOSED, clauses), {Stand.OPEN_TOLD: clauses}]
        places = await work.shelved.meeting(*owner, stock.number, wanted, 200)
        assert await work.shelved.fetch(*owner, [places[-1][0], 2, 3, 4])
        await work.index.counts(*owner, ["wlyon", "w17", "w5999"])
        await work.index.words_since(*owner, 6005)
        looked = [each for each in asked if "index_" in each[0]]
        assert len(looked) == 5
        for statement, parameters in looked:
            plan = await _plan(work, statement, parameters)
            assert not _whole(plan), (statement, plan)


async def _plan(work: Work, statement: str, parameters: Any) -> list[str]:
    if work.connection.dialect.name == "sqlite":
        rows = await work.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return [row.detail for row in rows]
    places = {name: f"${at}" for at, name in enumerate(parameters, start=1)}
    unknown = f"({', '.join('NULL' for _ in places)})" if places else ""
    for each in (
        "SET LOCAL plan_cache_mode = force_generic_plan",  # as for whoever looks (`engines.py`)
        f"PREPARE looked AS {statement % places}",
    ):
        await work.connection.exec_driver_sql(each)
    rows = await work.connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) EXECUTE looked{unknown}")
    await work.connection.exec_driver_sql("DEALLOCATE looked")
    return _nodes(rows.scalar_one()[0]["Plan"])


def _nodes(plan: dict[str, Any]) -> list[str]:
    mine = f"{plan['Node Type']} {plan.get('Relation Name', '')} {json.dumps(plan.get('Index Name'))}"
    return [mine, *(line for each in plan.get("Plans", ()) for line in _nodes(each))]


def _whole(plan: list[str]) -> list[str]:
    """The steps that read all of a table that grows: SQLite's SCAN of a real table, PostgreSQL's Seq Scan."""
    ours = ("index_entry", "index_count", "index_word", "news")
    return [
        step
        for step in plan
        if (step.startswith("SCAN") and any(step.split()[1] == name for name in ours))
        or (step.startswith("Seq Scan") and any(name in step for name in ours))
    ]
