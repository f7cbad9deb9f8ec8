"""A mandate's name, CMs and rooms by form: what is picked is checked again, each fault on its field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.address import Address
from bot.core.card import FieldErrors, Form, Notice, Reply
from bot.core.people import Role, Room, Side
from bot.i18n.words import words
from bot.services.gestures import Gestures
from bot.storage.database import Database
from tests.builders import World, halles
from tests.services.acting import direct, verbs


async def opened(database: Database, world: World) -> Form:
    form = await Gestures(database, "fr").command(world.lea.caller, world.comms, "passerelle", "mandate")
    assert isinstance(form, Form)
    return form


async def sent(database: Database, world: World, form: Form, **values: str) -> Reply:
    held = {field.name: field.value for field in form.fields}
    return await Gestures(database, "fr").submit(
        world.lea.caller, world.comms, form.verb, form.target, form.version, held | values
    )


async def test_it_holds_what_is_and_changes_what_was_picked(database: Database, world: World) -> None:
    form = await opened(database, world)
    assert {field.name: field.value for field in form.fields} == {
        "name": "Réseaux sociaux", "people": "demo:sam", "comms": "demo:comms", "cm": "demo:cm",
    }  # fmt: skip
    assert isinstance(await sent(database, world, form), Notice)
    assert await verbs(database, world, world.mandate.id) == [], "nothing was changed"
    done = await sent(
        database, world, form, name="Presse", people="demo:sam,demo:max|Max Petit", comms="demo:comms,demo:hall"
    )
    assert isinstance(done, Notice), done
    async with database.read() as work:
        mandate = await work.people.mandate(world.organisation.id, world.mandate.id)
        (max_,) = await work.people.members_by_account(Address.parse("demo:max"))
        rooms = await work.people.rooms(world.organisation.id, world.mandate.id, Side.COMMS)
    assert mandate is not None
    assert mandate.name == "Presse"
    assert (max_.name, max_.role) == ("Max Petit", Role.CM)
    assert set(mandate.members) == {max_.id, *world.mandate.members}
    assert {str(room.address) for room in rooms} == {"demo:comms", "demo:hall"}
    assert await verbs(database, world, world.mandate.id) == ["rename-mandate", "join", "link-room"]
    stale = await sent(database, world, form)
    assert isinstance(stale, Notice)
    assert stale.text == words("fr")("stale-changed")


async def test_threads_are_offered_where_a_room_can_hold_some_and_kept(database: Database, world: World) -> None:
    assert "questions" not in {field.name for field in (await opened(database, world)).fields}
    async with database.write() as work:
        elsewhere = Address.parse("discord:7/8")
        await work.people.add_room(Room("k_d", world.organisation.id, world.mandate.id, Side.CM, elsewhere))
    first = await opened(database, world)
    assert first.fields[-1].value == "room"
    mandate = world.mandate
    for chosen, kept in (("thread", True), ("", True), ("nonsense", True), ("room", False)):
        form = await opened(database, world)
        assert isinstance(await sent(database, world, form, questions=chosen), Notice)
        async with database.read() as work:
            found = await work.people.mandate(world.organisation.id, world.mandate.id)
        assert found is not None
        mandate = found
        assert mandate.policy.threads is kept
    assert await verbs(database, world, world.mandate.id) == ["question-threads", "question-room"]
    async with database.write() as work:
        await work.people.set_mandate(replace(mandate, policy=replace(mandate.policy, threads=True)))
    stale = await sent(database, world, first)
    assert isinstance(stale, Notice)
    assert stale.text == words("fr")("stale-changed"), "what the form shows has changed"


async def test_what_is_not_picked_any_more_is_let_go(database: Database, world: World) -> None:
    form = await opened(database, world)
    assert isinstance(await sent(database, world, form, people="", cm=""), Notice)
    async with database.read() as work:
        mandate = await work.people.mandate(world.organisation.id, world.mandate.id)
        assert await work.people.rooms_at(world.cm.room) == []
    assert mandate is not None
    assert mandate.members == ()
    refused = await Gestures(database, "fr").command(world.sam.caller, direct(world.sam), "news", "list")
    assert isinstance(refused, Notice)
    assert refused.text == words("fr")("refused")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "Autre"),
        ("people", "demo:karim"),
        ("people", "slack:T1/U1"),
        ("people", "nonsense"),
        ("comms", "demo:cm"),
        ("comms", "slack:T1/C1"),
        ("cm", "demo:comms"),
        ("cm", "demo:bcm"),
    ],
)
async def test_each_fault_is_told_on_its_field(database: Database, world: World, field: str, value: str) -> None:
    await halles(database, name="Autre Maison", prefix="b")
    async with database.write() as work:
        await work.people.add_mandate(replace(world.mandate, id="w_other", name="Autre", members=()))
    wrong = await sent(database, world, await opened(database, world), **{field: value})
    assert isinstance(wrong, FieldErrors)
    assert set(wrong.errors) - {"cm"} == {field} - {"cm"}
    assert field in wrong.errors
    assert await verbs(database, world, world.mandate.id) == []


async def test_a_room_on_both_sides_and_nobody_but_a_lead(database: Database, world: World) -> None:
    form = await opened(database, world)
    both = await sent(database, world, form, comms="demo:comms,demo:hall", cm="demo:cm,demo:hall")
    assert isinstance(both, FieldErrors)
    assert set(both.errors) == {"cm"}
    gestures = Gestures(database, "fr")
    for actor in (world.karim, world.sam):
        for refused in (
            await gestures.command(actor.caller, world.comms, "passerelle", "mandate"),
            await gestures.press(actor.caller, world.comms, form.verb, form.target),
            await gestures.submit(actor.caller, world.comms, form.verb, form.target, form.version, {"name": "X"}),
        ):
            assert isinstance(refused, Notice)
            assert refused.text == words("fr")("refused")
