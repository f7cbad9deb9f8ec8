"""Ladders and snoozes come back as they were, one for each thing and mandate, and never another organisation's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.nagging import Ladder
from bot.core.tidings import Subject
from tests.builders import database_at, halles

NOW = datetime(2026, 3, 16, 9, tzinfo=UTC)


async def test_a_ladder_begins_anew_in_its_place(database_url: str) -> None:
    async with database_at(database_url) as database:
        world = await halles(database)
        made = Ladder("g_1", world.organisation.id, world.mandate.id, Subject.NEWS, "n_1", NOW, NOW, NOW, step=1)
        async with database.write() as work:
            assert await work.nags.begin(made) == made
            again = await work.nags.begin(replace(made, id="g_2", step=0, revision=2))
            assert again == replace(made, step=0, revision=2), "one ladder for each thing and mandate"
        async with database.write() as work:
            ended = replace(again, next_at=None, ended_at=NOW)
            await work.nags.save(ended)
        async with database.read() as work:
            assert await work.nags.get(world.organisation.id, "g_1") == ended
            assert await work.nags.about(world.organisation.id, "n_1") == [ended]
            assert await work.nags.get("o_other", "g_1") is None
            assert await work.nags.about("o_other", "n_1") == []


async def test_the_last_snooze_of_each_person_counts(database_url: str) -> None:
    async with database_at(database_url) as database:
        world = await halles(database)
        organisation = world.organisation.id
        assert world.sam.member is not None
        sam = world.sam.member.id
        async with database.write() as work:
            await work.nags.begin(Ladder("g_1", organisation, world.mandate.id, Subject.NEWS, "n_1", NOW, NOW, NOW))
            await work.nags.snooze(organisation, "g_1", sam, NOW)
            await work.nags.snooze(organisation, "g_1", sam, NOW + timedelta(hours=1))
            assert await work.nags.snoozes(organisation, "g_1") == {sam: NOW + timedelta(hours=1)}
            assert await work.nags.snoozes("o_other", "g_1") == {}
