"""F15: a database of a hundred thousand items is brought up from older schemas: nothing is lost, and it answers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, create_engine, func, insert, select

from bot.core.verdict import VerdictKind
from bot.services.judging import judge
from bot.storage import migrate, schema
from bot.storage.database import Database
from tests.builders import OPENING, database_at
from tests.storage.test_migrate import upgraded_to

ITEMS = 100_000
AT_ONCE = 5_000
AT = "2026-03-16T09:30:15.123456Z"
GOAL = 60.0
"""Seconds that a migration may take (printed; what the machine does beside it decides as well)."""

FILLED = ("organisation", "member", "mandate", "room", "news", "news_mandate", "revision", "register")


def rows(table: str, first: int, last: int) -> Iterator[dict[str, Any]]:
    """The items of some numbers, as the first schema had them: only what all schemas require."""
    for number in range(first, last):
        text = OPENING if number == 0 else f"Le rayon {number} ouvre le {number % 28 + 1} avril au public."
        made: dict[str, dict[str, Any]] = {
            "news": {"id": f"n_{number}", "organisation": "o_1", "number": number, "state": "passed", "revision": 1}
            | {"lang": "fr", "posted_at": AT, "passed_at": AT, "attachments": [], "terms": text.lower(), "version": 1},
            "news_mandate": {"organisation": "o_1", "item": f"n_{number}", "mandate": "w_1"},
            "revision": {"organisation": "o_1", "item": f"n_{number}", "number": 1, "text": text, "topics": []}
            | {"flag": "confidential", "audience": "cm", "by": "p_1", "at": AT},
            "register": {"organisation": "o_1", "sequence": number + 1, "at": AT, "actor": "p_1", "verb": "tag"}
            | {"subject": f"n_{number}", "details": {"flag": "confidential", "revision": 1}},
        }
        yield made[table]


def fill(connection: Connection) -> None:
    """A company, its items and their lines in the register, in whatever schema is there."""
    known = MetaData()
    known.reflect(connection, only=FILLED)
    tables = known.tables
    company: dict[str, dict[str, Any]] = {
        "organisation": {"id": "o_1", "name": "Verrier", "locale": "fr", "zone": "Europe/Paris", "watch": []}
        | {"last_news": ITEMS, "last_register": ITEMS},
        "member": {"id": "p_1", "organisation": "o_1", "name": "Léa", "role": "lead"},
        "mandate": {"id": "w_1", "organisation": "o_1", "name": "Réseaux", "locale": "fr", "zone": "Europe/Paris"}
        | {"release": "staff", "undo": 0, "answer_within": 3600},
        "room": {"id": "k_1", "organisation": "o_1", "mandate": "w_1", "side": "cm", "address": "demo:cm"},
    }
    for name, row in company.items():
        connection.execute(insert(tables[name]), row)
    for name in ("news", "news_mandate", "revision", "register"):
        for first in range(0, ITEMS, AT_ONCE):
            connection.execute(insert(tables[name]), list(rows(name, first, first + AT_ONCE)))


def counted(url: str) -> dict[str, int]:
    """How many rows each of the filled tables has."""
    engine = create_engine(schema.synchronous(url))
    with engine.connect() as connection:
        known = MetaData()
        known.reflect(connection, only=FILLED)
        found = {
            name: connection.execute(select(func.count()).select_from(known.tables[name])).scalar_one()
            for name in FILLED
        }
    engine.dispose()
    return found


@pytest.mark.long
@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection:sqlalchemy.exc.SAWarning")
@pytest.mark.parametrize("older", ["0001", "0012", "0025"])
async def test_a_hundred_thousand_items_come_up_from_an_older_schema(empty_database_url: str, older: str) -> None:
    url = empty_database_url
    upgraded_to(url, older)
    engine = create_engine(schema.synchronous(url))
    with engine.begin() as connection:
        fill(connection)
    engine.dispose()
    before = counted(url)
    assert before["news"] == before["register"] == ITEMS
    begun, busy = time.monotonic(), time.process_time()
    migrate.upgrade(url)
    took, busy = time.monotonic() - begun, time.process_time() - busy
    kind = url.partition("+")[0].partition(":")[0]
    print(f"F15: {ITEMS} items from {older} on {kind}: {took:.0f} s, {busy:.0f} of this process (goal {GOAL:.0f})")
    assert schema.at_head(url)
    assert counted(url) == before
    async with database_at(url) as database:
        await answers(database)


async def answers(database: Database) -> None:
    """It knows its items, asks about none of them with a yes, writes the next line of the register."""
    async with database.read() as work:
        organisation, mandate = await work.people.organisation("o_1"), await work.people.mandate("o_1", "w_1")
        item = await work.news.get("o_1", "n_0")
        assert item is not None
        assert item.revision.text == OPENING
        assert organisation is not None
        assert mandate is not None
        assert (await judge(work, organisation, mandate, OPENING)).kind is not VerdictKind.SHAREABLE
    async with database.write() as work:
        await work.register.note("o_1", at=work.now.instant, actor="p_1", verb="seen", subject="n_0")
    async with database.read() as work:
        head = await work.chains.head("o_1")
    assert (head.last, head.chained) == (ITEMS + 1, ITEMS + 1)
