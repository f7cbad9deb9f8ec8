"""Entering with a code: once, as what was offered, and nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.codes import LIFE, PER_ACCOUNT, Offer
from bot.core.people import Actor, Member, Organisation, Role
from bot.errors import Refused, Stale
from bot.services.settling.joining import issue, join
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import World
from tests.services.acting import verbs


async def offered(database: Database, world: World, role: Role, name: str = "", **more: object) -> str:
    offer = replace(Offer(world.organisation.name, role, "operator", name), **more)  # type: ignore[arg-type]
    async with database.write() as work:
        return await issue(work, offer)


async def entered(database: Database, world: World, by: Actor, code: str) -> tuple[Organisation, Member] | None:
    async with database.write() as work:
        return await join(Turn(work, by.caller, world.comms, "fr"), code)


async def test_a_cm_joins_their_mandate_once(database: Database, world: World) -> None:
    code = await offered(database, world, Role.CM, "Max Petit", mandate=world.mandate.id)
    joined = await entered(database, world, world.stranger, code.lower())
    assert joined is not None
    assert (joined[1].name, joined[1].role, joined[1].accounts) == (
        "Max Petit", Role.CM, (world.stranger.caller.account,),
    )  # fmt: skip
    async with database.read() as work:
        mandate = await work.people.mandate(world.organisation.id, world.mandate.id)
    assert mandate is not None
    assert joined[1].id in mandate.members
    assert set(world.mandate.members) <= set(mandate.members)
    assert await verbs(database, world, world.mandate.id) == ["join"]
    assert await entered(database, world, world.stranger, code) is None, "used"


async def test_a_wrong_code_is_nothing_and_many_are_not_looked_at(database: Database, world: World) -> None:
    code = await offered(database, world, Role.STAFF, "Max Petit")
    for _ in range(PER_ACCOUNT):
        assert await entered(database, world, world.stranger, "ABCD-EFGH-JKMN") is None
    assert await entered(database, world, world.stranger, code) is None, "tried too often"
    other = replace(world.stranger, caller=replace(world.stranger.caller, account=world.sam.caller.account))
    with pytest.raises(Stale):
        await entered(database, world, other, code)


async def test_a_bot_enters_nowhere(database: Database, world: World) -> None:
    code = await offered(database, world, Role.LEAD, first=True)
    bot = replace(world.stranger, caller=replace(world.stranger.caller, is_bot=True))
    assert await entered(database, world, bot, code) is None


async def test_the_first_lead_makes_the_organisation(database: Database, world: World) -> None:
    async with database.write() as work:
        offer = Offer("Verrerie", Role.LEAD, "operator", first=True, locale="en", zone="Europe/London")
        code = await issue(work, offer)
    joined = await entered(database, world, world.stranger, code)
    assert joined is not None
    assert (joined[0].name, joined[0].zone, joined[1].role) == ("Verrerie", "Europe/London", Role.LEAD)


async def test_an_invitation_makes_no_organisation(database: Database, world: World) -> None:
    code = await offered(database, world, Role.LEAD, organisation="Ailleurs")
    with pytest.raises(Refused):
        await entered(database, world, world.stranger, code)


async def test_nobody_becomes_somebody_by_their_name(database: Database, world: World) -> None:
    code = await offered(database, world, Role.LEAD, first=True)
    impostor = replace(world.stranger, caller=replace(world.stranger.caller, name="Karim Osman"))
    joined = await entered(database, world, impostor, code)
    assert joined is not None
    assert joined[1].name == "Karim Osman 2"


async def test_who_is_known_is_raised_only_by_the_operator(database: Database, world: World) -> None:
    code = await offered(database, world, Role.LEAD, "Sam Dubois")
    with pytest.raises(Stale):
        await entered(database, world, world.sam, code)
    code = await offered(database, world, Role.LEAD, first=True)
    joined = await entered(database, world, world.karim, code)
    assert joined is not None
    assert (joined[1].name, joined[1].role) == ("Karim Osman", Role.LEAD)


async def test_another_account_of_the_same_person_and_never_of_another_role(database: Database, world: World) -> None:
    code = await offered(database, world, Role.STAFF, "Sam Dubois")
    with pytest.raises(Stale):
        await entered(database, world, world.stranger, code)
    code = await offered(database, world, Role.CM, "Sam Dubois", mandate=world.mandate.id)
    joined = await entered(database, world, world.stranger, code)
    assert joined is not None
    assert world.sam.member is not None
    assert joined[1].id == world.sam.member.id
    assert len(joined[1].accounts) == 2


async def test_a_code_ends(database: Database, world: World) -> None:
    code = await offered(database, world, Role.STAFF, "Max Petit")
    database.clock.offset += LIFE + timedelta(seconds=1)
    assert await entered(database, world, world.stranger, code) is None
