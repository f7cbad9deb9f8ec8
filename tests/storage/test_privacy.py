"""What is kept about keeping: compare-and-set, one hold on each thing, one sweep a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.retention import Kept, LegalHold, Retention
from bot.storage.database import Database
from tests.builders import World
from tests.storage.samples import AT

DAY = timedelta(days=1)


async def test_of_two_who_change_it_the_first_counts(database: Database, world: World) -> None:
    house = world.organisation.id
    async with database.write() as work:
        assert await work.privacy.retention(house) == Retention()
        new = Retention({**Retention().months, Kept.ITEMS: 3}, 7)
        assert await work.privacy.set_retention(house, new)
        assert not await work.privacy.set_retention(house, new)
        assert await work.privacy.retention(house) == replace(new, version=1)


async def test_a_sweep_is_taken_once_a_day(database: Database, world: World, others: World) -> None:
    house = world.organisation.id
    async with database.write() as work:
        assert set(await work.privacy.unswept(AT)) == {house, others.organisation.id}
        assert await work.privacy.take_sweep(house, AT - DAY, AT)
        assert not await work.privacy.take_sweep(house, AT - DAY, AT)
        assert await work.privacy.unswept(AT - DAY) == [others.organisation.id]
        assert await work.privacy.swept_at(house) == AT
        assert await work.privacy.take_sweep(house, AT + DAY, AT + 2 * DAY)


async def test_a_thing_is_held_once_and_may_be_held_again(database: Database, world: World, others: World) -> None:
    house = world.organisation.id
    hold = LegalHold("h_1", house, "n_1", "N-1", "Litige", "p_1", AT)
    async with database.write() as work:
        assert await work.privacy.add_hold(hold)
        assert not await work.privacy.add_hold(replace(hold, id="h_2"))
        assert await work.privacy.holds(house) == [hold]
        assert await work.privacy.holds(others.organisation.id) == []
        assert not await work.privacy.lift_hold(others.organisation.id, "h_1", "p_2", AT, "x")
        assert await work.privacy.lift_hold(house, "h_1", "p_2", AT, "x")
        assert not await work.privacy.lift_hold(house, "h_1", "p_3", AT, "x")
        assert await work.privacy.lifted_by(house, "h_1") == "p_2"
        assert await work.privacy.hold(house, "h_1") is None
        assert await work.privacy.add_hold(replace(hold, id="h_2"))


async def test_a_pseudonym_is_an_organisations_own(database: Database, world: World, others: World) -> None:
    async with database.write() as work:
        mine, theirs = [await work.privacy.pseudonym(each.organisation.id, "demo:max") for each in (world, others)]
        assert mine == await work.privacy.pseudonym(world.organisation.id, "demo:max")
        assert mine != theirs
        assert await work.privacy.behind(world.organisation.id, [mine, theirs]) == {mine: "demo:max"}


async def test_the_last_erasure_is_known(database: Database) -> None:
    async with database.write() as work:
        assert await work.privacy.erased_at() is None
        for at in (AT, AT + DAY):
            await work.privacy.note_erasure(at)
        assert await work.privacy.erased_at() == AT + DAY
