"""What is too old goes by itself, once a day, whichever process is asked."""

from __future__ import annotations

from sqlalchemy import func, select

from bot.jobs import retention
from bot.ports import JobKind
from bot.storage import tables as t
from tests.builders import StillClock, asked, database_at, halles


async def test_each_organisation_is_looked_at_once_a_day_and_processes_forget(database_url: str) -> None:
    async with database_at(database_url, StillClock()) as database:
        world = await halles(database, undo="0s")
        await asked(database, world, "Qui répond ?")
        async with database.read() as work:
            jobs = await retention.due(work)
        assert jobs == [(JobKind.RETIRE, world.organisation.id)]
        handler = retention.Retire(database)
        clock = database.clock
        assert isinstance(clock, StillClock)
        clock.forward(days=900)  # the house may have been set up by another clock
        await handler(world.organisation.id)
        async with database.read() as work:
            assert await retention.due(work) == []
            noted = select(func.count()).where(t.register.c.verb == "retention")
            before = (await work.connection.execute(noted)).scalar_one()
            erased_at = await work.privacy.erased_at()
        assert erased_at is not None, "the old lines of the register went"
        await handler(world.organisation.id)
        async with database.read() as work:
            assert (await work.connection.execute(noted)).scalar_one() == before
        remembered = database._memory
        remembered["x"] = 1
        database.heed(erased_at)
        assert remembered == {}
        remembered["x"] = 1
        database.heed(erased_at)
        assert remembered == {"x": 1}
