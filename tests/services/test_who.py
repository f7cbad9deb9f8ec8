"""Who is acting: looked up each time, by account alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.address import Address, Place
from bot.core.people import Actor, Role, Side
from bot.core.rights import Action
from bot.errors import Gone, Refused
from bot.services import who
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.database import Database
from tests.builders import SETUP, World, demo_address, halles
from tests.services.acting import as_bot, direct

HALL = Place(demo_address("hall"))


async def test_a_member_stands_where_they_are(database: Database, world: World) -> None:
    async with database.read() as work:
        for place, side in ((world.comms, Side.COMMS), (world.cm, Side.CM), (HALL, None), (direct(world.lea), None)):
            found = await who.the_standpoint(work, world.lea.caller, place)
            assert (found.side, found.member.name) == (side, "Léa Ferrand")
            assert [mandate.id for mandate in found.mandates] == [world.mandate.id]


async def test_strangers_and_bots_stand_nowhere(database: Database, world: World) -> None:
    async with database.read() as work:
        for caller in (world.stranger.caller, as_bot(world.lea).caller, replace(world.stranger.caller, name="Léa")):
            assert not await who.standpoints(work, caller, world.comms)
            with pytest.raises(Refused):
                await who.the_standpoint(work, caller, world.comms)
            assert (await who.actor_for(work, caller, world.organisation.id)).member is None


async def test_in_anothers_room_one_is_a_stranger(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    async with database.read() as work:
        assert not await who.standpoints(work, other.lea.caller, world.comms)
        assert not await who.standpoints(work, world.lea.caller, other.cm)


async def test_who_belongs_to_two_companies_is_not_guessed(database: Database, world: World) -> None:
    text = SETUP.format(name="Autre Maison", prefix="b", undo="0s", release="staff").replace("demo:blea", "demo:lea")
    await apply(database, parse(text, "x"), dry_run=False, by="test")
    async with database.read() as work:
        assert len(await who.standpoints(work, world.lea.caller, HALL)) == 2
        with pytest.raises(Refused):
            await who.the_standpoint(work, world.lea.caller, HALL)
        found = await who.the_standpoint(work, world.lea.caller, world.comms)
        assert found.organisation.id == world.organisation.id


async def test_who_left_has_no_role_and_who_returns_is_the_same_person(database: Database, world: World) -> None:
    whole = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff")
    without = whole.replace('  - {name: Sam Dubois, role: cm, accounts: ["demo:sam"]}\n', "")
    without = without.replace("members: [Sam Dubois]", "members: []")
    await apply(database, parse(without, "x"), dry_run=False, by="test")
    async with database.read() as work:
        assert not await who.standpoints(work, world.sam.caller, world.cm)
    await apply(database, parse(whole, "x"), dry_run=False, by="test")
    async with database.read() as work:
        again = await who.the_standpoint(work, world.sam.caller, world.cm)
    assert world.sam.member is not None
    assert again.member.id == world.sam.member.id


async def test_require_takes_every_mandate_and_allows_one(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    who.require(world.lea, Action.TAG, [world.mandate])
    for mandates in ([], [world.mandate, other.mandate]):
        with pytest.raises(Refused):
            who.require(world.lea, Action.TAG, mandates)
    assert who.allows(world.lea, Action.TAG, [other.mandate, world.mandate])
    assert not who.allows(world.sam, Action.TAG, [world.mandate])


async def test_what_is_missing_is_gone(database: Database, world: World) -> None:
    async with database.read() as work:
        assert await who.mandates_of(work, world.organisation.id, [world.mandate.id]) == [world.mandate]
        with pytest.raises(Gone):
            await who.mandates_of(work, world.organisation.id, [world.mandate.id, "w_nothing"])
        with pytest.raises(Refused):
            await who.organisation_of(work, Actor(world.lea.caller, "o_nothing"))


def test_how_the_register_names_an_actor(world: World) -> None:
    assert world.lea.member is not None
    assert who.named(world.lea) == world.lea.member.id
    assert who.named(world.stranger) == "demo:max"


async def test_a_group_that_a_lead_named_acts_for_whoever_is_in_it(database: Database, world: World) -> None:
    """Themself first; of several groups the one that may least; and nobody by a group that was not named."""
    named = {
        "Équipe com": ("staff", "demo:g-com"),
        "Agence": ("cm", "demo:g-agency"),
        "Direction": ("lead", "demo:g-top"),
    }
    text = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff")
    members = "".join(
        f'  - {{name: {name}, role: {role}, accounts: ["{account}"]}}\n' for name, (role, account) in named.items()
    )
    await apply(database, parse(text.replace("mandates:", members + "mandates:"), "x"), dry_run=False, by="test")
    com, agency, top, other = (demo_address(id) for id in ("g-com", "g-agency", "g-top", "g-other"))

    async def roles(actor: Actor, *groups: Address) -> list[tuple[str, Role]]:
        async with database.read() as work:
            found = await work.people.members_of(replace(actor.caller, groups=groups))
        return [(member.name, member.role) for member in found]

    assert await roles(world.stranger, com) == [("Équipe com", Role.STAFF)]
    assert await roles(world.stranger, top, com, agency) == [("Agence", Role.CM)]
    assert await roles(world.stranger, top, com) == [("Équipe com", Role.STAFF)]
    assert await roles(world.stranger, other) == []
    assert await roles(world.sam, top) == [("Sam Dubois", Role.CM)]


async def test_the_register_says_which_one_of_a_group_it_was(database: Database, world: World) -> None:
    """Karim's account is a group here: whoever is in it acts under his name."""
    group = world.karim.caller.account
    zoe = replace(world.stranger.caller, groups=(group,))
    async with database.write() as work:
        found = await who.the_standpoint(work, zoe, world.comms)
        for caller in (zoe, world.karim.caller):
            found = await who.the_standpoint(work, caller, world.comms)
            await work.register.note(
                world.organisation.id, at=work.now.instant, actor=who.named(found.actor), verb="x", subject="s_1", n=1
            )
        lines = await work.register.about(world.organisation.id, "s_1")
        account = await work.privacy.pseudonym(world.organisation.id, zoe.account)
        behind = await work.privacy.behind(world.organisation.id, [account])
    assert {line.actor for line in lines} == {found.member.id}
    assert [line.details for line in lines] == [{"account": account, "n": 1}, {"n": 1}]
    assert behind == {account: str(zoe.account)}
