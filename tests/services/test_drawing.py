"""Names on cards: also of those who have left, each once."""

from __future__ import annotations

from bot.core.tidings import Receipt, Subject
from bot.services.drawing import name_of, named, names_of
from bot.storage.database import Database
from tests.builders import World
from tests.services.acting import DAY


async def test_names_are_of_members_and_else_what_the_register_knows(database: Database, world: World) -> None:
    assert world.sam.member is not None
    sam, organisation = world.sam.member.id, world.organisation.id
    async with database.write() as work:
        assert await names_of(work, organisation, [sam, "demo:max", sam]) == ("Sam Dubois", "demo:max")
        assert await named(work, organisation, [Receipt(Subject.NEWS, "n_1", sam, DAY)]) == (("Sam Dubois", DAY),)
        await work.people.end_member(organisation, sam)
        assert await name_of(work, organisation, sam) == "Sam Dubois"
