"""Partings are kept by organisation; an account that was sent away is let in by no group until it is given again."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.core.partings import Parting
from tests.builders import database_at, demo_address, halles


async def test_kept_by_organisation_and_the_last_one_counts(database_url: str) -> None:
    async with database_at(database_url) as database:
        world, other = await halles(database), await halles(database, name="Autre Maison", prefix="b")
        sam = world.sam.member
        assert sam is not None
        first = Parting("h_1", sam.organisation, sam.id, "p_x", datetime(2026, 3, 1, tzinfo=UTC), sam.accounts, ("w",))
        last = Parting("h_2", sam.organisation, sam.id, "p_x", datetime(2026, 3, 2, tzinfo=UTC), sam.accounts)
        async with database.write() as work:
            await work.partings.add(first)
            await work.partings.add(last)
            assert await work.partings.get(sam.organisation, "h_1") == first
            assert await work.partings.get(other.organisation.id, "h_1") is None
            assert await work.partings.last_of(sam.organisation, sam.id) == last
            assert await work.partings.told(first) == []
            rooms = await work.partings.direct_rooms(sam.organisation, sam.id, {demo_address("sam").identity})
            assert rooms == set()
