"""What every card and every question looks up is found by an index, however much there is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import insert, text

from bot.core.delivery import DeliveryState, Kind
from bot.core.questions import Asking, Scope
from bot.desk.records.imprint import EDITION
from bot.storage import questions
from bot.storage import tables as t
from bot.storage.coding import place_out
from bot.storage.database import Database
from bot.storage.work import Work
from tests.bench import filing
from tests.bench.filing import House
from tests.bench.plans import asked_by, plan_of, read_through
from tests.builders import StillClock, World, database_at, halles

MANY = 4000
TABLES = ("delivery", "ruling", "index_entry")
LEFT_OUT = 100
"""Rows that a look-up may see for nothing."""


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    async with database_at(database_url, StillClock()) as opened:
        yield opened


@pytest.fixture
async def world(database: Database) -> World:
    return await halles(database)


async def crowd(work: Work, world: World) -> None:
    """Enough deliveries and rulings for a planner to think of an index."""
    of = {"organisation": world.organisation.id, "mandate": world.mandate.id, "place": place_out(world.cm)}
    at = {"not_before": work.now.instant, "created_at": work.now.instant}
    kept = of | at | {"kind": Kind.NEWS_CM.value, "lane": "demo:cm", "priority": 2, "state": "sent"}
    rows = [kept | {"id": f"d_{number}", "subject": f"n_{number // 2}"} for number in range(MANY)]
    await work.connection.execute(insert(t.delivery), rows)
    answered = list(filing.answered(House(world, work.now, 100, MANY), 0, MANY))
    question = answered[0][0]
    await work.questions.add(question)
    narrowed = {"scope": Scope.ROOM.value, "only": "demo:elsewhere"}
    rulings = [questions._ruling_row(ruling) | {"question": question.id} for _, ruling in answered]
    rulings = [row | narrowed if number % 1000 == 0 else row for number, row in enumerate(rulings)]
    await work.connection.execute(insert(t.ruling), rulings)
    mine = {"organisation": world.organisation.id, "mandate": world.mandate.id}
    await work.connection.execute(insert(t.stock), [mine | {"number": 1, "records": MANY}])
    entry = mine | {"record": "news", "terms": "m1swlyon", "weight": 1.0, "edition": EDITION}
    await work.connection.execute(insert(t.entry), [entry | {"id": f"n_{number}"} for number in range(MANY)])


async def look_up(work: Work, world: World) -> None:
    """What is asked for a card, for a question, and when somebody says that an item holds again."""
    organisation, subject = world.organisation.id, "n_7"
    assert await work.letters.about(organisation, subject, [DeliveryState.SENT])
    assert await work.deliveries.arrived(organisation, subject, Kind.NEWS_CM)
    assert await work.deliveries.in_state(organisation, subject, DeliveryState.SENT) == 2
    assert await work.happenings.is_posted(organisation, subject, Kind.NEWS_CM.value)
    assert len(await work.rulings.not_for(organisation, world.mandate.id, Asking("p_1", "demo:cm"))) == 2
    assert (await work.index.stock(organisation, world.mandate.id, EDITION)).whole


async def test_nothing_is_read_through(database: Database, world: World, database_url: str) -> None:
    async with database.write() as work:
        await crowd(work, world)
    async with database.write() as work:
        await work.connection.execute(text("ANALYZE"))
        organisation = world.organisation.id
        assert await work.deliveries.release_held(organisation, "n_7", work.now.instant + timedelta(1)) == 0

    async def act() -> None:
        async with database.read() as work:
            await look_up(work, world)

    asked = [each for each in await asked_by(act) if any(table in each[0] for table in TABLES)]
    assert len(asked) == 6
    assert read_through(database_url, asked, LEFT_OUT, TABLES) == []
    (rulings,) = (each for each in asked if "FROM ruling" in each[0])
    assert "ix_ruling_narrowed" in plan_of(database_url, rulings), "not all of a mandate's, to leave most of them out"
