"""What every book can do."""

from __future__ import annotations

from sqlalchemy import delete, select, update

from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.database import Database
from tests.builders import World


class Organisations(Book):
    """A book of one's own, to look inside."""

    async def rename(self, id: str, name: str) -> int:
        return await self._changed(update(t.organisation).where(t.organisation.c.id == id).values(name=name))

    async def first(self, id: str) -> object:
        return await self._first(select(t.organisation.c.name).where(t.organisation.c.id == id))

    async def names(self) -> list[str]:
        return [row.name for row in await self._rows(select(t.organisation.c.name).order_by(t.organisation.c.name))]

    async def forget_rooms(self) -> int:
        return await self._changed(delete(t.room))

    async def link(self, *rows: dict[str, object]) -> None:
        await self._add(t.room, *rows)

    @property
    def postgresql(self) -> bool:
        return self._postgresql


async def test_a_change_says_how_many_rows_it_reached(database: Database, world: World, others: World) -> None:
    async with database.write() as work:
        book = Organisations(work.connection)
        assert await book.rename(world.organisation.id, "Autre") == 1
        assert await book.rename("o_nothing", "Autre") == 0
        assert await book.names() == ["Autre", others.organisation.name]
        assert await book.first("o_nothing") is None
        assert await book.forget_rooms() == 4
        assert await book.forget_rooms() == 0


async def test_nothing_to_add_adds_nothing_and_several_go_at_once(database: Database, world: World) -> None:
    async with database.write() as work:
        book = Organisations(work.connection)
        await book.forget_rooms()
        await book.link()
        assert await work.people.rooms(world.organisation.id, world.mandate.id) == []
        common: dict[str, object] = {"organisation": world.organisation.id, "mandate": world.mandate.id, "side": "cm"}
        await book.link(*(common | {"id": f"k_{each}", "address": f"demo:r{each}"} for each in range(3)))
        assert len(await work.people.rooms(world.organisation.id, world.mandate.id)) == 3


async def test_it_knows_its_database(database: Database, database_url: str) -> None:
    async with database.read() as work:
        assert Organisations(work.connection).postgresql is database_url.startswith("postgresql")
