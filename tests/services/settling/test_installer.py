"""Whoever installs the app leads, where nobody does: named by the platform, never by anybody's word."""

from __future__ import annotations

from dataclasses import replace

from bot.core.address import Address
from bot.core.people import Role
from bot.services.settling.installer import FirstLead, Installing, first_lead
from bot.storage.database import Database
from tests.builders import World, demo_address

ANNA = Installing(Address.parse("slack:T1/U1"), "Anna", "Les Halles Verrier", "en", "Europe/London")


async def leads(database: Database, made: Installing) -> FirstLead | None:
    async with database.write() as work:
        return await first_lead(work, made)


async def test_a_workspace_that_nobody_knows_is_a_new_organisation_even_of_a_known_name(
    database: Database, world: World
) -> None:
    assert await leads(database, ANNA) == FirstLead("Anna", "Les Halles Verrier 2"), "a name is no proof"
    async with database.read() as work:
        (member,) = await work.people.members_by_account(ANNA.account)
        made = await work.people.organisation(member.organisation)
        verbs = [entry.verb for entry in await work.register.about(member.organisation, member.organisation)]
        assert member.organisation != world.organisation.id
    assert made is not None
    assert (member.role, made.locale, made.zone) == (Role.LEAD, "en", "Europe/London")
    assert verbs == ["first-lead"]
    second = replace(ANNA, account=Address.parse("slack:T1/U2"), name="Bob")
    assert await leads(database, second) is None, "there is a lead"
    assert await leads(database, ANNA) is None, "installed again"


async def test_an_organisation_that_is_known_there_gets_its_first_lead_and_no_second(
    database: Database, world: World
) -> None:
    assert world.sam.member is not None
    assert world.lea.member is not None
    async with database.write() as work:
        accounts = (*world.sam.member.accounts, Address.parse("slack:T1/USAM"))
        await work.people.set_member(replace(world.sam.member, accounts=accounts))
    assert await leads(database, ANNA) is None, "Léa leads"
    async with database.write() as work:
        await work.people.end_member(world.organisation.id, world.lea.member.id)
    themself = replace(ANNA, account=Address.parse("slack:T1/USAM"))
    assert await leads(database, themself) is None, "a CM who installs stays one"
    karim = replace(ANNA, name="Karim Osman")
    assert await leads(database, karim) == FirstLead("Karim Osman 2", world.organisation.name)
    async with database.read() as work:
        assert [member.name for member in await work.people.members_by_account(demo_address("karim"))] == [
            "Karim Osman"
        ]
