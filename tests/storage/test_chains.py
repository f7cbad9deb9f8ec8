"""Reading along a register: only one organisation's, and its head of the same moment."""

from __future__ import annotations

from bot.core.chain import Cut
from bot.storage.database import Database
from tests.builders import World
from tests.storage.samples import AT, news_item


async def test_only_ones_own_lines_are_read(database: Database, world: World, others: World) -> None:
    async with database.write() as work:
        for _ in range(2):
            await work.register.note(world.organisation.id, at=AT, actor="p", verb="v", subject="n")
    async with database.read() as work:
        head, links = await work.chains.after(world.organisation.id, 1)
        assert [link.sequence for link in links] == [2, 3]
        assert (head.last, head.chained, head.digest) == (3, 3, links[-1].digest)
        assert await work.chains.head(world.organisation.id) == head
        assert (await work.chains.after(world.organisation.id, 3)) == (head, [])
        assert len((await work.chains.after(others.organisation.id, 0))[1]) == 1
        assert await work.chains.digest(world.organisation.id, 3) == head.digest
        assert await work.chains.digest(others.organisation.id, 3) is None
        assert await work.chains.cut(world.organisation.id) == Cut()
    async with database.write() as work:
        await work.register.prune(world.organisation.id, AT.replace(year=2100))
    async with database.read() as work:
        assert (await work.chains.cut(world.organisation.id)).sequence == 3
        assert await work.chains.digest(world.organisation.id, 3) == head.digest
        assert (await work.chains.cut(others.organisation.id)).sequence == 0


async def test_names_and_numbers_are_of_one_organisation(database: Database, world: World, others: World) -> None:
    item = news_item(world)
    assert world.sam.member is not None
    async with database.write() as work:
        await work.news.add(item, "")
        mine = world.organisation.id
        assert await work.chains.numbers(mine, [item.id, "n_0"]) == {item.id: "N-1"}
        assert await work.chains.numbered(mine, "N", 1) == item.id
        assert await work.chains.names(mine, [world.sam.member.id]) == {world.sam.member.id: "Sam Dubois"}
        rival = others.organisation.id
        assert await work.chains.numbers(rival, [item.id]) == {}
        assert await work.chains.numbered(rival, "N", 1) is None
        assert await work.chains.numbered(mine, "X", 1) is None
        assert await work.chains.names(rival, [world.sam.member.id]) == {}
