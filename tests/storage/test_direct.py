"""What a unit of work asks of the driver by itself is what SQLAlchemy would give, and fails as everything does."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import Select, bindparam, text, update
from sqlalchemy.exc import IntegrityError, OperationalError, PendingRollbackError

from bot.core.address import Platform
from bot.errors import Stale
from bot.runtime import Runtime
from bot.services import freezing, reviewing, tagging
from bot.storage import tables as t
from bot.storage.book import often
from bot.storage.database import Database
from bot.storage.direct import Direct
from tests.builders import StillClock, asked, database_at, demo_app, draft, frozen, halles, tagged

ASKS = often(text("SELECT name FROM organisation WHERE name = :name"))
RENAMES = often(update(t.organisation).where(t.organisation.c.id == bindparam("whose")).values(name=bindparam("new")))


async def test_every_answer_is_the_one_that_sqlalchemy_gives(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything that the product asks often while it tags, asks, freezes, thaws and sends."""
    compared: dict[str, int] = {}
    direct = Direct.execute

    async def both(self: Direct, statement: Any, values: Any = None) -> Any:
        answer = await direct(self, statement, values)
        if isinstance(statement, Select) and answer.__class__.__name__ == "Answer":
            usual = await self._connection.execute(statement, values)
            names, rows = list(usual.keys()), [tuple(row) for row in usual.all()]
            assert [tuple(row) for row in answer.rows] == rows
            if answer.told.named and rows:
                assert [[getattr(row, name) for name in names] for row in answer.all()] == list(map(list, rows))
            compared[answer.told.words] = max(compared.get(answer.told.words, 0), len(rows))
        return answer

    monkeypatch.setattr(Direct, "execute", both)
    clock = StillClock()
    app = demo_app(clock)
    async with database_at(database_url, clock) as database:
        runtime = Runtime(database, {Platform.DEMO: app.chat}, "fr")
        world = await halles(database, undo="10s")
        await tagged(database, world, draft("Le magasin de Vaise ferme."))
        clock.forward(seconds=11)
        await runtime.engine.settle()  # type: ignore[attr-defined]
        await asked(database, world, "Le magasin de Vaise ferme ?")
        freeze = await frozen(database, world)
        await runtime.engine.settle()  # type: ignore[attr-defined]
        async with database.write() as work:
            await freezing.thaw(work, world.lea, freeze.id)
        async with database.write() as work:
            await reviewing.all_hold_again(work, world.lea, freeze.id)
            drawn = draft("Le parking de Gap ouvre."), world.organisation, [world.mandate]
            await tagging.tag(work, world.karim, drawn[1], drawn[2], drawn[0])
        clock.forward(days=2)
        await runtime.engine.settle()  # type: ignore[attr-defined]
    assert len(compared) > 35
    assert sum(bool(rows) for rows in compared.values()) > 25


async def test_how_many_rows_a_change_reached(database: Database) -> None:
    world = await halles(database)
    async with database.write() as work:
        assert await work.people._changed(RENAMES, whose=world.organisation.id, new="Halles") == 1
        assert await work.people._changed(RENAMES, whose="o_none", new="Halles") == 0


async def test_an_error_shows_no_value_and_leaves_nothing(database: Database) -> None:
    broken = often(text("SELECT nothing FROM nowhere WHERE nothing = :wanted"))
    with pytest.raises(Exception, match="nowhere") as raised:
        async with database.write() as work:
            await work.people._rows(broken, wanted="Zéphirin")
    assert type(raised.value).__module__ == "sqlalchemy.exc"
    assert "Zéphirin" not in str(raised.value)


async def test_what_another_did_first_is_stale(database: Database) -> None:
    world = await halles(database)
    await halles(database, name="Autre Maison", prefix="x-")
    twice = often(update(t.organisation).where(t.organisation.c.id == bindparam("whose")).values(id=bindparam("other")))
    async with database.read() as work:
        other = await work.people.organisation_named("Autre Maison")
    assert other is not None
    async with database.write() as work:
        with pytest.raises(IntegrityError):
            async with work.attempt():
                await work.people._changed(twice, whose=world.organisation.id, other=other.id)
    with pytest.raises(Stale):
        await _changed(database, twice, whose=world.organisation.id, other=other.id)


async def _changed(database: Database, statement: Any, **values: object) -> None:
    async with database.write() as work:
        await work.people._changed(statement, **values)


async def test_a_connection_whose_call_was_cut_off_is_given_to_nobody(database: Database) -> None:
    """The answer of the call might come to whoever uses it next."""
    begun, given_up = asyncio.Event(), list[bool]()
    slow = "SELECT pg_sleep(:seconds)" if database.url.get_backend_name() == "postgresql" else _ENDLESS

    async def asks() -> None:
        async with database.read() as work:
            begun.set()
            try:
                await work.people._rows(often(text(slow)), seconds=0.5)
            except asyncio.CancelledError:
                given_up.append(work.connection.invalidated)
                with pytest.raises(PendingRollbackError):
                    await work.people._rows(ASKS, name="")
                raise

    asking = asyncio.create_task(asks())
    await begun.wait()
    await asyncio.sleep(0.1)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert given_up == [True]
    async with database.read() as work:
        assert await work.people._rows(ASKS, name="nobody's") == []


_ENDLESS = (
    "WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 3000000 * :seconds) "
    "SELECT max(n) FROM many"
)


async def test_a_connection_that_was_closed_is_lost(database: Database) -> None:
    async def asks() -> None:
        async with database.read() as work:
            driver: Any = (await work.connection.get_raw_connection()).driver_connection
            await driver.close()
            await work.people._rows(ASKS, name="")

    with pytest.raises(OperationalError) as raised:
        await asks()
    assert raised.value.connection_invalidated
    async with database.read() as work:
        assert await work.people._rows(ASKS, name="nobody's") == []


async def test_a_value_that_is_missing_is_no_null(database: Database) -> None:
    async with database.read() as work:
        with pytest.raises(Exception, match="name"):
            await work.people._rows(ASKS)
