"""The register has no gaps and no doubles, and is a chain that can only grow; what somebody began is theirs alone."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import DBAPIError

from bot.core.address import Address
from bot.core.chain import Link
from bot.core.people import Organisation
from bot.errors import Stale
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.register import Entry, link_in
from tests.builders import World, database_at, halles
from tests.storage.samples import AT


async def sequences(database: Database, world: World) -> list[int]:
    async with database.read() as work:
        mine = select(t.register.c.sequence).where(t.register.c.organisation == world.organisation.id)
        return [row.sequence for row in await work.connection.execute(mine.order_by(t.register.c.sequence))]


class Boom(Exception):
    """Something unforeseen."""


async def test_the_sequence_has_no_gap_in_either_organisation(
    database: Database, rival: Database, world: World, others: World
) -> None:
    begun = {id(each): len(await sequences(database, each)) for each in (world, others)}

    async def note(where: Database, whose: World, fails: bool) -> None:
        async with where.write() as work:
            await work.register.note(whose.organisation.id, at=AT, actor="p_1", verb="tag", subject="n_1")
            await asyncio.sleep(0)
            if fails:
                raise Boom

    notes = [note((database, rival)[each % 2], (world, others)[each % 3 == 0], each % 5 == 0) for each in range(20)]
    results = await asyncio.gather(*notes, return_exceptions=True)
    assert sum(isinstance(result, Boom) for result in results) == 4
    assert len(results) == 20
    for whose in (world, others):
        found = await sequences(database, whose)
        assert found == list(range(1, len(found) + 1))
        assert len(found) > begun[id(whose)]
    assert len(await sequences(database, world)) + len(await sequences(database, others)) == 16 + sum(begun.values())


async def test_a_line_comes_back_as_it_was_written(database: Database, world: World, others: World) -> None:
    async with database.write() as work:
        before = len(await work.register.about(world.organisation.id, world.organisation.id))
        for verb in ("tag", "pass-on"):
            await work.register.note(
                world.organisation.id, at=AT, actor="demo:max", verb=verb, subject="n_1", flag="shareable", cited=["a"]
            )
        found = await work.register.about(world.organisation.id, "n_1")
        assert await work.register.about(others.organisation.id, "n_1") == []
    details = {"flag": "shareable", "cited": ["a"]}
    assert before == 1
    assert list(found) == [
        Entry(2, AT, "demo:max", "tag", "n_1", details),
        Entry(3, AT, "demo:max", "pass-on", "n_1", details),
    ]


async def test_what_cannot_be_recorded_is_not_done(database: Database, world: World) -> None:
    """No record, no act: a line that cannot be written takes the act back with it."""

    async def act() -> None:
        async with database.write() as work:
            await work.news.next_number(world.organisation.id)
            await work.register.note(world.organisation.id, at=AT, actor="p", verb="v", subject="n", detail=object())

    with pytest.raises(Exception, match="serializable"):
        await act()
    async with database.write() as work:
        assert await work.news.next_number(world.organisation.id) == 1


async def test_what_somebody_began_is_theirs_alone(database: Database, world: World) -> None:
    content = {"question": "Puis-je ?", "odd": "\x07 é 🎉 \ud800\0", "deep": {"files": [1, None]}}
    async with database.write() as work:
        await work.intake.add("i_1", None, "demo:sam", content, AT)
        await work.intake.add("i_2", world.organisation.id, "demo:lea", {}, AT)
    async with database.write() as work:
        assert await work.intake.get("i_1", "demo:sam") == content
        assert await work.intake.get("i_2", "demo:lea") == {}
        for id, caller in (("i_1", "demo:lea"), ("i_2", "demo:sam"), ("i_3", "demo:sam"), ("i_1", "")):
            assert await work.intake.get(id, caller) is None
        await work.intake.finish("i_1", {"done": "Q-1"})
        assert await work.intake.get("i_1", "demo:sam") == {"done": "Q-1"}


async def links(database: Database, world: World) -> list[Link]:
    async with database.read() as work:
        mine = select(t.register).where(t.register.c.organisation == world.organisation.id)
        return [link_in(row) for row in await work.connection.execute(mine.order_by(t.register.c.sequence))]


async def head(database: Database, world: World) -> tuple[int, int, str]:
    async with database.read() as work:
        mine = select(t.organisation).where(t.organisation.c.id == world.organisation.id)
        row = (await work.connection.execute(mine)).one()
        return row.last_register, row.last_chained, row.last_digest


LATER = AT.replace(year=2100)
"""After the line of the company's beginning, which is of today."""


async def written(database: Database, world: World, *days: int, verb: str = "tag", **details: Any) -> None:
    async with database.write() as work:
        for day in days:
            await work.register.note(
                world.organisation.id, at=LATER + timedelta(days=day), actor="p_1", verb=verb, subject="n_1", **details
            )


ODD: dict[object, Any] = {"b": 'é 🎉 \u2028 "', "a": [1, 2.5, None, True], 3: {"z": "Ð", "y": []}, "café": 1e-7}
"""Details that two databases might give back in two ways."""


async def test_each_line_holds_the_digest_of_the_one_before(database: Database, world: World) -> None:
    await written(database, world, 0, 1, 2, **{str(key): value for key, value in ODD.items()})
    found = await links(database, world)
    assert [each.previous for each in found] == ["", *(each.digest for each in found[:-1])]
    assert all(each.is_whole() for each in found)
    assert await head(database, world) == (4, 4, found[-1].digest)


async def test_both_databases_make_the_same_digests(sqlite_url: str, postgres_url: str) -> None:
    made = []
    for url in (sqlite_url, postgres_url):
        async with database_at(url) as database:
            async with database.write() as work:
                await work.people.add_organisation(Organisation("o_1", "Verrerie", "fr", "Europe/Paris"))
                at = AT.astimezone(ZoneInfo("America/Montreal"))
                await work.register.note("o_1", at=at, actor="p_é", verb="tag", subject="n_1", odd=ODD, none=None)
            async with database.read() as work:
                made += [link_in(row) for row in await work.connection.execute(select(t.register))]
    assert made[0] == made[1]
    assert all(each.is_whole() for each in made)


async def test_a_line_can_be_neither_changed_nor_removed(database: Database, world: World) -> None:
    await written(database, world, 0, 1)
    await take_back_a_cut(database, world)
    for statement in (
        "UPDATE register SET actor = 'p_2' WHERE sequence = 2",
        "UPDATE register SET digest = '' WHERE sequence = 2",
        "DELETE FROM register WHERE sequence = 2",
        "UPDATE register_cut SET sequence = 2",
        "DELETE FROM register_cut",
    ):
        with pytest.raises((Stale, DBAPIError)):
            await execute(database, statement)
    assert [each.sequence for each in await links(database, world)] == [2, 3, 4]


async def take_back_a_cut(database: Database, world: World) -> None:
    """Leave a checkpoint that covers the line of the beginning alone."""
    async with database.write() as work:
        assert await work.register.prune(world.organisation.id, LATER) == 1


async def execute(database: Database, statement: str) -> None:
    async with database.write() as work:
        await work.connection.execute(text(statement))


async def test_postgresql_does_not_empty_it_either(postgres_url: str) -> None:
    async with database_at(postgres_url) as database:
        await halles(database)
        for table in ("register", "register_cut"):
            with pytest.raises(DBAPIError, match="only added to"):
                await execute(database, f"TRUNCATE {table}")


async def test_what_is_old_goes_and_the_chain_holds(database: Database, world: World, others: World) -> None:
    await written(database, world, 0, 1, 2, 0, 3)  # the fifth is as old as the second, but stands behind what is kept
    before = await links(database, world)
    async with database.write() as work:
        assert await work.register.prune(world.organisation.id, LATER + timedelta(days=2)) == 3
        cut = (await work.connection.execute(select(t.register_cut))).one()
    assert (cut.organisation, cut.sequence, cut.digest, cut.lines) == (world.organisation.id, 3, before[2].digest, 3)
    after = await links(database, world)
    assert after[:-1] == before[3:]
    assert (after[-1].verb, after[-1].previous) == ("prune", before[-1].digest)
    assert after[-1].details == {
        "through": 3,
        "digest": cut.digest,
        "lines": 3,
        "before": "2100-03-18T09:30:15.123456+00:00",
    }
    assert len(await links(database, others)) == 1
    async with database.write() as work:
        assert await work.register.prune(world.organisation.id, AT) == 0
    assert await links(database, world) == after


async def test_a_whole_register_goes_with_its_organisation(database: Database, world: World, others: World) -> None:
    await written(database, world, 0, 1)
    await take_back_a_cut(database, world)
    async with database.write() as work:
        assert await work.register.forget(world.organisation.id) == 3
    assert await links(database, world) == []
    assert len(await links(database, others)) == 1


async def test_lines_of_an_older_replica_are_chained_with_the_next(database: Database, world: World) -> None:
    await written(database, world, 0)
    async with database.write() as work:  # as the program of before does it
        taken = update(t.organisation).where(t.organisation.c.id == world.organisation.id)
        await work.connection.execute(taken.values(last_register=4))
        for number in (3, 4):
            row = {"organisation": world.organisation.id, "sequence": number, "at": AT, "actor": "p", "verb": "v"}
            await work.connection.execute(insert(t.register).values(**row, subject="n", details={"é": 1}))
    await written(database, world, 1)
    found = await links(database, world)
    assert [each.previous for each in found] == ["", *(each.digest for each in found[:-1])]
    assert all(each.is_whole() for each in found)
    assert await head(database, world) == (5, 5, found[-1].digest)


async def test_a_read_is_noted_once_for_a_while(database: Database, world: World) -> None:
    async def read(since: timedelta, actor: str = "p_1") -> None:
        async with database.write() as work:
            at = work.now.instant - since
            await work.register.note_read(world.organisation.id, ["n_1", "n_2"], actor=actor, since=at)

    await read(timedelta(minutes=10))
    await read(timedelta(minutes=10))
    await read(timedelta(minutes=10), "p_2")
    found = await links(database, world)
    assert [(each.verb, each.actor, each.subject) for each in found[1:]] == [
        ("read", actor, subject) for actor in ("p_1", "p_2") for subject in ("n_1", "n_2")
    ]
    for person in ("zoé", "max", "zoé"):  # of a group that is p_2
        async with database.write() as work:
            since = work.now.instant - timedelta(minutes=10)
            work.register.acts_as("p_2", Address.parse(f"demo:{person}"))
            await work.register.note_read(world.organisation.id, ["n_1"], actor="p_2", since=since)
    people = [each.details["account"] for each in (await links(database, world))[5:]]
    async with database.read() as work:
        behind = await work.privacy.behind(world.organisation.id, people)
    assert [behind[each] for each in people] == ["demo:zoé", "demo:max"], "by names that can be forgotten"
    await read(timedelta(0))
    assert len(await links(database, world)) == 9
    assert all(each.is_whole() for each in await links(database, world))
