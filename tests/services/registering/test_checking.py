"""What was done to the rows by hand is named, on both databases."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from bot.i18n.words import words
from bot.services.operating import Operator, Told
from bot.services.registering import checking
from bot.storage import chains
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.depths import VERIFIED
from tests.builders import World, halles
from tests.core.tampering_trials import TAMPERINGS, Trial, trial

TRIGGERS = (
    "register_added",
    "register_unchanged",
    "register_undeleted",
    "register_cut_unchanged",
    "register_cut_undeleted",
)


async def unguarded(database: Database) -> None:
    """Whoever changes rows by hand takes the triggers away first."""
    async with database.write() as work:
        for trigger in TRIGGERS:
            table = "register_cut" if "_cut_" in trigger else "register"
            on = f" ON {table}" if work.connection.dialect.name == "postgresql" else ""
            await work.connection.execute(text(f"DROP TRIGGER {trigger}{on}"))


async def put(database: Database, world: World, done: Trial) -> None:
    """The rows of a trial instead of the organisation's own."""
    id = world.organisation.id
    async with database.write() as work:
        for table in (t.register, t.register_cut):
            await work.connection.execute(table.delete().where(table.c.organisation == id))
        rows = [{column.name: getattr(line, column.name) for column in t.register.columns} for line in done.lines]
        await work.connection.execute(t.register.insert(), rows)
        if done.cut.sequence:
            cut = {"sequence": done.cut.sequence, "digest": done.cut.digest, "lines": done.cut.lines, "at": done.cut.at}
            await work.connection.execute(t.register_cut.insert(), [{"organisation": id, **cut}])
        head = {"last_register": done.head.last, "last_chained": done.head.chained, "last_digest": done.head.digest}
        await work.connection.execute(t.organisation.update().where(t.organisation.c.id == id).values(**head))


async def verified(database: Database, organisation: str = "") -> Told:
    return await checking.verify(Operator(database, words("en"), "UTC"), organisation=organisation)


async def test_a_register_as_it_was_written_is_whole(
    database: Database, world: World, others: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chains, "BATCH", 3)
    async with database.write() as work:
        for number in range(8):
            await work.register.note(
                world.organisation.id, at=work.now.instant, actor="p", verb="v", subject="n", number=number
            )
    async with database.write() as work:
        await work.register.prune(world.organisation.id, work.now.instant)
    told = await verified(database)
    assert told.refused == []
    rivals, halles_, whole = told.done
    assert rivals == f"{others.organisation.name}: one line read"
    assert halles_.startswith(f"{world.organisation.name}: one line read; those up to 9 were removed on")
    assert "whole" in whole


async def test_a_whole_register_says_that_it_was_found_so_and_a_torn_one_is_left_as_it_is(
    database: Database, world: World, others: World
) -> None:
    told = await verified(database, others.organisation.name)
    assert (told.refused, told.beside) == ([], [])
    assert await looks(database, others) == [("operator", {"lines": 1})]
    assert await looks(database, world) == []
    await unguarded(database)
    async with database.write() as work:
        mine = t.register.c.organisation == world.organisation.id
        await work.connection.execute(t.register.update().where(mine).values(actor="somebody"))
    assert (await verified(database)).refused != []
    assert await looks(database, world) == []
    assert len(await looks(database, others)) == 1


async def test_what_was_found_is_told_even_where_it_cannot_be_noted(database: Database, world: World) -> None:
    async with database.write() as work:
        stop = "BEFORE INSERT ON register WHEN NEW.verb = 'verified' BEGIN INSERT INTO nowhere VALUES (1); END"
        await work.connection.execute(text(f"CREATE TRIGGER refuses {stop}"))
    told = await verified(database)
    assert told.refused == []
    assert "whole" in told.done[-1]
    assert told.beside == [words("en")("register-not-noted")]
    assert await looks(database, world) == []


async def looks(database: Database, world: World) -> list[tuple[str, dict[str, object]]]:
    """Who found a register whole, and how many lines they read."""
    async with database.read() as work:
        about = await work.register.about(world.organisation.id, world.organisation.id)
    return [(each.actor, dict(each.details)) for each in about if each.verb == VERIFIED]


async def test_what_was_done_by_hand_is_named(either: Database) -> None:
    world, others = await halles(either), await halles(either, name="Les Halles Rivales")
    await unguarded(either)
    for seed in range(len(TAMPERINGS)):
        done = trial(seed + len(TAMPERINGS), world.organisation.id)
        await put(either, world, done)
        found = await checking.look(either, world.organisation.id)
        assert list(found.faults) == done.expected, done.name
    assert len((await verified(either)).refused) == len((await verified(either, world.organisation.name)).refused) == 1
    assert (await verified(either, others.organisation.name)).refused == []


@pytest.mark.long
async def test_a_thousand_tamperings_of_a_database_are_all_found_and_named(either: Database) -> None:
    await _tamper(either, 1_000)


async def _tamper(either: Database, trials: int) -> None:
    world = await halles(either)
    await unguarded(either)
    for seed in range(trials):
        done = trial(seed, world.organisation.id)
        await put(either, world, done)
        found = await checking.look(either, world.organisation.id)
        assert list(found.faults) == done.expected, (seed, done.name)
