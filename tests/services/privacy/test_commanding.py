"""`/passerelle privacy`: what it tells whom, and the forms of a lead."""

from __future__ import annotations

import pytest

from bot.core.card import Card, Facts, Form, Notice
from bot.core.people import Actor
from bot.core.retention import Kept
from bot.core.verbs import Verb
from bot.errors import Invalid, InvalidForm, Refused, Stale
from bot.services.commands import command
from bot.services.pressing import press
from bot.services.submission import Submission
from bot.services.submitting import submit
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import World, tagged

MONTHS = {"register": "6 mois", "items": "1 an", "questions": "2 ans", "meetings": "3 mois", "messages": "1 mois"}


def of(work: object, world: World, actor: Actor) -> Turn:
    return Turn(work, actor.caller, world.comms, "fr")  # type: ignore[arg-type]


async def card(database: Database, world: World, actor: Actor) -> Card:
    async with database.write() as work:
        told = await command(of(work, world, actor), "passerelle", "privacy")
    assert isinstance(told, Notice)
    assert told.card is not None
    return told.card


async def fill(
    database: Database, world: World, actor: Actor, verb: Verb, target: str, version: int = 0, **values: str
) -> str:
    async with database.write() as work:
        told = await submit(of(work, world, actor), verb, Submission(target, version, values))
    assert isinstance(told, Notice)
    return told.text


async def test_a_lead_sets_how_long_and_of_two_the_later_is_told(database: Database, world: World) -> None:
    house = world.organisation.id
    await fill(database, world, world.lea, Verb.RETENTION, house, 0, **MONTHS)
    with pytest.raises(Stale):
        await fill(database, world, world.lea, Verb.RETENTION, house, 0, **MONTHS)
    async with database.write() as work:
        kept = await work.privacy.retention(house)
        form = await press(of(work, world, world.lea), Verb.RETENTION, house)
    assert kept.months == dict(zip(Kept, (6, 12, 24, 3, 1), strict=True))
    assert isinstance(form, Form)
    assert [field.value for field in form.fields] == ["6 mois", "12 mois", "24 mois", "3 mois", "1 mois"]
    assert form.version == 1


async def test_what_is_out_of_bounds_is_told_beside_its_field(database: Database, world: World) -> None:
    bad = MONTHS | {"register": "5 mois", "items": "bientôt"}
    with pytest.raises(InvalidForm) as told:
        await fill(database, world, world.lea, Verb.RETENTION, world.organisation.id, 0, **bad)
    assert set(told.value.errors) == {"register", "items"}


async def test_holds_are_set_and_lifted_with_a_reason_and_shown_to_leads_alone(
    database: Database, world: World
) -> None:
    item = await tagged(database, world)
    house = world.organisation.id
    with pytest.raises(Invalid) as unknown:
        await fill(database, world, world.lea, Verb.HOLD_SET, house, scope="one", number="N-99", reason="Litige")
    assert unknown.value.field == "number"
    said = await fill(database, world, world.lea, Verb.HOLD_SET, house, scope="one", number="n1", reason="Litige")
    assert item.label in said
    shown = await card(database, world, world.lea)
    held = [row for block in shown.blocks if isinstance(block, Facts) for row in block.rows if row[0] == item.label]
    assert "Litige" in held[0][1]
    assert "Léa Ferrand" in held[0][1]
    for other in (world.karim, world.sam):
        told = await card(database, world, other)
        assert "Litige" not in repr(told)
        assert not told.buttons
    (lift,) = [button for button in shown.buttons if button.verb is Verb.HOLD_LIFT]
    await fill(database, world, world.lea, Verb.HOLD_LIFT, lift.target, reason="Réglé")
    with pytest.raises(Stale) as late:
        await fill(database, world, world.lea, Verb.HOLD_LIFT, lift.target, reason="Réglé")
    assert late.value.key == "stale-hold-lifted"
    assert late.value.arguments == {"name": "Léa Ferrand"}


@pytest.mark.parametrize("verb", [Verb.RETENTION, Verb.HOLD_SET])
async def test_nobody_but_a_lead_of_that_organisation_may(database: Database, world: World, verb: Verb) -> None:
    for actor in (world.karim, world.sam, world.stranger):
        async with database.write() as work:
            with pytest.raises(Refused):
                await press(of(work, world, actor), verb, world.organisation.id)
    async with database.write() as work:
        with pytest.raises(Refused):
            await press(of(work, world, world.lea), verb, "o_another")
