"""`/passerelle offboard`: a lead alone, confirmed; then every door is shut, and whoever clicks second is told so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.address import Platform
from bot.core.card import Card, FieldErrors, Form, Notice, Reply, WebAddress
from bot.core.message import Sought
from bot.core.people import Actor
from bot.core.verbs import Verb
from bot.i18n.words import words
from bot.services.gestures import Gestures
from bot.services.intake import Intake
from bot.services.settling.joining import join
from bot.services.syncs.calendars import of_here, published
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import World, asked, demo_address, tagged
from tests.services.acting import direct, message, rows, verbs
from tests.services.settling.test_joining import offered

REFUSED = words("fr")("refused")


async def begun(database: Database, world: World, text: str, by: Actor | None = None) -> Reply:
    return await Gestures(database, "fr").command((by or world.lea).caller, world.comms, "passerelle", text)


async def sent(database: Database, world: World, form: Reply, **values: str) -> Reply:
    assert isinstance(form, Form)
    return await Gestures(database, "fr").submit(world.lea.caller, world.comms, form.verb, form.target, 0, values)


async def gone(database: Database, world: World, name: str = "Sam Dubois") -> None:
    done = await sent(database, world, await begun(database, world, f"offboard {name}"))
    assert isinstance(done, Notice), done
    assert "✅" in done.text


async def test_only_a_lead_and_nothing_before_it_is_confirmed(database: Database, world: World) -> None:
    before = await rows(database)
    for actor in (world.karim, world.sam, world.stranger):
        reply = await begun(database, world, "offboard Sam Dubois", actor)
        assert isinstance(reply, Notice)
        assert reply.text == REFUSED
    assert await rows(database) == before
    form = await begun(database, world, "offboard @sam")
    assert isinstance(form, Form)
    assert form.verb is Verb.OFFBOARD
    assert "Sam Dubois" in form.title
    async with database.read() as work:
        assert await work.people.members_by_account(world.sam.caller.account)


async def test_after_it_every_surface_refuses(database: Database, world: World) -> None:
    database.public_url = "https://passerelle.example.com"
    gestures, sam = Gestures(database, "fr"), world.sam.caller
    item, question = await tagged(database, world), await asked(database, world)
    async with database.write() as work:
        reply = await of_here(Turn(work, sam, world.cm, "fr"))
    assert isinstance(reply, Notice)
    assert isinstance(reply.card, Card)
    secret = next(block.url for block in reply.card.blocks if isinstance(block, WebAddress))
    secret = secret.rpartition("/")[2].removesuffix(".ics")
    assert await published(database, secret) is not None
    code = await offered(database, world, world.sam.member.role, "Sam Dubois", mandate=world.mandate.id)  # type: ignore[union-attr]
    half_filled = await gestures.command(sam, world.cm, "signal", "")
    assert isinstance(half_filled, Form)
    assert await gestures.home(sam)
    await gone(database, world)
    said = [
        await gestures.command(sam, world.cm, "disclose", "Peut-on le dire ?"),
        await gestures.command(sam, direct(world.sam), "passerelle", "status"),
        await gestures.mention(sam, world.cm, "Peut-on le dire ?"),
        await gestures.shortcut(sam, message(world, "x"), "sync"),
        await gestures.press(sam, world.cm, Verb.ACKNOWLEDGE, item.id),
        await gestures.press(sam, world.cm, Verb.ASK_TEAM, question.id),
        await gestures.submit(sam, world.cm, half_filled.verb, half_filled.target, 0, {"text": "Alerte"}),
    ]
    for each in said:
        assert isinstance(each, Notice)
        assert (each.text, each.card) == (REFUSED, None)
    assert await gestures.home(sam) == ()
    assert await gestures.complete(sam, world.cm, "/") == ()
    assert await gestures.choices(sam, world.cm, Sought.WORDS, "Lyon") == ()
    assert await published(database, secret) is None
    async with database.write() as work:
        assert await join(Turn(work, sam, world.cm, "fr"), code) is None


async def test_no_group_lets_them_in_again_but_a_lead_does(database: Database, world: World) -> None:
    team = demo_address("agency")
    async with database.write() as work:
        assert world.karim.member is not None
        await work.people.set_member(replace(world.karim.member, accounts=(*world.karim.member.accounts, team)))
    of_team = replace(world.sam.caller, groups=(team,))
    await gone(database, world)
    async with database.read() as work:
        assert await work.people.members_of(of_team) == []
        assert await work.people.members_of(replace(of_team, account=demo_address("other")))
    code = await offered(database, world, world.sam.member.role, "Sam Dubois", mandate=world.mandate.id)  # type: ignore[union-attr]
    async with database.write() as work:
        assert await join(Turn(work, of_team, world.cm, "fr"), code) is not None
    async with database.read() as work:
        assert [each.name for each in await work.people.members_of(of_team)] == ["Sam Dubois"]


async def test_an_account_that_only_a_group_let_in(database: Database, world: World) -> None:
    team = demo_address("agency")
    async with database.write() as work:
        assert world.karim.member is not None
        await work.people.set_member(replace(world.karim.member, accounts=(*world.karim.member.accounts, team)))
    someone = replace(world.stranger.caller, groups=(team,))
    form = await begun(database, world, f"offboard <@{someone.account.id}>")
    assert isinstance(await sent(database, world, form), Notice)
    async with database.read() as work:
        assert await work.people.members_of(someone) == []
    assert (await verbs(database, world, world.organisation.id))[-1] == "offboard"


async def test_two_leads_and_the_later_one_is_told_who_was_first(database: Database, world: World) -> None:
    first, second = [await begun(database, world, "offboard Sam Dubois") for _ in range(2)]
    assert isinstance(await sent(database, world, first), Notice)
    again = await sent(database, world, second)
    assert isinstance(again, Notice)
    assert "Léa Ferrand" in again.text
    assert (await verbs(database, world, world.mandate.id)).count("offboard") == 1


async def test_whoever_is_not_certain_is_asked_for(database: Database, world: World) -> None:
    unknown = await begun(database, world, "offboard Samuel")
    assert isinstance(unknown, Notice)
    assert "/passerelle roles" in unknown.text
    form = await begun(database, world, "offboard")
    assert isinstance(form, Form)
    assert [each.label for each in form.fields[0].options][:2] == ["Karim Osman", "Sam Dubois"]
    assert isinstance(await sent(database, world, form, who="p_nobody"), FieldErrors)
    confirm = await sent(database, world, form, who=world.sam.member.id)  # type: ignore[union-attr]
    assert isinstance(confirm, Form)
    assert confirm.verb is Verb.OFFBOARD
    again = await Gestures(database, "fr").press(world.lea.caller, world.comms, confirm.verb, confirm.target)
    assert again == confirm, "a platform that has lost the form gets it again"


async def test_the_last_lead_stays(database: Database, world: World) -> None:
    form = await begun(database, world, "offboard Léa Ferrand")
    assert isinstance(await sent(database, world, form), FieldErrors)


@pytest.mark.parametrize("text", ["offboard Réseaux sociaux"])
async def test_a_whole_mandate(database: Database, world: World, text: str) -> None:
    form = await begun(database, world, text)
    assert isinstance(form, Form)
    assert "Sam Dubois" in str(form.intro)
    done = await sent(database, world, form)
    assert isinstance(done, Notice)
    async with database.read() as work:
        assert await work.people.mandates(world.organisation.id) == []
        assert await work.people.rooms_at(world.comms.room) == []
        assert await work.people.members_by_account(world.sam.caller.account) == []
    assert await Intake(database).heard(Platform.DEMO, world.cm.room.workspace) == ([], None)
    assert {"offboard", "end-mandate"} <= set(await verbs(database, world, world.mandate.id))
