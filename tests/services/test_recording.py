"""What is stored is found by the desk in the same transaction; nothing else stores it."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.flags import Flag
from bot.core.verdict import VerdictKind
from bot.desk.records.imprint import EDITION
from bot.desk.records.terms import terms
from bot.services import editing, recording
from bot.services.judging import judge
from bot.storage.database import Database
from tests.builders import ASKED, OPENING, World, draft, tagged
from tests.rights.test_oracle import counted

SERVICES = Path(__file__).parents[2] / "bot" / "services"


async def kind(database: Database, world: World, text: str = ASKED) -> VerdictKind:
    async with database.read() as work:
        return (await judge(work, world.organisation, world.mandate, text)).kind


def test_only_recording_stores_news_and_rulings() -> None:
    """A record stored elsewhere would be one that no verdict knows of."""
    found = []
    for path in SERVICES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            if called.endswith((".news.add", ".news.save", ".rulings.add", ".rulings.move")):
                found.append(path.name)
    assert set(found) == {"recording.py"}


async def test_a_flag_and_a_withdrawal_count_in_the_very_next_verdict(database: Database, swift: World) -> None:
    item = await tagged(database, swift)
    assert await kind(database, swift) is VerdictKind.SHAREABLE
    secret = await tagged(database, swift, draft(OPENING + " Secret.", Flag.CONFIDENTIAL, wording=None))
    assert await kind(database, swift) is VerdictKind.CONFIDENTIAL
    async with database.write() as work:
        await editing.withdraw(work, swift.karim, secret.id)
    assert await kind(database, swift) is VerdictKind.UNKNOWN, "what was told and taken back is held"
    async with database.write() as work:
        await editing.withdraw(work, swift.karim, item.id)
    assert await kind(database, swift) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize("asked", ["valence", "Drôme"])
async def test_people_find_an_item_by_its_words_and_its_topics(database: Database, world: World, asked: str) -> None:
    item = await tagged(database, world, draft("Le parking de Valence", topics=("Drôme",)))
    async with database.read() as work:
        assert await work.search.news(world.organisation.id, [world.mandate.id], terms(asked), 9) == [item.id]


ITEM, WORDS = 6, 2
"""Statements that store an item and index it for its mandate; more where it brings words that no other has."""


async def test_an_item_is_stored_and_indexed_by_so_many_statements(database: Database, world: World) -> None:
    """The item, its revision and its mandate; its place in the mandate's stock, its keys, and their counts."""
    first = replace(await tagged(database, world), source=None)
    took = []
    for number, text in ((2, OPENING), (3, f"{OPENING} Zibelinox.")):
        item = replace(first, id=f"n_{number}", number=number, revision=replace(first.revision, text=text))
        async with database.write() as work:
            with counted(database) as statements:
                await recording.add_news(work, item)
            took.append(len(statements))
    assert took == [ITEM, ITEM + WORDS]
    async with database.read() as work:
        stock = await work.index.stock(world.organisation.id, world.mandate.id, EDITION)
    assert stock.records == 3
