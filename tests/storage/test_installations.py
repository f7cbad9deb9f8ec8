"""Where the app is installed: found until it ends, and who may change it; states that are good once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.core.address import Platform
from bot.storage.database import Database
from bot.storage.installations import Installation
from tests.storage.samples import AT

SECOND = timedelta(seconds=1)
HERE = Installation(Platform.SLACK, "T0HALLES", "", "sealed-1", AT, "U0LEA")


async def saved(database: Database, *made: Installation) -> None:
    async with database.write() as work:
        for each in made:
            await work.installations.save(each)


async def found(database: Database, team: str = HERE.team) -> Installation | None:
    async with database.read() as work:
        return await work.installations.find(Platform.SLACK, team)


async def test_an_installation_is_found_by_its_place_alone(database: Database) -> None:
    grid = replace(HERE, team="T0GRID", enterprise="E0GRID", by="")
    whole = replace(HERE, team="E0GRID", enterprise="E0GRID")
    await saved(database, HERE, grid, whole)
    assert [await found(database, each.team) for each in (HERE, grid, whole)] == [HERE, grid, whole]
    assert await found(database, "T0OTHER") is None
    async with database.read() as work:
        assert await work.installations.find(Platform.DISCORD, HERE.team) is None


async def test_it_can_be_installed_again(database: Database) -> None:
    again = replace(HERE, enterprise="E0", sealed="sealed-2", installed_at=AT + SECOND, by="U0MAX")
    await saved(database, HERE, again)
    assert await found(database) == replace(again, version=2)


async def test_an_end_that_is_older_counts_for_nothing(database: Database) -> None:
    await saved(database, HERE)
    async with database.write() as work:
        assert not await work.installations.end(Platform.SLACK, HERE.team, before=AT)
        assert not await work.installations.end(Platform.SLACK, HERE.team, version=2)
        assert not await work.installations.end(Platform.SLACK, "T0OTHER")
        assert await work.installations.end(Platform.SLACK, HERE.team, before=AT + SECOND, version=1)
        assert not await work.installations.end(Platform.SLACK, HERE.team)
    assert await found(database) is None
    async with database.read() as work:
        assert not await work.installations.after(("", ""), 9)
        (row,) = (await work.connection.exec_driver_sql("SELECT sealed, state FROM installation")).all()
        assert tuple(row) == (None, "ended")
    await saved(database, replace(HERE, installed_at=AT + SECOND))
    assert await found(database) == replace(HERE, installed_at=AT + SECOND, version=2)


async def test_of_two_who_change_it_the_first_does(database: Database) -> None:
    await saved(database, HERE)
    async with database.write() as work:
        assert await work.installations.seal_again(HERE, "sealed-again")
        assert not await work.installations.seal_again(HERE, "sealed-twice")
        assert await work.installations.renew(HERE, "sealed-2")
        assert not await work.installations.renew(HERE, "sealed-3")
        assert not await work.installations.seal_again(replace(HERE, sealed="sealed-2"), "sealed-4")
    assert await found(database) == replace(HERE, sealed="sealed-2", version=2)


async def test_they_can_be_gone_through_in_parts(database: Database) -> None:
    places = [replace(HERE, team=f"T{number}") for number in range(5)]
    await saved(database, *places)
    async with database.write() as work:
        await work.installations.end(Platform.SLACK, "T3")
        first = await work.installations.after(("", ""), 2)
        rest = await work.installations.after(("slack", first[-1].team), 9)
    assert [each.team for each in (*first, *rest)] == ["T0", "T1", "T2", "T4"]


async def test_a_state_is_good_once_and_for_a_while(database: Database, rival: Database) -> None:
    async with database.write() as work:
        for digest in ("a", "b"):
            await work.oauth_states.issue(digest, AT, AT + SECOND)

    async def consumed(on: Database) -> bool:
        async with on.write() as work:
            return await work.oauth_states.consume("a", AT)

    assert sum(await asyncio.gather(*(consumed(on) for on in [database, rival] * 5))) == 1
    async with database.write() as work:
        assert not await work.oauth_states.consume("b", AT + SECOND)
        assert not await work.oauth_states.consume("c", AT)
        await work.oauth_states.issue("d", AT + SECOND, AT + SECOND)
        (left,) = (await work.connection.exec_driver_sql("SELECT digest FROM oauth_state")).scalars()
        assert left == "d"


def test_no_token_is_shown() -> None:
    assert "sealed-1" not in repr(HERE)
