"""Charter and contacts: both sides read them, a lead alone edits, one at a time."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.core.card import FieldErrors, Form, Notice
from bot.core.delivery import Kind
from bot.core.verbs import Verb
from bot.services.gestures import Gestures
from bot.storage.database import Database
from tests.builders import World, halles
from tests.services.acting import kinds, rows, verbs

VALUES = {"text": "Nous répondons.", "holding": "Un instant.", "free": "Horaires."}


async def form_of(database: Database, world: World, verb: Verb) -> Form:
    form = await Gestures(database, "fr").press(world.lea.caller, world.comms, verb, world.mandate.id)
    assert isinstance(form, Form)
    return form


async def filled(database: Database, world: World, form: Form, values: Mapping[str, str], who: str = "lea") -> object:
    caller = getattr(world, who).caller
    return await Gestures(database, "fr").submit(caller, world.comms, form.verb, form.target, form.version, values)


async def test_a_charter_is_kept_noted_and_announced(database: Database, world: World) -> None:
    form = await form_of(database, world, Verb.CHARTER)
    assert isinstance(await filled(database, world, form, VALUES), Notice)
    async with database.read() as work:
        mandate = await work.people.mandate(world.organisation.id, world.mandate.id)
    assert mandate is not None
    assert (mandate.charter.text, mandate.charter.holding, mandate.charter.free) == tuple(VALUES.values())
    assert await verbs(database, world, world.mandate.id) == ["charter"]
    assert await kinds(database, world.mandate.id) == [Kind.SET_UP.value]


async def test_of_two_who_edit_the_later_one_is_told(database: Database, world: World) -> None:
    form = await form_of(database, world, Verb.CHARTER)
    await filled(database, world, form, VALUES)
    late = await filled(database, world, form, VALUES | {"text": "Autre chose."})
    assert "changé" in str(late)
    async with database.read() as work:
        mandate = await work.people.mandate(world.organisation.id, world.mandate.id)
    assert mandate is not None
    assert mandate.charter.text == "Nous répondons."


async def test_only_a_lead_edits(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    forms = [await form_of(database, world, verb) for verb in (Verb.CHARTER, Verb.CONTACTS)]
    before = await rows(database)
    gestures = Gestures(database, "fr")
    for house, who in ((world, "karim"), (world, "sam"), (world, "stranger"), (other, "lea")):
        for form in forms:
            caller = getattr(house, who).caller
            pressed = await gestures.press(caller, house.comms, form.verb, form.target)
            assert not isinstance(pressed, Form)
            await filled(database, house, form, VALUES | {"contacts": "", "on_call": ""}, who)
    assert await rows(database) == before


async def test_contacts_and_who_is_on_call(database: Database, world: World) -> None:
    form = await form_of(database, world, Verb.CONTACTS)
    assert world.karim.member is not None
    assert world.sam.member is not None
    wrong = await filled(database, world, form, {"contacts": "rien", "on_call": ""})
    assert isinstance(wrong, FieldErrors)
    assert set(wrong.errors) == {"contacts"}
    cm = await filled(database, world, form, {"contacts": "", "on_call": world.sam.member.id})
    assert isinstance(cm, FieldErrors), "a CM is called by nobody"
    given = {"contacts": "allergie: Qualité, 4212", "on_call": world.karim.member.id}
    assert isinstance(await filled(database, world, form, given), Notice)
    async with database.read() as work:
        mandate = await work.people.mandate(world.organisation.id, world.mandate.id)
    assert mandate is not None
    assert mandate.on_call == (world.karim.member.id,)
    assert mandate.contacts[0].topics == ("allergie",)


@pytest.mark.parametrize("word", ["charter", "charte", "contacts"])
async def test_a_stranger_reads_nothing(database: Database, world: World, word: str) -> None:
    told = await Gestures(database, "fr").command(world.stranger.caller, world.cm, "passerelle", word)
    assert isinstance(told, Notice)
    assert told.card is None
