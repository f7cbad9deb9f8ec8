"""Invitations and roles, for those who may; a wrong code is answered as a stranger is."""

from __future__ import annotations

import re

import pytest

from bot.core.card import Notice
from bot.core.people import Actor, Role
from bot.i18n.words import words
from bot.services.gestures import Gestures
from bot.services.settling.commands import is_entering
from bot.storage.database import Database
from tests.builders import World
from tests.cards.samples import text_of
from tests.services.acting import rows

CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")


async def told(database: Database, world: World, by: Actor, text: str) -> Notice:
    reply = await Gestures(database, "fr").command(by.caller, world.comms, "passerelle", text)
    assert isinstance(reply, Notice)
    return reply


@pytest.mark.parametrize("text", ["setup ABCD-EFGH-JKMN", "join abcd efgh jkmn", "rejoindre ABCDEFGHJKMN"])
def test_a_code_is_entering(text: str) -> None:
    assert is_entering(text)


@pytest.mark.parametrize("text", ["setup", "join", "setup x", "help ABCD-EFGH-JKMN", ""])
def test_nothing_else_is(text: str) -> None:
    assert not is_entering(text)


async def test_a_lead_invites_and_the_invited_enters(database: Database, world: World) -> None:
    invited = await told(database, world, world.lea, "invite cm Max Petit")
    code = CODE.search(invited.text)
    assert code is not None
    refused = words("fr")("refused")
    assert (await told(database, world, world.stranger, "join ABCD-EFGH-JKMN")).text == refused
    assert (await told(database, world, world.stranger, "help")).text == refused, "no other answer for a stranger"
    assert "Bienvenue" in (await told(database, world, world.stranger, f"join {code[0]}")).text
    async with database.read() as work:
        (member,) = await work.people.members_by_account(world.stranger.caller.account)
    assert (member.name, member.role) == ("Max Petit", Role.CM)


async def test_others_invite_nobody(database: Database, world: World) -> None:
    before = await rows(database)
    for actor in (world.karim, world.sam, world.stranger):
        assert CODE.search((await told(database, world, actor, "invite lead Max")).text) is None
    for text in ("invite", "invite boss Max", "invite cm"):
        assert CODE.search((await told(database, world, world.lea, text)).text) is None
    assert await rows(database) == before


async def test_comms_see_all_roles_and_a_cm_their_own(database: Database, world: World) -> None:
    comms, own = [await told(database, world, by, "roles") for by in (world.karim, world.sam)]
    assert comms.card is not None
    assert own.card is not None
    assert "Léa Ferrand" in text_of(comms.card)
    assert "Léa Ferrand" not in text_of(own.card)
    assert "Sam Dubois" in text_of(own.card)
