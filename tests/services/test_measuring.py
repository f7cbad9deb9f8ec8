"""What is told of how the work goes."""

from __future__ import annotations

import math
from datetime import timedelta

from bot.core.delivery import Priority
from bot.core.loops import Rest
from bot.core.tidings import Subject
from bot.i18n.words import words
from bot.services import nagging, restoring
from bot.services.measuring import load
from bot.services.operating import Operator
from bot.services.registering.checking import verify
from bot.storage.database import Database
from tests.builders import World, asked, frozen, halles, tagged
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


async def test_the_age_of_the_last_whole_look_is_that_of_the_register_that_waits_longest(
    database: Database, world: World
) -> None:
    assert (await load(database)).verified_age == math.inf
    await verify(Operator(database, words("en"), "UTC"), organisation="")
    assert 0 <= (await load(database)).verified_age < 60
    await halles(database, name="Les Halles Rivales")
    assert (await load(database)).verified_age == math.inf
    database.clock.offset += timedelta(hours=1)
    await verify(Operator(database, words("en"), "UTC"), organisation="Les Halles Rivales")
    assert 3600 <= (await load(database)).verified_age < 3660


async def test_a_freeze_that_somebody_is_still_reminded_of_has_an_age(database: Database, swift: World) -> None:
    assert (await load(database)).unheard_age == 0.0
    freeze = await frozen(database, swift)
    async with database.write() as work:
        await nagging.begin(work, Subject.FREEZE, freeze.id, swift.mandate)
    database.clock.offset += timedelta(minutes=6)
    assert 360 <= (await load(database)).unheard_age < 420
    async with database.write() as work:
        await nagging.end(work, swift.organisation.id, freeze.id)
    assert (await load(database)).unheard_age == 0.0


async def test_a_room_that_rests_counts_until_it_is_over_or_resumed(database: Database, world: World) -> None:
    of, now = (world.organisation.id, world.mandate.id), database.clock.process()
    rests = [Rest(f"R{at}", *of, f"demo:{at}", False, now, now + timedelta(minutes=10)) for at in range(2)]
    async with database.write() as work:
        for each in rests:
            await work.rests.begin(each)
    assert (await load(database)).resting == 2
    assert world.lea.member is not None
    async with database.write() as work:
        await work.rests.resume(world.organisation.id, "R0", work.now.instant, world.lea.member.id)
    assert (await load(database)).resting == 1
    database.clock.offset += timedelta(minutes=11)
    assert (await load(database)).resting == 0


async def test_a_stop_on_sending_shows(database: Database, world: World) -> None:
    async with database.write() as work:
        await work.pausing.pause(work.now.instant)
        await work.deliveries.add(delivery(world, created_at=AT - MINUTE), AT)
    assert (await load(database)).paused
