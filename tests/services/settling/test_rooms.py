"""Linking the room in which a lead types: to a mandate or a new one, never to both sides."""

from __future__ import annotations

from bot.core.address import Place
from bot.core.card import FieldErrors, Form, Notice
from bot.core.delivery import Kind
from bot.core.people import Side
from bot.services.gestures import Gestures
from bot.storage.database import Database
from tests.builders import World, demo_address, halles
from tests.services.acting import direct, kinds, rows, verbs

HALL = Place(demo_address("hall"))
NEW = {"mandate": "new", "side": "comms", "name": "Presse", "locale": "en", "zone": "Europe/London"}


async def form_in(database: Database, world: World, place: Place = HALL) -> Form:
    form = await Gestures(database, "fr").command(world.lea.caller, place, "passerelle", "setup")
    assert isinstance(form, Form)
    return form


async def filled(database: Database, world: World, form: Form, **values: str) -> object:
    # From another place: what counts is where it was opened.
    return await Gestures(database, "fr").submit(world.lea.caller, world.comms, form.verb, form.target, 0, values)


async def test_a_new_mandate_and_its_room(database: Database, world: World) -> None:
    form = await form_in(database, world)
    wrong = await filled(database, world, form, **(NEW | {"name": "", "zone": "Europe/Paname"}))
    assert isinstance(wrong, FieldErrors)
    assert set(wrong.errors) == {"name", "zone"}
    taken = await filled(database, world, form, **(NEW | {"name": "Réseaux sociaux"}))
    assert isinstance(taken, FieldErrors)
    assert set(taken.errors) == {"name"}
    assert isinstance(await filled(database, world, form, **NEW), Notice)
    async with database.read() as work:
        (room,) = await work.people.rooms_at(HALL.room)
        mandate = await work.people.mandate(world.organisation.id, room.mandate)
    assert mandate is not None
    assert (mandate.name, mandate.locale, mandate.zone, mandate.members) == ("Presse", "en", "Europe/London", ())
    assert room.side is Side.COMMS
    assert await verbs(database, world, mandate.id) == ["set-up-mandate", "link-room"]
    assert await kinds(database, mandate.id) == [Kind.SET_UP.value, Kind.CHECKLIST.value]
    again = str(await filled(database, world, form, **NEW))
    assert "Presse" in again, "sent twice it makes nothing more"


async def test_a_room_is_never_on_both_sides(database: Database, world: World) -> None:
    form = await form_in(database, world, world.comms)
    wrong = await filled(database, world, form, **(NEW | {"side": "cm"}))
    assert isinstance(wrong, FieldErrors)
    assert set(wrong.errors) == {"side"}
    nothing = await filled(database, world, form, **(NEW | {"side": ""}))
    assert isinstance(nothing, FieldErrors)


async def test_a_link_that_is_there_is_told(database: Database, world: World) -> None:
    form = await form_in(database, world, world.comms)
    told = await filled(database, world, form, mandate=world.mandate.id, side="comms", name="", locale="fr", zone="")
    assert "déjà relié" in str(told)


async def test_a_mandate_of_others_is_none(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    form = await form_in(database, world)
    told = await filled(database, world, form, **(NEW | {"mandate": other.mandate.id}))
    assert isinstance(told, FieldErrors)
    assert set(told.errors) == {"mandate"}


async def test_only_a_lead_in_a_room(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    before = await rows(database)
    gestures = Gestures(database, "fr")
    for caller, place in (
        (world.karim.caller, HALL),
        (world.sam.caller, world.cm),
        (world.stranger.caller, HALL),
        (other.lea.caller, world.comms),
        (world.lea.caller, direct(world.lea)),
    ):
        assert not isinstance(await gestures.command(caller, place, "passerelle", "setup"), Form)
    assert await rows(database) == before
