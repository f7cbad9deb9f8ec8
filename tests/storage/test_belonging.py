"""Who belongs in which room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import update

from bot.core.address import Address, Platform
from bot.core.people import Member, Role, Room, Side
from bot.services.offboarding import ending
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import World, demo_address, halles


async def departed(work: Work, world: World, room: Address, side: Side = Side.CM) -> Mapping[Address, str]:
    return (await work.belonging.of_room(world.organisation.id, world.mandate.id, side, room)).departed


async def test_comms_belong_on_both_sides_and_the_cm_on_theirs(database: Database, world: World) -> None:
    await halles(database, name="Autre Maison", prefix="b", undo="0s")
    organisation, mandate = world.organisation.id, world.mandate.id
    async with database.read() as work:
        comms = (await work.belonging.of_room(organisation, mandate, Side.COMMS, world.comms.room)).members
        cm = (await work.belonging.of_room(organisation, mandate, Side.CM, world.cm.room)).members
    lea, sam = world.lea.caller.account.identity, world.sam.caller.account.identity
    assert lea in comms
    assert sam not in comms
    assert cm == comms | {sam}
    assert not any(identity.startswith("demo:b") for identity in cm)


async def test_whoever_has_left_belongs_nowhere(database: Database, world: World) -> None:
    assert world.sam.member is not None
    async with database.write() as work:
        await work.people.end_member(world.organisation.id, world.sam.member.id)
    async with database.read() as work:
        found = await work.belonging.of_room(world.organisation.id, world.mandate.id, Side.CM, world.cm.room)
    assert world.sam.caller.account.identity not in found.members


async def test_every_link_is_told_with_its_people(database: Database, world: World) -> None:
    async with database.read() as work:
        links = {str(link.room): link.members for link in await work.belonging.linked()}
    sam = world.sam.caller.account.identity
    assert sam in links[str(world.cm.room)]
    assert sam not in links[str(world.comms.room)]


async def test_people_of_elsewhere_belong_in_a_room_of_the_cm_alone(database: Database, world: World) -> None:
    organisation, mandate = world.organisation.id, world.mandate.id
    sam = world.sam.caller.account
    own, away = (Address(sam.platform, workspace, "C1") for workspace in (sam.workspace, "T0HALLES"))
    async with database.read() as work:
        for side, room, foreign in (
            (Side.CM, own, False),
            (Side.CM, away, True),
            (Side.COMMS, away, False),
            (Side.CM, Address(Platform.SLACK, "T0HALLES", "C1"), False),
        ):
            found = await work.belonging.of_room(organisation, mandate, side, room)
            assert found.foreign is foreign, (side, room)
        assert not any(each.foreign for each in await work.belonging.linked())


async def test_who_may_still_sit_there_is_whoever_was_sent_away_until_they_are_let_in_again(
    database: Database, world: World
) -> None:
    organisation, sam = world.organisation.id, world.sam.caller.account
    assert world.sam.member is not None
    barred = Address(Platform.DEMO, "", "nobody")
    async with database.write() as work:
        assert await departed(work, world, world.cm.room) == {}
        await work.partings.bar(organisation, {"discord:42", "slack:T0/U0"})
        await ending.part(work, world.lea, world.organisation, world.sam.member)
        await ending.bar(work, world.lea, organisation, barred)
        assert await departed(work, world, world.cm.room) == {
            sam: world.sam.member.id,
            barred: str(barred),
        }
        away = Address(Platform.DISCORD, "7", "42")
        elsewhere = Address(Platform.DISCORD, "7", "1")
        assert await departed(work, world, elsewhere) == {away: str(away)}
        again = replace(world.sam.member, id="p_again", name="Sam")
        await work.people.add_member(again)
        assert await departed(work, world, world.cm.room) == {
            sam: "p_again",
            barred: str(barred),
        }
        await work.people.set_mandate(replace(world.mandate, members=("p_again",)))
        assert set(await departed(work, world, world.cm.room)) == {barred}


async def test_a_room_of_comms_keeps_out_who_was_sent_away_and_not_the_cms_of_other_mandates(
    database: Database, world: World
) -> None:
    assert world.karim.member is not None
    async with database.write() as work:
        await work.people.set_mandate(replace(world.mandate, members=()))
        assert await departed(work, world, world.comms.room, Side.COMMS) == {}
        await ending.part(work, world.lea, world.organisation, world.karim.member)
        karim = {world.karim.caller.account: world.karim.member.id}
        assert await departed(work, world, world.comms.room, Side.COMMS) == karim


async def test_the_cm_of_another_mandate_of_the_room_has_not_left_it(database: Database, world: World) -> None:
    """They do not belong to this mandate, and may sit there all the same."""
    organisation, ines = world.organisation.id, demo_address("ines")
    other = replace(world.mandate, id="w_other", name="Presse", members=("p_ines",))
    async with database.write() as work:
        await work.people.add_member(Member("p_ines", organisation, "Inès", Role.CM, (ines,)))
        assert await departed(work, world, world.cm.room) == {ines: "p_ines"}
        await work.people.add_mandate(other)
        await work.people.add_room(Room("k_other", organisation, other.id, Side.CM, world.cm.room))
        assert await departed(work, world, world.cm.room) == {}
        here = await work.belonging.of_room(organisation, world.mandate.id, Side.CM, world.cm.room)
    assert ines.identity not in here.members


async def test_whoever_may_do_nothing_any_more_belongs_nowhere_though_their_account_is_known(
    database: Database, world: World
) -> None:
    """As an older program may have left them."""
    async with database.write() as work:
        await work.connection.execute(update(t.member).values(active=False))
        for side, room in ((Side.CM, world.cm.room), (Side.COMMS, world.comms.room)):
            found = await work.belonging.of_room(world.organisation.id, world.mandate.id, side, room)
            assert found.members == frozenset()
