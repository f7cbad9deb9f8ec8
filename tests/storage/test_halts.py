"""What keeps a mandate from being spoken of, in one snapshot."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.core.tidings import Freeze
from bot.storage.aside import Catalogue
from bot.storage.database import Database
from bot.storage.halts import Halts
from tests.builders import World


async def seen(database: Database, world: World) -> tuple[str | None, str | None]:
    """Which freeze is in force, and which is looked through, by their ids."""
    owner = world.organisation.id, world.mandate.id

    async def look(catalogue: Catalogue) -> tuple[str | None, str | None]:
        halts, waits = await catalogue.freezes.in_force(*owner), await catalogue.reviews.open(*owner)
        return halts.id if halts else None, waits.id if waits else None

    async with database.read() as work:
        found = await work.look(look)
        plain = await work.freezes.in_force(*owner), await work.reviews.open(*owner)
    assert found == tuple(each and each.id for each in plain), "the same as a unit of work finds"
    return found


async def begin(database: Database, world: World, id: str) -> Freeze:
    async with database.write() as work:
        freeze = Freeze(id, world.organisation.id, world.mandate.id, "a leak", "m_lea", work.now.instant)
        await work.freezes.add(freeze)
        return freeze


async def end(database: Database, freeze: Freeze) -> None:
    async with database.write() as work:
        assert await work.freezes.thaw(freeze, by="m_lea", at=work.now.instant + timedelta(seconds=1))


async def test_a_freeze_is_in_force_then_looked_through_then_over(database: Database, world: World) -> None:
    assert await seen(database, world) == (None, None)
    first = await begin(database, world, "f_1")
    assert await seen(database, world) == ("f_1", None)
    await end(database, first)
    assert await seen(database, world) == (None, "f_1")
    second = await begin(database, world, "f_2")
    assert await seen(database, world) == ("f_2", "f_1")
    await end(database, second)
    assert await seen(database, world) == (None, "f_2"), "the last that ended"
    async with database.write() as work:
        assert await work.reviews.finish(second, work.now.instant)
    assert await seen(database, world) == (None, None)


async def test_another_mandate_s_is_none_of_ours(database: Database, world: World) -> None:
    await begin(database, world, "f_1")

    async def elsewhere(catalogue: Catalogue) -> object:
        other = world.organisation.id, "m_other"
        return await catalogue.freezes.in_force(*other) or await catalogue.reviews.open(*other)

    async with database.read() as work:
        assert await work.look(elsewhere) is None


async def test_both_are_asked_for_once(database: Database, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await begin(database, world, "f_1")
    owner, asked = (world.organisation.id, world.mandate.id), []
    rows = Halts._rows

    async def counted(self: Halts, *statement: Any, **values: Any) -> Any:
        asked.append(values)
        return await rows(self, *statement, **values)

    monkeypatch.setattr(Halts, "_rows", counted)

    async def look(catalogue: Catalogue) -> None:
        for _ in range(2):
            assert await catalogue.freezes.in_force(*owner)
            assert await catalogue.reviews.open(*owner) is None

    async with database.read() as work:
        await work.look(look)
    assert len(asked) == 1
