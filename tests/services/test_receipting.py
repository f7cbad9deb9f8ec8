"""`/news who`, `/news recalls` and *Who has it?*: for comms alone, in the same words whatever there is."""

from __future__ import annotations

import pytest

from bot.core.card import Card, Notice
from bot.core.flags import Audience, Flag
from bot.core.verbs import Verb
from bot.errors import Invalid, Refused
from bot.services.acknowledging import acknowledge
from bot.services.commands import command
from bot.services.editing import withdraw
from bot.services.pressing import press
from bot.storage.database import Database
from tests.builders import World, draft, frozen, tagged
from tests.services.acting import turning


async def answer(database: Database, world: World, who: str, text: str) -> Card:
    unit, turn = turning(database, getattr(world, who), world.comms if who != "sam" else world.cm)
    async with unit as work:
        reply = await command(turn(work), "news", text)
    assert isinstance(reply, Notice)
    assert reply.card is not None
    return reply.card


async def test_who_has_it_who_has_not_and_its_recalls(database: Database, swift: World) -> None:
    made = await tagged(database, swift, draft("Lille ferme.", Flag.CONFIDENTIAL))
    before = await answer(database, swift, "lea", "who N-1")
    assert "Pas encore lu par" in repr(before)
    assert "Sam Dubois" in repr(before)
    async with database.write() as work:
        await acknowledge(work, swift.sam, made.id)
    assert "Reçu par" in repr(await answer(database, swift, "lea", "who N-1"))
    async with database.write() as work:
        await withdraw(work, swift.lea, made.id)
    after = repr(await answer(database, swift, "karim", "who 1"))
    assert "Rappel du" in after
    assert "Pas encore lu par" in after


async def test_the_recalls_are_listed_until_the_last_is_acknowledged(database: Database, swift: World) -> None:
    assert "Tous les rappels ont été confirmés" in repr(await answer(database, swift, "lea", "recalls"))
    made = await tagged(database, swift)
    async with database.write() as work:
        await withdraw(work, swift.lea, made.id)
    listed = await answer(database, swift, "lea", "recalls")
    assert "N-1" in repr(listed)
    assert "Sam Dubois" in repr(listed)
    async with database.write() as work:
        (recall,) = await work.recalls.of_item(swift.organisation.id, made.id)
        await acknowledge(work, swift.sam, recall.id)
    assert "Tous les rappels ont été confirmés" in repr(await answer(database, swift, "lea", "recalls"))


@pytest.mark.parametrize("text", ["who N-1", "who N-99", "who", "recalls"])
async def test_a_cm_is_refused_whatever_there_is(database: Database, swift: World, text: str) -> None:
    await tagged(database, swift, draft("Secret.", Flag.CONFIDENTIAL, audience=Audience.COMMS))
    with pytest.raises(Refused):
        await answer(database, swift, "sam", text)


async def test_which_one_must_be_said(database: Database, swift: World) -> None:
    with pytest.raises(Invalid):
        await answer(database, swift, "lea", "who")


async def test_the_button_tells_the_same_of_items_and_of_freezes(database: Database, swift: World) -> None:
    made, freeze = await tagged(database, swift), await frozen(database, swift)
    for target in (made.id, freeze.id):
        unit, turn = turning(database, swift.lea, swift.comms)
        async with unit as work:
            reply = await press(turn(work), Verb.WHO, target)
        assert isinstance(reply, Notice)
        assert "Sam Dubois" in repr(reply.card)
        unit, turn = turning(database, swift.sam, swift.cm)
        with pytest.raises(Refused):
            async with unit as work:
                await press(turn(work), Verb.WHO, target)
