"""A list is begun once, put away once, and is of its organisation."""

from __future__ import annotations

from tests.builders import database_at, halles


async def test_begun_once_and_put_away_once(database_url: str) -> None:
    async with database_at(database_url) as database:
        world = await halles(database)
        mandate = world.mandate
        async with database.write() as work:
            book, of = work.checklists, (mandate.organisation, mandate.id)
            assert not await book.exists(*of)
            assert [await book.begin(mandate), await book.begin(mandate)] == [True, False]
            assert await book.is_open(*of)
            assert not await book.is_open("o_other", mandate.id)
            assert [await book.close(*of, work.now.instant) for _ in range(2)] == [True, False]
            assert await book.exists(*of)
            assert not await book.is_open(*of)
            facts = [book.has_news, book.has_read, book.has_question, book.has_sync]
            assert [await fact(mandate) for fact in facts] == [False] * 4
