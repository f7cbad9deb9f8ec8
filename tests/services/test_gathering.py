"""In a forum: what follows of a record goes into its thread, what must be noticed begins its own."""

from __future__ import annotations

from dataclasses import replace

from bot.core.address import MessageRef, Place
from bot.core.delivery import Delivery, Kind, Sent
from bot.services.gathering import thread_of
from bot.storage.database import Database
from tests.builders import World, asked, demo_address


async def test_a_card_goes_on_where_the_first_one_of_its_record_stands(database: Database, world: World) -> None:
    question = await asked(database, world)
    async with database.write() as work:
        of = question.organisation, world.mandate.id
        first = Sent("m_1", *of, Kind.VERDICT, question.id, world.cm, MessageRef(world.cm.room, "7.7"))
        await work.deliveries.note_sent(first, work.now.instant)
        made = Delivery("d_x", *of, Kind.ANSWER_CM, question.id, world.cm, work.now.instant)
        await work.deliveries.add(made, work.now.instant)
        assert await thread_of(work, made) == "7.7"
        assert await thread_of(work, replace(made, place=Place(demo_address("other")))) is None
        assert await thread_of(work, replace(made, kind=Kind.RECALL_CM)) is None
