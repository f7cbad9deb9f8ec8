"""Topics, minutes and actions as they are stored, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.core.people import Side
from bot.core.recurrence import Recurrence
from bot.core.syncdays import weekly
from bot.core.syncs import Minute, MinuteKind, Sitting, Task, TaskState, Topic, TopicState, Written
from bot.services.syncs.meetings import Plan, arrange
from tests.builders import StillClock, database_at, halles

AT = datetime(2026, 3, 23, 9, 30, tzinfo=UTC)


async def test_what_is_stored_is_read_back_and_saved_once(database_url: str) -> None:
    async with database_at(database_url, StillClock()) as database:
        world = await halles(database)
        owner, mandate, member = world.organisation.id, world.mandate.id, world.mandate.members[0]
        plan = Plan("Point", Recurrence(weekly((0,)), date(2026, 3, 16), time(10, 30), "Europe/Paris"))
        written = Written(member, Side.CM, AT, AT)
        async with database.write() as work:
            meeting = await arrange(work, "p_test", world.mandate, plan)
            await work.sittings.add(Sitting("z_1", owner, mandate, meeting.id, 1, date(2026, 3, 23), AT))
            topic = Topic("x_1", owner, mandate, meeting.id, 1, "La photo", written)
            minute = Minute("l_1", owner, mandate, "z_1", MinuteKind.DECISION, "Ouvrir", written, 4, "x_1")
            task = Task("a_1", owner, mandate, "z_1", 2, "Envoyer", member, date(2026, 4, 1), "Europe/Paris", written)
            await work.topics.add(topic)
            await work.minutes.add(minute)
            await work.tasks.add(task)
            assert await work.topics.get(owner, "x_1", lock=True) == await work.topics.numbered(owner, 1) == topic
            assert await work.minutes.get(owner, "l_1") == await work.minutes.decision(owner, 4) == minute
            assert await work.tasks.get(owner, "a_1", lock=True) == await work.tasks.numbered(owner, 2) == task
            assert await work.minutes.of_sitting(owner, "z_1") == [minute]
            assert await work.tasks.of_meeting(owner, meeting.id) == [task]
            assert await work.topics.waiting(owner, meeting.id) == [topic]
            assert await work.topics.get("o_other", "x_1") is None
            assert await work.tasks.of_meeting("o_other", meeting.id) == []
            done = replace(topic, state=TopicState.DONE, closed_in="z_1")
            assert await work.topics.save(done)
            assert not await work.topics.save(done)
            assert await work.topics.waiting(owner, meeting.id) == []
            assert [each.id for each in await work.topics.waiting(owner, meeting.id, "z_1")] == ["x_1"]
            assert await work.tasks.save(replace(task, state=TaskState.DONE))
            assert not await work.tasks.save(task)
            assert await work.tasks.of_meeting(owner, meeting.id) == []
            assert [each.id for each in await work.tasks.of_meeting(owner, meeting.id, "z_1")] == ["a_1"]
