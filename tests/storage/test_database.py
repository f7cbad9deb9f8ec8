"""Units of work: all or nothing, one writer, wakes after the commit, one process on a file."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from bot.errors import Misconfigured
from bot.ports import JobKind
from bot.services import tagging
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import World, database_at, draft
from tests.storage.samples import news_item, question

MATTER = (t.news, t.revision, t.news_mandate, t.delivery, t.timer, t.register)


class Heard:
    """Remembers whom it was asked to wake."""

    def __init__(self) -> None:
        self.wakes: list[tuple[JobKind, str, datetime | None]] = []

    async def __call__(self, kind: JobKind, key: str, at: datetime | None) -> None:
        self.wakes.append((kind, key, at))


async def counted(database: Database) -> dict[str, int]:
    """How many rows each table holds."""
    async with database.read() as work:
        return {
            table.name: int((await work.connection.execute(select(func.count()).select_from(table))).scalar_one())
            for table in MATTER
        }


async def tag(work: Work, world: World) -> None:
    await tagging.tag(work, world.karim, world.organisation, [world.mandate], draft())


class Boom(Exception):
    """Something unforeseen."""


async def test_an_error_takes_everything_back_and_wakes_nobody(database: Database, world: World) -> None:
    before, database.waker = await counted(database), (heard := Heard())

    async def fail() -> None:
        async with database.write() as work:
            await tag(work, world)
            assert work.wakes
            raise Boom

    with pytest.raises(Boom):
        await fail()
    assert await counted(database) == before
    assert heard.wakes == []
    async with database.write() as work:
        assert await work.news.next_number(world.organisation.id) == 1, "the number was taken back as well"


async def test_a_cancelled_unit_of_work_leaves_nothing_and_blocks_nobody(database: Database, world: World) -> None:
    before = await counted(database)
    begun = asyncio.Event()

    async def write() -> None:
        async with database.write() as work:
            await tag(work, world)
            begun.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(write())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await counted(database) == before
    async with asyncio.timeout(5), database.write() as work:
        await tag(work, world)
    assert (await counted(database))["news"] == 1


async def test_whoever_is_to_be_woken_is_woken_after_the_commit(database: Database, world: World) -> None:
    found: list[bool] = []

    async def look(kind: JobKind, key: str, at: datetime | None) -> None:
        async with database.read() as work:
            found.append(await work.news.numbered(world.organisation.id, 1) is not None)

    database.waker = look
    async with database.write() as work:
        await tag(work, world)
        assert found == []
    assert len(found) >= 2
    assert all(found)


async def test_wakes_say_what_and_when(database: Database, world: World) -> None:
    database.waker = heard = Heard()
    async with database.write() as work:
        await tag(work, world)
    assert (JobKind.DRAIN, "demo:comms", None) in heard.wakes
    fires = [at for kind, _, at in heard.wakes if kind is JobKind.FIRE]
    assert len(fires) == 1
    assert fires[0] is not None


async def test_who_looks_cannot_write(database: Database, world: World) -> None:
    async with database.read() as work:
        with pytest.raises(DBAPIError):
            await work.news.next_number(world.organisation.id)


async def test_of_many_writers_at_once_none_is_lost(database: Database, rival: Database, world: World) -> None:
    async def ask(where: Database) -> int:
        async with where.write() as work:
            number = await work.questions.next_number(world.organisation.id)
            await asyncio.sleep(0)
            await work.questions.add(question(world, number))
            return number

    numbers = await asyncio.gather(*(ask((database, rival)[each % 2]) for each in range(15)))
    assert sorted(numbers) == list(range(1, 16))


async def test_of_two_who_change_one_item_one_wins(database: Database, rival: Database, world: World) -> None:
    item = news_item(world)
    async with database.write() as work:
        await work.news.add(item, "")

    async def change(where: Database, lang: str) -> bool:
        async with where.write() as work:
            await asyncio.sleep(0)
            return await work.news.save(replace(item, lang=lang), "")

    won = await asyncio.gather(*(change((database, rival)[each % 2], f"x{each}") for each in range(6)))
    assert sum(won) == 1
    async with database.read() as work:
        kept = await work.news.get(world.organisation.id, item.id)
    assert kept is not None
    assert (kept.lang, kept.version) == (f"x{won.index(True)}", 2)


async def test_the_instant_is_read_from_the_database(database: Database) -> None:
    async with database.read() as work:
        now = work.now
    assert now.trusted
    assert abs((now.instant - datetime.now(UTC)).total_seconds()) < 5


async def test_whether_it_can_be_written(database: Database) -> None:
    assert await database.is_writable()


# One process on a SQLite file


def test_a_second_process_is_refused_until_the_first_has_gone(sqlite_url: str, tmp_path: Path) -> None:
    script = (
        "import sys; from bot.storage.database import Database; from bot.errors import Misconfigured\n"
        "try: Database(sys.argv[1]).claim()\n"
        "except Misconfigured as error: print(error.detail); sys.exit(2)\n"
    )

    def elsewhere() -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-c", script, sqlite_url], capture_output=True, text=True, check=False)

    first = Database(sqlite_url)
    first.claim()
    refused = elsewhere()
    assert refused.returncode == 2, refused.stderr
    assert "another Passerelle" in refused.stdout
    asyncio.run(first.close())
    assert elsewhere().returncode == 0


async def test_a_claim_is_given_back_on_closing(sqlite_url: str) -> None:
    async with database_at(sqlite_url) as first, database_at(sqlite_url) as second:
        first.claim()
        with pytest.raises(Misconfigured):
            second.claim()
        await first.close()
        second.claim()


async def test_any_number_of_processes_on_postgresql(postgres_url: str) -> None:
    async with database_at(postgres_url) as first, database_at(postgres_url) as second:
        first.claim()
        second.claim()
