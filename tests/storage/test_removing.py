"""Records go with all that hangs on them, and nobody else's."""

from __future__ import annotations

from sqlalchemy import select

from bot.storage import tables as t
from bot.storage.database import Database
from tests.builders import World, asked, draft, frozen, tagged


async def test_only_what_is_named_goes(database: Database, world: World, others: World) -> None:
    mine, kept = await tagged(database, world), await tagged(database, world, draft("La cantine ouvre lundi."))
    question = await asked(database, world)
    await frozen(database, world)
    async with database.write() as work:
        house = world.organisation.id
        assert await work.removing.news(others.organisation.id, [mine.id]) == 0, "not theirs"
        assert await work.removing.news(house, []) == 0
        assert await work.removing.questions(house, [question.id]) == 1
        assert await work.removing.news(house, [mine.id]) == 1
        assert await work.news.get(house, kept.id) is not None
        await work.removing.unlearned(house)
        words = set((await work.connection.execute(select(t.word.c.word))).scalars().all())
        counts = set((await work.connection.execute(select(t.count.c.key))).scalars().all())
    assert "confluence" not in words
    assert "wconfluence" not in counts
    assert "cantine" in words


async def test_a_word_that_comes_back_is_known_again(database: Database, world: World) -> None:
    first = await tagged(database, world)
    async with database.write() as work:
        await work.removing.news(world.organisation.id, [first.id])
        await work.removing.unlearned(world.organisation.id)
    await tagged(database, world)
    async with database.read() as work:
        words = list((await work.connection.execute(select(t.word.c.word))).scalars().all())
        stock = (await work.connection.execute(select(t.stock.c.words))).scalar_one()
    assert words.count("confluence") == 1
    assert stock == len(words), "processes count the places of words"
