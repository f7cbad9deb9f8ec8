"""A step is done when the rows say so, and the list before people is drawn anew each time until all is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.core.address import MessageRef
from bot.core.charter import Charter
from bot.core.checklists import Step
from bot.core.delivery import Kind, Sent
from bot.core.people import Side
from bot.core.recurrence import Recurrence
from bot.core.syncdays import weekly
from bot.services import acknowledging, announcing
from bot.services.onboarding import following
from bot.services.syncs import meetings
from bot.services.syncs.meetings import Plan
from bot.storage.database import Database
from tests.builders import World, asked, tagged
from tests.services.acting import kinds
from tests.services.syncs.acting import MONDAY, PARIS

PLAN = Plan("Point", Recurrence(weekly((0,), 1), MONDAY, time(10, 30), PARIS))


async def done(database: Database, world: World, side: Side) -> set[Step]:
    async with database.read() as work:
        mandate = await work.people.mandate(world.organisation.id, world.mandate.id)
        assert mandate is not None
        return set((await following.progress(work, mandate, side)).done)


async def test_each_step_is_read_from_the_rows(database: Database, swift: World) -> None:
    world = swift
    set_up = {Step.ROOMS, Step.PEOPLE, Step.ROLES}
    assert await done(database, world, Side.COMMS) == set_up
    assert await done(database, world, Side.CM) == set()
    item = await tagged(database, world)
    assert await done(database, world, Side.COMMS) == {*set_up, Step.NEWS}
    assert await done(database, world, Side.CM) == set(), "nobody has read it"
    async with database.write() as work:
        await acknowledging.acknowledge(work, world.sam, item.id)
    assert await done(database, world, Side.CM) == {Step.NEWS}
    await asked(database, world)
    async with database.write() as work:
        await work.people.set_mandate(replace(world.mandate, charter=Charter("Tout passe par nous.", "", "")))
        await meetings.arrange(work, "p_x", world.mandate, PLAN)
    assert await done(database, world, Side.COMMS) == set(Step)
    assert await done(database, world, Side.CM) == {Step.CHARTER, Step.NEWS, Step.QUESTION, Step.SYNC}


async def test_it_is_drawn_anew_while_it_is_open_and_once_more_when_all_is_done(
    database: Database, swift: World
) -> None:
    world = swift
    await asked(database, world)
    assert Kind.CHECKLIST.value not in await kinds(database), "a mandate of a file has no list"
    async with database.write() as work:
        await following.begun(work, world.mandate)
        ref = MessageRef(world.comms.room, "1")
        of = world.organisation.id, world.mandate.id, Kind.CHECKLIST, world.mandate.id
        await work.deliveries.note_sent(Sent("m_1", *of, world.comms, ref), work.now.instant)
        await announcing.announce(work, world.mandate)
    assert (await kinds(database)).count(Kind.CHECKLIST.value) == 1
    item = await tagged(database, world)
    async with database.write() as work:
        await acknowledging.acknowledge(work, world.sam, item.id)
        await work.people.set_mandate(replace(world.mandate, charter=Charter("Tout passe par nous.", "", "")))
        assert await work.checklists.is_open(world.organisation.id, world.mandate.id)
        await meetings.arrange(work, "p_x", world.mandate, PLAN)
        assert not await work.checklists.is_open(world.organisation.id, world.mandate.id)
