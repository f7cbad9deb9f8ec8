"""What is stored of whom."""

from __future__ import annotations

import json

from bot.storage.database import Database
from tests.builders import World, asked, tagged


async def test_an_organisation_has_its_rows_and_nobody_elses(database: Database, world: World, others: World) -> None:
    await tagged(database, world)
    await tagged(database, others)
    async with database.read() as work:
        found = await work.everything.of_organisation(world.organisation.id)
    assert len(found["news"]) == len(found["revision"]) == 1
    assert {row["name"] for row in found["member"]} == {"Léa Ferrand", "Karim Osman", "Sam Dubois"}
    assert "index_entry" not in found
    assert others.organisation.id not in json.dumps(found)


async def test_a_member_has_what_is_theirs(database: Database, world: World) -> None:
    await asked(database, world)
    assert world.sam.member is not None
    assert world.karim.member is not None
    async with database.read() as work:
        sam, karim = [await work.everything.of_member(each) for each in (world.sam.member, world.karim.member)]
    assert [each["number"] for each in sam["questions"]] == [1]
    assert "judgement" not in sam["questions"][0], "its evidence may be secret"
    assert sam["register"]
    assert karim["questions"] == []
