"""Whoever changes what a card is about waits while it is held."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.storage import tables as t
from bot.storage.database import Database
from tests.builders import ASKED, asked, database_at, halles, tagged


async def free(database: Database) -> set[str]:
    """The items and questions that somebody else could change now."""
    async with database.write() as work:
        queries = [select(table.c.id).with_for_update(skip_locked=True) for table in (t.news, t.question)]
        return {row.id for query in queries for row in await work.connection.execute(query)}


@pytest.mark.parametrize("which", [0, 1])
async def test_only_what_the_card_is_about_is_held_until_the_end(postgres_url: str, which: int) -> None:
    async with database_at(postgres_url) as database:
        world = await halles(database, undo="0s")
        item, question = await tagged(database, world), await asked(database, world, ASKED)
        ids = [item.id, question.id]
        async with database.write() as work:
            await work.holding.hold(world.organisation.id, ids[which])
            assert await free(database) == {ids[1 - which]}
        async with database.write() as work:
            await work.holding.hold("o_other", ids[which])
            await work.holding.hold(world.organisation.id, "demo:")
            assert await free(database) == set(ids)
