"""Digests and their editions as rows: each organisation's own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.core.digests import Digest, Edition, Line, Section, WhenEmpty
from bot.core.health import Health
from bot.core.people import Side
from tests.services.digests.house import House, housed


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    async with housed(database_url, scheduled=False) as made:
        yield made


def digest(house: House) -> Digest:
    return Digest("g_1", house.world.organisation.id, house.world.mandate.id, "k_1", 7, house.clock.at)


def edition(house: House, id: str = "e_1", **changes: object) -> Edition:
    at = house.clock.at
    owner, mandate = house.world.organisation.id, house.world.mandate.id
    lines = (Line(Section.NEW, "n_1"), Line(Section.OPEN, "q_1"))
    made = Edition(id, owner, mandate, "g_1", "k_1", Side.CM, 7, 9, at, at, "p_1", lines, 3)
    return replace(made, **changes)  # type: ignore[arg-type]


async def test_a_digest_is_kept_and_changed(house: House) -> None:
    owner = house.world.organisation.id
    async with house.database.write() as work:
        await work.digests.add(digest(house))
        changed = replace(digest(house), covered=9, when_empty=WhenEmpty.NOTHING, reported="2026-02")
        await work.digests.save(changed)
        assert await work.digests.get(owner, "g_1", lock=True) == changed
        assert await work.digests.of_room(owner, "k_1") == changed
        assert await work.digests.of_mandate(owner, house.world.mandate.id) == [changed]
        assert await work.digests.of_room(owner, "k_2") is None
        assert await work.digests.of_schedule(owner, "s_1") is None


async def test_an_edition_is_kept_with_its_lines_and_posted_once(house: House) -> None:
    owner = house.world.organisation.id
    made = edition(house, health=Health("2026-02", passed=3, weeks=((1, 2), (0, 0))))
    async with house.database.write() as work:
        await work.digests.add(digest(house))
        await work.digests.add_edition(made)
        assert await work.digests.edition(owner, "e_1") == made
        assert await work.digests.telling_of(owner, "n_1") == [], "nobody else has seen it"
        assert await work.digests.post(made, house.clock.at)
        assert not await work.digests.post(made, house.clock.at)
        assert await work.digests.telling_of(owner, "n_1") == ["e_1"]
        assert await work.digests.telling_of(owner, "n_2") == []


async def test_previews_are_forgotten_and_what_was_posted_is_not(house: House) -> None:
    owner = house.world.organisation.id
    async with house.database.write() as work:
        await work.digests.add(digest(house))
        for id, by in (("e_1", "p_1"), ("e_2", "p_1"), ("e_3", "p_2")):
            await work.digests.add_edition(edition(house, id, by=by))
        await work.digests.post(edition(house), house.clock.at)
        await work.digests.forget_previews(digest(house), "p_1")
        found = [await work.digests.edition(owner, id) is not None for id in ("e_1", "e_2", "e_3")]
    assert found == [True, False, True]


async def test_nothing_is_found_for_another_organisation(house: House) -> None:
    async with house.database.write() as work:
        await work.digests.add(digest(house))
        await work.digests.add_edition(edition(house))
        await work.digests.post(edition(house), house.clock.at)
        books = work.digests
        other = "o_other"
        assert await books.get(other, "g_1") is None
        assert await books.of_room(other, "k_1") is None
        assert await books.of_mandate(other, house.world.mandate.id) == []
        assert await books.edition(other, "e_1") is None
        assert await books.telling_of(other, "n_1") == []
        assert not await books.post(replace(edition(house), organisation=other), house.clock.at)
