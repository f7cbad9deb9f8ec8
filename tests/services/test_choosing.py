"""Whose CM: never guessed, always by names, never beyond what the chooser may."""

from __future__ import annotations

import pytest

from bot.core.card import FieldKind, Form, Notice
from bot.errors import Gone, Invalid, Refused
from bot.services import choosing
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.tagging import NOWHERE
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import SETUP, World, draft, halles
from tests.services.acting import direct, rows

SECOND = """  - name: Recrutement
    members: [Sam Dubois]
    rooms: {comms: ["demo:comms"], cm: ["demo:cm2"]}
"""


async def with_two(database: Database) -> None:
    text = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff") + SECOND
    await apply(database, parse(text, "x"), dry_run=False, by="test")


async def test_one_mandate_goes_by_itself(database: Database, world: World) -> None:
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, world.comms, "fr")
        reply = await choosing.tag_or_choose(turn, await choosing.comms(turn), draft(), NOWHERE)
    assert isinstance(reply, Notice)
    assert "N-1" in reply.text


async def test_two_mandates_and_no_room_are_chosen_by_names(database: Database, world: World) -> None:
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, direct(world.karim), "fr")
        assert isinstance(await choosing.tag_or_choose(turn, await choosing.comms(turn), draft(), NOWHERE), Form)
    await with_two(database)
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, world.comms, "fr")
        form = await choosing.tag_or_choose(turn, await choosing.comms(turn), draft(), NOWHERE)
        assert isinstance(form, Form)
        assert not (await rows(database))["news"]
    (field,) = form.fields
    assert (field.kind, field.value, field.required) == (FieldKind.CHOICES, "", True)
    labels = {option.label for option in field.options}
    assert labels == {"Réseaux sociaux (Sam Dubois)", "Recrutement (Sam Dubois)"}


async def test_what_was_chosen(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, world.comms, "fr")
        standpoint = await choosing.comms(turn)
        assert await choosing.chosen_mandates(turn, standpoint, {}) == [world.mandate]
        twice = {"mandates": f"{world.mandate.id},{world.mandate.id}"}
        assert await choosing.chosen_mandates(turn, standpoint, twice) == [world.mandate]
        for foreign in (other.mandate.id, "w_nothing"):
            with pytest.raises(Gone):
                await choosing.chosen_mandates(turn, standpoint, {"mandates": foreign})
    await with_two(database)
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, world.comms, "fr")
        with pytest.raises(Invalid, match="choose-mandate"):
            await choosing.chosen_mandates(turn, await choosing.comms(turn), {"mandates": ","})


async def test_only_comms_choose(database: Database, world: World) -> None:
    async with database.write() as work:
        for actor, place in ((world.sam, world.cm), (world.sam, world.comms), (world.stranger, world.comms)):
            with pytest.raises(Refused):
                await choosing.comms(Turn(work, actor.caller, place, "fr"))


async def test_a_form_is_read_in_the_zone_of_the_mandate(database: Database, world: World) -> None:
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, world.comms, "fr")
        sheet = choosing.sheet_for(turn, await choosing.comms(turn), world.mandate, {"a": "b"})
    assert (sheet.zone, sheet.locale, sheet.values) == ("Europe/Paris", "fr", {"a": "b"})
