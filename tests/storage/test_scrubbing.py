"""What was deleted leaves the files, even while others have them open."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.storage import scrubbing
from bot.storage.database import Database
from tests.builders import database_at, draft, halles, tagged

CANARY = "zibelinox"


def in_files(database: Database) -> bool:
    file = Path(database.url.database or "")
    return any(CANARY.encode() in each.read_bytes() for each in file.parent.glob(f"{file.name}*"))


@pytest.mark.parametrize("thorough", [True, False])
async def test_nothing_is_left_on_disk(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, *, thorough: bool) -> None:
    monkeypatch.setattr(scrubbing, "PATIENCE", 0.2)
    async with database_at(sqlite_url) as database:
        world = await halles(database)
        item = await tagged(database, world, draft(f"Le rayon {CANARY} ferme."))
        assert in_files(database)
        async with database.read() as reader:
            assert await reader.news.get(item.organisation, item.id)
            async with database.write() as work:
                await work.removing.news(item.organisation, [item.id])
                await work.removing.unlearned(item.organisation)
            assert not await database.scrub(), "whoever reads an older state keeps the log"
        assert await database.scrub(thorough=thorough)
        assert not in_files(database)


async def test_postgresql_frees_the_rows(postgres_url: str) -> None:
    async with database_at(postgres_url) as database:
        assert await database.scrub(thorough=True)
