"""News items and their revisions: round trips, compare-and-set, one living item per message, whose they are."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.address import MessageRef
from bot.core.flags import Audience, Flag
from bot.core.news import Attachment, Hold, NewsItem, NewsState, Revision
from bot.core.text import cleaned
from bot.errors import Stale
from bot.storage.database import Database
from tests.builders import World, demo_address, source
from tests.storage.samples import AT, MINUTE, REVISION, news_item

BARE = Revision(1, "Lyon", Flag.CONFIDENTIAL, "p_1", AT)

anything = st.text(st.characters(categories=["L", "M", "N", "P", "S", "Z", "C", "Cs", "Co", "Cn"]), max_size=60)


async def add(database: Database, *items: NewsItem) -> None:
    async with database.write() as work:
        for item in items:
            await work.news.add(item, "lyon")


async def test_an_item_comes_back_as_it_was(database: Database, world: World) -> None:
    full = news_item(world)
    bare = NewsItem("n_bare", full.organisation, 2, NewsState.PENDING, BARE, (world.mandate.id,), AT)
    await add(database, full, bare)
    async with database.read() as work:
        for item in (full, bare):
            assert await work.news.get(item.organisation, item.id) == item
            assert await work.news.numbered(item.organisation, item.number) == item
        assert await work.news.revision(full.organisation, full.id, 1) == REVISION
        assert await work.news.revision(full.organisation, full.id, 2) is None
        assert await work.news.get(full.organisation, "n_nothing") is None


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(texts=st.lists(anything.map(cleaned), min_size=6, max_size=6))
async def test_any_clean_text_is_stored_as_it_is(database: Database, world: World, texts: list[str]) -> None:
    text, wording, topic, name, author, said = texts
    async with database.write() as work:
        item = news_item(
            world,
            number := await work.news.next_number(world.organisation.id),
            revision=replace(REVISION, text=text, wording=wording, topics=(topic,)),
            attachments=(Attachment(name, "image/png", 1),),
            source=replace(source(str(number), said), author=author),
        )
        await work.news.add(item, "")
    async with database.read() as work:
        assert await work.news.get(item.organisation, item.id) == item


async def test_an_item_is_saved_only_from_the_version_that_was_read(database: Database, world: World) -> None:
    item = news_item(world)
    await add(database, item)
    held = replace(item, hold=Hold.SOURCE_EDITED, state=NewsState.WITHDRAWN)
    async with database.write() as work:
        assert await work.news.save(held, "")
        assert not await work.news.save(replace(item, hold=None), ""), "stale"
        assert not await work.news.save(replace(item, id="n_nothing"), "")
        assert not await work.news.save(replace(held, version=2, organisation="o_other"), "")
    async with database.read() as work:
        assert await work.news.get(item.organisation, item.id) == replace(held, version=2)


async def test_a_revision_waits_and_comes_into_force(database: Database, world: World) -> None:
    item = news_item(world)
    softer = replace(REVISION, number=2, text="Lyon ouvre demain", flag=Flag.CONFIDENTIAL, embargo=None)
    await add(database, item)
    async with database.write() as work:
        await work.news.add_revision(item, softer)
        assert await work.news.last_revision(item.organisation, item.id) == 2
        assert await work.news.last_revision(item.organisation, "n_nothing") == 0
        assert await work.news.save(replace(item, waiting=softer), "")
        waiting = await work.news.get(item.organisation, item.id)
        assert waiting == replace(item, waiting=softer, version=2)
        assert await work.news.pending(item.organisation, world.mandate.id) == [waiting]
        assert await work.news.save(replace(item, revision=softer, version=2), "")
        found = await work.news.get(item.organisation, item.id)
    assert found == replace(item, revision=softer, version=3)


LIVING, ENDED = (NewsState.PENDING, NewsState.PASSED), (NewsState.UNDONE, NewsState.WITHDRAWN)


@pytest.mark.parametrize("first", LIVING)
async def test_one_living_item_per_message(database: Database, world: World, first: NewsState) -> None:
    await add(database, news_item(world, 1, source=source("7"), state=first))
    for second in LIVING:
        with pytest.raises(Stale):
            await add(database, news_item(world, 2, source=source("7"), state=second))
    await add(database, news_item(world, 3, source=source("8"), state=first))
    await add(database, news_item(world, 4, source=None), news_item(world, 5, source=None))


@pytest.mark.parametrize("ended", ENDED)
async def test_a_message_can_be_tagged_again_once_its_item_has_ended(
    database: Database, world: World, ended: NewsState
) -> None:
    gone, living = news_item(world, 1, source=source("7"), state=ended), news_item(world, 2, source=source("7"))
    await add(database, gone, living)
    ref = MessageRef(demo_address("comms"), "7")
    async with database.read() as work:
        assert await work.news.organisations_of_source(ref) == [world.organisation.id]
    async with database.write() as work:
        assert await work.news.from_source(world.organisation.id, ref) == living
        assert await work.news.from_source(world.organisation.id, MessageRef(demo_address("cm"), "7")) is None
        assert await work.news.save(replace(living, state=NewsState.WITHDRAWN), "")
        assert await work.news.from_source(world.organisation.id, ref) is None
        assert await work.news.organisations_of_source(ref) == []


async def test_which_items_count_and_in_which_order(database: Database, world: World) -> None:
    items = {
        state: news_item(world, number, state=state, posted_at=AT + number * MINUTE, source=None)
        for number, state in enumerate(NewsState, 1)
    }
    await add(database, *items.values())
    async with database.read() as work:
        judged = await work.news.judged(world.organisation.id, world.mandate.id)
        latest = await work.news.latest(world.organisation.id, [world.mandate.id], 10)
        newest = await work.news.latest(world.organisation.id, [world.mandate.id], 1)
        some = await work.news.of_ids(world.organisation.id, [items[NewsState.UNDONE].id, items[NewsState.PENDING].id])
        pending = await work.news.pending(world.organisation.id, world.mandate.id)
        none = await work.news.latest(world.organisation.id, [], 10)
    assert {item.state for item in judged} == {NewsState.PENDING, NewsState.PASSED, NewsState.WITHDRAWN}
    assert [item.state for item in latest] == [NewsState.PASSED, NewsState.PENDING]
    assert newest == [items[NewsState.PASSED]]
    assert some == [items[NewsState.UNDONE], items[NewsState.PENDING]]
    assert pending == [items[NewsState.PENDING]]
    assert none == []


async def test_numbers_have_no_gap_and_no_double(
    database: Database, rival: Database, world: World, others: World
) -> None:
    async def number(where: Database, whose: World) -> int:
        async with where.write() as work:
            found = await work.news.next_number(whose.organisation.id)
            await asyncio.sleep(0)
            return found

    ours = [number((database, rival)[each % 2], world) for each in range(12)]
    theirs = [number((rival, database)[each % 2], others) for each in range(6)]
    found = await asyncio.gather(*ours, *theirs)
    assert sorted(found[:12]) == list(range(1, 13))
    assert sorted(found[12:]) == list(range(1, 7))


async def test_nothing_crosses_to_another_organisation(database: Database, world: World, others: World) -> None:
    mine, theirs = news_item(world, 1), news_item(others, 1)
    await add(database, mine, theirs)
    ours, them = world.organisation.id, others.organisation.id
    ref = MessageRef(demo_address("comms"), "1")
    async with database.write() as work:
        books = work.news
        assert await books.get(them, mine.id) is None
        assert await books.get(them, mine.id, lock=True) is None
        assert await books.numbered(them, 1) == theirs
        assert await books.from_source(them, ref) == theirs
        assert await books.judged(them, world.mandate.id) == []
        assert await books.judged(ours, others.mandate.id) == []
        assert await books.latest(them, [world.mandate.id, others.mandate.id], 9) == [theirs]
        assert await books.of_ids(them, [mine.id, theirs.id]) == [theirs]
        assert await books.pending(them, world.mandate.id) == []
        assert await books.revision(them, mine.id, 1) is None
        assert await books.last_revision(them, mine.id) == 0
        assert not await books.save(replace(mine, organisation=them), "stolen")
        assert await work.search.news(ours, [world.mandate.id], ["stolen"], 9) == []
        assert sorted(await books.organisations_of_source(ref)) == sorted([ours, them])


async def test_what_was_not_said_is_closed(database: Database, world: World) -> None:
    """The database's own defaults, too, are the closed ones."""
    item = news_item(world)
    await add(database, item)
    async with database.write() as work:
        await work.connection.exec_driver_sql(
            'INSERT INTO revision (organisation, item, number, text, topics, "by", at) '
            f"SELECT organisation, item, 2, text, topics, \"by\", at FROM revision WHERE item = '{item.id}'"
        )
        found = await work.news.revision(item.organisation, item.id, 2)
    assert found is not None
    assert (found.flag, found.audience) == (Flag.CONFIDENTIAL, Audience.COMMS)
