"""What is told of how the work goes."""

from __future__ import annotations

import math

from bot.core.delivery import Priority
from bot.services import restoring
from bot.services.measuring import load
from bot.storage.database import Database
from tests.builders import World, asked, frozen, tagged
from tests.storage.samples import AT, MINUTE, delivery


async def test_nothing_waits_in_a_quiet_house(database: Database, world: World) -> None:
    found = await load(database)
    assert (list(found.queues), found.inbox, found.questions, found.frozen, found.dead) == ([], 0, 0, 0, 0)
    assert (found.inbox_age, found.question_age, found.paused) == (0.0, 0.0, False)
    assert found.skew < 60


async def test_ages_are_seconds_since_the_first(database: Database, swift: World) -> None:
    await asked(database, swift, "Peut-on parler du projet Zéphyr ?")
    await tagged(database, swift)
    await frozen(database, swift)
    found = await load(database)
    assert (found.questions, found.frozen) == (1, 1)
    assert {depth.priority for depth, _ in found.queues} >= {Priority.FREEZE, Priority.ANSWER}
    assert all(0 <= age < 60 for _, age in found.queues)
    assert 0 <= found.question_age < 60


async def test_the_age_of_the_newest_copy_is_known_of_all_organisations(database: Database, world: World) -> None:
    assert (await load(database)).backup_age == math.inf
    await restoring.copied(database)
    assert 0 <= (await load(database)).backup_age < 60


async def test_a_stop_on_sending_shows(database: Database, world: World) -> None:
    async with database.write() as work:
        await work.pausing.pause(work.now.instant)
        await work.deliveries.add(delivery(world, created_at=AT - MINUTE), AT)
    assert (await load(database)).paused
