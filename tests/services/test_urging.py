"""The asker, and nobody else, says that a question is urgent; once, and while nobody has answered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.delivery import Kind, TimerKind
from bot.errors import Stale
from bot.services import answering, urging
from bot.services.answering import Given
from bot.storage.database import Database
from tests.builders import World, asked
from tests.services.acting import is_refused, kinds, question, verbs


async def test_an_urgent_question_is_told_again_and_is_due_soon(database: Database, world: World) -> None:
    opened = await asked(database, world)
    async with database.write() as work:
        await urging.urge(work, world.sam, opened.id)
        due = await work.timers.waiting(world.organisation.id, opened.id, TimerKind.REMINDER)
        assert due == work.now.instant + timedelta(minutes=15)
    assert (await question(database, world, opened.id)).urgent
    assert (await kinds(database, opened.id)).count(Kind.QUESTION_COMMS.value) == 2
    assert (await verbs(database, world, opened.id))[-1] == "urgent"
    async with database.write() as work:
        with pytest.raises(Stale):
            await urging.urge(work, world.sam, opened.id)


async def test_nobody_else_hurries_it(database: Database, world: World) -> None:
    opened = await asked(database, world)
    for actor in (world.lea, world.karim, world.stranger):
        await is_refused(database, lambda work, actor=actor: urging.urge(work, actor, opened.id))  # type: ignore[misc]


async def test_an_answered_question_is_not_urgent_any_more(database: Database, swift: World) -> None:
    opened = await asked(database, swift)
    async with database.write() as work:
        await answering.answer(work, swift.lea, opened.id, Given())
    async with database.write() as work:
        with pytest.raises(Stale):
            await urging.urge(work, swift.sam, opened.id)
