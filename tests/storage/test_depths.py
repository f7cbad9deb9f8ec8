"""The numbers of what waits, of all organisations together."""

from __future__ import annotations

from datetime import timedelta

from bot.core.address import Platform
from bot.core.delivery import DeliveryState, Kind, Priority, Timer, TimerKind
from bot.storage.database import Database
from tests.builders import World, asked, frozen
from tests.storage.samples import AT, MINUTE, delivery

LEASE = timedelta(seconds=30)


async def test_the_outbox_by_urgency_and_the_one_that_waits_longest(database: Database, world: World) -> None:
    async with database.write() as work:
        for age in (1, 3, 2):
            await work.deliveries.add(delivery(world, created_at=AT - age * MINUTE), AT)
        await work.deliveries.add(delivery(world, kind=Kind.FREEZE_CM, created_at=AT), AT)
        (news, freeze) = sorted(await work.depths.outbox(AT), key=lambda each: -each.priority)
        assert (news.priority, news.platform, news.waiting) == (Priority.NEWS, Platform.DEMO, 3)
        assert news.oldest == AT - 3 * MINUTE
        assert (freeze.priority, freeze.waiting) == (Priority.FREEZE, 1)


async def test_what_is_settled_waits_no_more(database: Database, world: World) -> None:
    async with database.write() as work:
        one = delivery(world, created_at=AT - MINUTE)
        await work.deliveries.add(one, AT)
        taken = await work.deliveries.claim(one.lane, AT, LEASE)
        assert taken is not None
        assert [each.waiting for each in await work.depths.outbox(AT)] == [1], "under way is not there yet"
        await work.deliveries.finish(taken, DeliveryState.DEAD, AT, "room-gone")
        assert await work.depths.outbox(AT) == []
        assert await work.depths.in_state(DeliveryState.DEAD) == 1
        assert await work.depths.in_state(DeliveryState.HELD) == 0


async def test_timers_that_nobody_took(database: Database, world: World) -> None:
    async with database.write() as work:
        for id, at in (("t_1", AT - MINUTE), ("t_2", AT + MINUTE)):
            await work.timers.add(Timer(id, world.organisation.id, TimerKind.REMINDER, "q_1", at))
        assert await work.depths.timers_late(AT) == 1
        await work.timers.take("t_1", AT)
        assert await work.depths.timers_late(AT) == 0


async def test_questions_and_freezes(database: Database, world: World) -> None:
    async with database.read() as work:
        assert await work.depths.questions() == (0, None)
        assert await work.depths.inbox() == (0, None)
    question = await asked(database, world, "Peut-on parler du projet Zéphyr ?")
    await frozen(database, world)
    async with database.read() as work:
        assert await work.depths.questions() == (1, question.asked_at)
        assert await work.depths.freezes() == 1
