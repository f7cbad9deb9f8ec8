"""What is read once in a block, and anew after it."""

from __future__ import annotations

from dataclasses import replace

from bot.core.people import Side
from bot.storage.database import Database
from tests.builders import World
from tests.rights.test_oracle import counted


async def test_in_the_block_a_row_is_read_once_and_after_it_anew(database: Database, world: World) -> None:
    organisation, mandate = world.organisation.id, world.mandate.id
    async with database.write() as work:
        with work.people.once(), counted(database) as statements:
            for _ in range(3):
                assert await work.people.organisation(organisation) == world.organisation
                assert await work.people.mandate(organisation, mandate) == world.mandate
                assert await work.people.member(organisation, "p_nobody") is None
        assert len(statements) == 3
        await work.people.set_mandate(replace(world.mandate, members=()))
        found = await work.people.mandate(organisation, mandate)
        assert found is not None
        assert found.members == ()


async def test_a_block_in_a_block_ends_with_the_outer_one(database: Database, world: World) -> None:
    async with database.read() as work:
        with work.people.once(), counted(database) as statements:
            await work.people.organisation(world.organisation.id)
            with work.people.once():
                await work.people.organisation(world.organisation.id)
            await work.people.organisation(world.organisation.id)
        assert len(statements) == 1


async def test_what_is_another_organisations_is_not_taken_for_ones_own(database: Database, world: World) -> None:
    async with database.read() as work:
        with work.people.once():
            assert await work.people.mandate(world.organisation.id, world.mandate.id) is not None
            assert await work.people.mandate("o_other", world.mandate.id) is None


async def test_who_belongs_in_a_room_is_read_anew_in_the_block(database: Database, world: World) -> None:
    assert world.sam.member is not None
    of = world.organisation.id, world.mandate.id
    async with database.write() as work:
        with work.people.once():
            before = await work.belonging.of_room(*of, Side.CM, world.cm.room)
            await work.people.end_member(world.organisation.id, world.sam.member.id)
            after = await work.belonging.of_room(*of, Side.CM, world.cm.room)
    assert before.members - after.members == {world.sam.caller.account.identity}
