"""Who began a release is known until it ends, in one organisation at a time."""

from __future__ import annotations

from tests.builders import database_at, halles


async def test_the_last_who_began_is_known_until_it_ends(database_url: str) -> None:
    async with database_at(database_url) as database:
        ours, theirs = await halles(database), await halles(database, name="Autre Maison", prefix="x-")
        async with database.write() as work:
            here, there = ours.organisation.id, theirs.organisation.id
            for house, by in ((here, "p_1"), (there, "p_2"), (here, "p_3")):
                await work.seconding.begin(house, "n_1", by, work.now.instant)
            assert await work.seconding.begun_by(here, "n_1") == "p_3"
            await work.seconding.end(here, "n_1")
            assert await work.seconding.begun_by(here, "n_1") is None
            assert await work.seconding.begun_by(there, "n_1") == "p_2"
