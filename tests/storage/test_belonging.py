"""Who belongs in which room."""

from __future__ import annotations

from bot.core.people import Side
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
