"""Who was called about a question."""

from __future__ import annotations

from datetime import timedelta

from bot.core.deadlines import Call, Rung
from bot.storage.database import Database
from tests.builders import World, asked
from tests.storage.samples import AT


async def test_calls_come_back_in_order_and_only_to_their_own(database: Database, world: World) -> None:
    question = await asked(database, world)
    room, second = Call(Rung.ROOM, AT), Call(Rung.SECOND, AT + timedelta(hours=2), ("p_lea",))
    async with database.write() as work:
        await work.calls.add(world.organisation.id, question.id, second)
        await work.calls.add(world.organisation.id, question.id, room)
        assert await work.calls.about(world.organisation.id, question.id) == [room, second]
        assert not await work.calls.about("o_other", question.id)
