"""When a digest comes: set, changed, stopped; each day once, whatever is changed in between."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.digests import Plan, WhenEmpty
from bot.core.people import Side
from bot.errors import Stale
from bot.services.digests.keeping import digest_of, keep, move_zone, setting, stop
from tests.builders import draft, tagged
from tests.services.digests.house import EVERY_DAY, House, housed

PLAN = Plan(frozenset({0, 2}), time(17), WhenEmpty.NOTHING)


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    async with housed(database_url, scheduled=False) as made:
        yield made


async def test_a_plan_is_kept_changed_and_stopped(house: House) -> None:
    room = await house.room(Side.CM)
    async with house.database.write() as work:
        assert (await setting(work, room)).plan is None
        await keep(work, house.world.mandate, room, PLAN, house.lead, 0)
        first = await setting(work, room)
        assert first.plan == PLAN
        await keep(work, house.world.mandate, room, replace(PLAN, days=EVERY_DAY), house.lead, first.version)
        changed = await setting(work, room)
        assert changed.plan == replace(PLAN, days=EVERY_DAY)
        assert changed.schedule is not None
        assert first.schedule is not None
        assert changed.schedule.id == first.schedule.id
        assert await stop(work, room, house.lead)
        assert (await setting(work, room)).plan is None
        assert not await stop(work, room, house.lead)
        await keep(work, house.world.mandate, room, PLAN, house.lead)
        assert (await setting(work, room)).plan == PLAN


async def test_a_form_made_from_what_was_is_refused_with_the_name_of_who_was_first(house: House) -> None:
    room = await house.room(Side.CM)
    async with house.database.write() as work:
        await keep(work, house.world.mandate, room, PLAN, house.lead, 0)
    with pytest.raises(Stale) as refused:
        async with house.database.write() as work:
            await keep(work, house.world.mandate, room, PLAN, house.lead, 0)
    assert refused.value.arguments == {"name": "Léa Ferrand"}


async def test_the_first_digest_goes_back_a_week(house: House) -> None:
    old = await tagged(house.database, house.world)
    house.clock.forward(days=8)
    new = await tagged(house.database, house.world, draft("Le parking ouvre."))
    async with house.database.write() as work:
        digest = await digest_of(work, house.world.mandate, await house.room(Side.CM))
        lines = await work.happened.lines(digest.organisation, digest.covered, 10_000)
        assert {line.subject for line in lines} == {new.id}
        assert old.id not in {line.subject for line in lines}
        assert await digest_of(work, house.world.mandate, await house.room(Side.CM)) == digest


async def test_an_hour_that_is_moved_back_or_on_gives_no_second_digest(house: House) -> None:
    await house.plan(Side.CM, Plan(EVERY_DAY, time(12)))
    house.clock.forward(minutes=31)
    await house.tick()
    assert len(await house.editions(Side.CM)) == 1
    await house.plan(Side.CM, Plan(EVERY_DAY, time(13)))
    house.clock.forward(hours=2)
    await house.tick()
    assert len(await house.editions(Side.CM)) == 1
    house.clock.forward(days=1)
    await house.tick()
    assert len(await house.editions(Side.CM)) == 2


async def test_a_zone_that_changes_between_two_digests_keeps_the_hour_and_one_a_day(house: House) -> None:
    """Noon in Paris, then noon in Montréal: on the day of the change the one that came in Paris is the only one."""
    await house.plan(Side.CM, Plan(EVERY_DAY, time(12)))
    house.clock.forward(minutes=31)
    await house.tick()
    moved = replace(house.world.mandate, zone="America/Montreal")
    async with house.database.write() as work:
        await work.people.set_mandate(moved)
        await move_zone(work, moved, house.lead)
        kept = await setting(work, await house.room(Side.CM))
    assert kept.schedule is not None
    assert kept.schedule.recurrence.zone == "America/Montreal"
    assert kept.schedule.next_at == datetime(2026, 3, 17, 16, tzinfo=UTC)
    house.clock.at = datetime(2026, 3, 16, 16, 30, tzinfo=UTC)
    await house.tick()
    assert len(await house.editions(Side.CM)) == 1
    house.clock.at = datetime(2026, 3, 17, 15, 59, tzinfo=UTC)
    await house.tick()
    assert len(await house.editions(Side.CM)) == 1
    house.clock.forward(minutes=1)
    await house.tick()
    assert len(await house.editions(Side.CM)) == 2


async def test_after_a_stop_one_digest_tells_of_all_the_days(house: House) -> None:
    """Down over four days and back within the grace: one digest, and all that happened meanwhile is in it."""
    await house.plan(Side.CM, Plan(EVERY_DAY, time(12)))
    first = await tagged(house.database, house.world)
    house.clock.forward(days=2)
    second = await tagged(house.database, house.world, draft("Le parking ouvre."))
    house.clock.forward(days=2, hours=3)
    await house.tick()
    assert len(await house.editions(Side.CM)) == 1
    told = await house.told(Side.CM)
    assert first.label in told
    assert second.label in told


async def test_after_a_stop_beyond_the_grace_the_next_digest_tells_of_it(house: House) -> None:
    await house.plan(Side.CM, Plan(EVERY_DAY, time(12)))
    item = await tagged(house.database, house.world)
    house.clock.at += timedelta(hours=5)
    await house.tick()
    assert await house.editions(Side.CM) == []
    house.clock.at = datetime(2026, 3, 17, 11, 0, tzinfo=UTC)
    await house.tick()
    assert item.label in await house.told(Side.CM)
