"""Organisations, members, mandates and rooms."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.core.address import Address
from bot.core.people import Caller, Mandate, Member, Organisation, Policy, Release, Role, Room, Side
from bot.core.worktime import WorkTime
from bot.errors import Stale
from bot.storage.database import Database
from tests.builders import World, demo_address

WATCH, SYNONYMS = ("Tilleul", "Cap 45"), (("Tilleul", "projet de fusion"), ("Cap 45", "déménagement", "the move"))
HOURS = WorkTime("America/Montreal", time(8, 30), time(17), frozenset({0, 5}), "CA", "QC")
ORGANISATION = Organisation("o_1", "Verrerie", "en", "America/Montreal", WATCH, SYNONYMS, hours=HOURS)
ZOE = Member("p_zoe", "o_1", "Zoé", Role.CM, (demo_address("zoe"), demo_address("zoé2")), "en")
ALI = Member("p_ali", "o_1", "Ali", Role.STAFF)
POLICY = Policy(Release.LEAD, timedelta(seconds=7), timedelta(minutes=90), "p_ali")
MANDATE = Mandate("w_1", "o_1", "Réseaux", "en", "Asia/Tokyo", ("p_zoe",), POLICY)


@pytest.fixture
async def company(database: Database) -> None:
    async with database.write() as work:
        await work.people.add_organisation(ORGANISATION)
        await work.people.add_member(ZOE)
        await work.people.add_member(ALI)
        await work.people.add_mandate(MANDATE)


@pytest.mark.usefixtures("company")
async def test_all_come_back_as_they_were(database: Database) -> None:
    async with database.read() as work:
        people = work.people
        assert await people.organisation("o_1") == ORGANISATION
        assert await people.organisation_named("Verrerie") == ORGANISATION
        assert await people.member("o_1", "p_zoe") == ZOE
        assert await people.member_named("o_1", "Zoé") == ZOE
        assert await people.members("o_1") == [ALI, ZOE]
        assert await people.mandate("o_1", "w_1") == MANDATE
        assert await people.mandates("o_1") == [MANDATE]
        assert await people.organisation("o_2") is None
        assert await people.organisation_named("verrerie") is None
        assert await people.member("o_1", "p_nobody") is None
        assert await people.mandate("o_1", "w_2") is None


@pytest.mark.usefixtures("company")
async def test_all_can_be_changed(database: Database) -> None:
    organisation = replace(ORGANISATION, locale="fr", zone="Europe/Paris", watch=(), synonyms=(), hours=None)
    zoe = replace(ZOE, role=Role.STAFF, accounts=(demo_address("zoé3"),), locale=None)
    mandate = replace(MANDATE, members=(), policy=Policy(), zone="Europe/Paris")
    async with database.write() as work:
        await work.people.set_organisation(organisation)
        await work.people.set_member(zoe)
        await work.people.set_mandate(mandate)
        assert await work.people.organisation("o_1") == organisation
        assert await work.people.member("o_1", "p_zoe") == zoe
        assert await work.people.mandate("o_1", "w_1") == mandate
        assert await work.people.members_by_account(demo_address("zoe")) == []
        assert await work.people.members_by_account(demo_address("zoé3")) == [zoe]


@pytest.mark.usefixtures("company")
async def test_names_are_changed_alone(database: Database) -> None:
    async with database.write() as work:
        assert await work.people.locked("o_1") == ORGANISATION
        assert await work.people.locked("o_2") is None
        other = replace(ORGANISATION, name="Stolen", locale="fr", watch=("Phénix",), synonyms=(("a", "b"),))
        await work.people.set_names(other)
        assert await work.people.organisation("o_1") == replace(ORGANISATION, watch=("Phénix",), synonyms=(("a", "b"),))


@pytest.mark.usefixtures("company")
async def test_of_many_who_name_at_once_none_is_lost(database: Database, rival: Database) -> None:
    async def name(where: Database, number: int) -> None:
        async with where.write() as work:
            found = await work.people.locked("o_1")
            assert found is not None
            await asyncio.sleep(0.005)
            await work.people.set_names(replace(found, watch=(*found.watch, f"N{number}")))

    await asyncio.gather(*(name((database, rival)[each % 2], each) for each in range(8)))
    async with database.read() as work:
        found = await work.people.organisation("o_1")
    assert found is not None
    assert sorted(found.watch) == sorted([*WATCH, *(f"N{each}" for each in range(8))])


@pytest.mark.usefixtures("company")
async def test_who_leaves_has_no_account_no_mandate_and_keeps_the_name(database: Database) -> None:
    async with database.write() as work:
        await work.people.end_member("o_1", "p_zoe")
        assert await work.people.members_by_account(demo_address("zoe")) == []
        assert await work.people.members("o_1") == [ALI]
        gone = await work.people.member("o_1", "p_zoe")
        assert gone == replace(ZOE, accounts=())
        mandate = await work.people.mandate("o_1", "w_1")
        assert mandate is not None
        assert mandate.members == ()
        await work.people.set_member(ZOE)
        assert await work.people.members("o_1") == [ALI, ZOE]
        assert await work.people.members_by_account(demo_address("zoe")) == [ZOE]


@pytest.mark.usefixtures("company")
async def test_rooms_are_linked_and_unlinked(database: Database) -> None:
    comms = Room("k_1", "o_1", "w_1", Side.COMMS, demo_address("comms"))
    cm = Room("k_2", "o_1", "w_1", Side.CM, demo_address("cm"))
    async with database.write() as work:
        await work.people.add_room(comms)
        await work.people.add_room(cm)
        assert await work.people.rooms("o_1", "w_1") == [comms, cm]
        assert await work.people.rooms("o_1", "w_1", Side.CM) == [cm]
        assert await work.people.rooms_at(demo_address("comms")) == [comms]
        assert await work.people.rooms_at(demo_address("nowhere")) == []
        await work.people.remove_room(comms)
        assert await work.people.rooms("o_1", "w_1") == [cm]


@pytest.mark.usefixtures("company")
@pytest.mark.parametrize(
    "member",
    [replace(ALI, id="p_2", name="Zoé"), replace(ALI, id="p_2", name="Bo", accounts=(demo_address("zoe"),))],
    ids=["a name", "an account"],
)
async def test_within_an_organisation_nothing_is_there_twice(database: Database, member: Member) -> None:
    async def add() -> None:
        async with database.write() as work:
            await work.people.add_member(member)

    with pytest.raises(Stale):
        await add()


async def test_nothing_crosses_to_another_organisation(database: Database, world: World, others: World) -> None:
    ours, them = world.organisation.id, others.organisation.id
    mine, lea = world.mandate, world.lea.member
    assert lea is not None
    async with database.write() as work:
        people = work.people
        assert await people.mandate(them, mine.id) is None
        assert await people.member(them, lea.id) is None
        assert await people.rooms(them, mine.id) == []
        assert {member.organisation for member in await people.members(them)} == {them}
        assert {mandate.organisation for mandate in await people.mandates(them)} == {them}
        room = (await people.rooms(ours, mine.id))[0]
        await people.remove_room(replace(room, organisation=them))
        await people.end_member(them, lea.id)
        await people.set_member(replace(lea, organisation=them, role=Role.CM, accounts=()))
        await people.set_mandate(replace(mine, organisation=them, members=(), name="stolen"))
        assert room in await people.rooms(ours, mine.id)
        assert await people.member(ours, lea.id) == lea
        assert await people.mandate(ours, mine.id) == mine


async def test_an_account_acts_in_each_organisation_as_who_it_is_there(
    database: Database, world: World, others: World
) -> None:
    async with database.read() as work:
        found = await work.people.members_by_account(demo_address("sam"))
        assert sorted(member.organisation for member in found) == sorted(
            [world.organisation.id, others.organisation.id]
        )
        assert {room.organisation for room in await work.people.rooms_at(demo_address("cm"))} == {
            world.organisation.id,
            others.organisation.id,
        }


async def test_a_person_of_discord_is_known_in_a_direct_message_too(database: Database, world: World) -> None:
    """By the user alone; where one organisation names them twice they are who may least there."""
    lead = Member("m_lead", world.organisation.id, "Ada", Role.LEAD, (Address.parse("discord:1/7"),))
    cm = Member("m_cm", world.organisation.id, "Ada (agence)", Role.CM, (Address.parse("discord:2/7"),))
    async with database.write() as work:
        await work.people.add_member(lead)
        assert await work.people.members_by_account(Address.parse("discord:@me/7")) == [lead]
        await work.people.add_member(cm)
        found = await work.people.members_of(Caller(Address.parse("discord:@me/7"), "Ada"))
        assert found == [cm]
        assert await work.people.members_by_account(Address.parse("discord:1/8")) == []


@pytest.mark.usefixtures("company")
async def test_rooms_move_to_another_address(database: Database) -> None:
    old, new = demo_address("old"), demo_address("new")
    first, there = (Room(id, "o_1", "w_1", Side.COMMS, at) for id, at in (("k_1", old), ("k_2", new)))
    async with database.write() as work:
        await work.people.add_room(first)
        assert await work.people.move_rooms(old, new) == [first]
        assert await work.people.rooms("o_1", "w_1") == [replace(first, address=new)]
        await work.people.remove_room(first)
        await work.people.add_room(first)
        await work.people.add_room(there)
        assert await work.people.move_rooms(old, new) == [first]
        assert await work.people.rooms("o_1", "w_1") == [there]
        assert await work.people.move_rooms(old, new) == []


@pytest.mark.usefixtures("company")
async def test_the_accounts_of_a_role(database: Database) -> None:
    async with database.write() as work:
        assert await work.people.accounts(Role.CM) == [demo_address("zoe"), demo_address("zoé2")]
        assert await work.people.accounts(Role.STAFF) == []
        await work.people.end_member("o_1", "p_zoe")
        assert await work.people.accounts(Role.CM) == []
