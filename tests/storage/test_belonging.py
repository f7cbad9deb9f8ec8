"""Who belongs in which room."""

from __future__ import annotations

from dataclasses import replace

from bot.core.address import Address, Platform
from bot.core.people import Side
from bot.services.offboarding import ending
from bot.storage.database import Database
from tests.builders import World, halles


async def test_comms_belong_on_both_sides_and_the_cm_on_theirs(database: Database, world: World) -> None:
    await halles(database, name="Autre Maison", prefix="b", undo="0s")
    organisation, mandate = world.organisation.id, world.mandate.id
    async with database.read() as work:
        comms = await work.belonging.identities(organisation, mandate, Side.COMMS)
        cm = await work.belonging.identities(organisation, mandate, Side.CM)
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
        found = await work.belonging.identities(world.organisation.id, world.mandate.id, Side.CM)
    assert world.sam.caller.account.identity not in found


async def test_every_link_is_told_with_its_people(database: Database, world: World) -> None:
    async with database.read() as work:
        links = {str(link.room): link.members for link in await work.belonging.linked()}
    sam = world.sam.caller.account.identity
    assert sam in links[str(world.cm.room)]
    assert sam not in links[str(world.comms.room)]


async def test_who_may_still_sit_there_is_whoever_was_sent_away_until_they_are_let_in_again(
    database: Database, world: World
) -> None:
    organisation, sam = world.organisation.id, world.sam.caller.account
    assert world.sam.member is not None
    barred = Address(Platform.DEMO, "", "nobody")
    async with database.write() as work:
        assert await work.belonging.departed(organisation, world.cm.room, Side.CM) == {}
        await work.partings.bar(organisation, {"discord:42", "slack:T0/U0"})
        await ending.part(work, world.lea, world.organisation, world.sam.member)
        await ending.bar(work, world.lea, organisation, barred)
        assert await work.belonging.departed(organisation, world.cm.room, Side.CM) == {
            sam: world.sam.member.id,
            barred: str(barred),
        }
        away = Address(Platform.DISCORD, "7", "42")
        elsewhere = Address(Platform.DISCORD, "7", "1")
        assert await work.belonging.departed(organisation, elsewhere, Side.CM) == {away: str(away)}
        again = replace(world.sam.member, id="p_again", name="Sam")
        await work.people.add_member(again)
        assert await work.belonging.departed(organisation, world.cm.room, Side.CM) == {
            sam: "p_again",
            barred: str(barred),
        }
        await work.people.set_mandate(replace(world.mandate, members=("p_again",)))
        assert set(await work.belonging.departed(organisation, world.cm.room, Side.CM)) == {barred}


async def test_a_room_of_comms_keeps_out_who_was_sent_away_and_not_the_cms_of_other_mandates(
    database: Database, world: World
) -> None:
    organisation = world.organisation.id
    assert world.karim.member is not None
    async with database.write() as work:
        await work.people.set_mandate(replace(world.mandate, members=()))
        assert await work.belonging.departed(organisation, world.comms.room, Side.COMMS) == {}
        await ending.part(work, world.lea, world.organisation, world.karim.member)
        karim = {world.karim.caller.account: world.karim.member.id}
        assert await work.belonging.departed(organisation, world.comms.room, Side.COMMS) == karim
