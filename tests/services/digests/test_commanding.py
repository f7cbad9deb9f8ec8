"""`/digest`: for the room at hand, or for one that is asked for; nobody gets a room that is not theirs."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.cards.overview import NEW
from bot.core.address import Place
from bot.core.card import Form, Notice
from bot.core.people import Actor, Side
from bot.core.verbs import Verb
from bot.errors import Gone, Invalid, Refused
from bot.i18n.words import words
from bot.services.commands import command, suggestions
from bot.services.digests.commanding import may_have, rooms_of
from bot.services.pressing import press
from bot.services.turn import Turn
from tests.services.acting import direct
from tests.services.digests.house import House, housed


@pytest.fixture
async def house(sqlite_url: str) -> AsyncIterator[House]:
    async with housed(sqlite_url, scheduled=False) as made:
        yield made


async def digest(house: House, actor: Actor, place: Place, text: str) -> object:
    async with house.database.write() as work:
        return await command(Turn(work, actor.caller, place, "fr"), "digest", text)


async def sides(house: House, actor: Actor, place: Place) -> list[Side]:
    async with house.database.read() as work:
        found = await rooms_of(Turn(work, actor.caller, place, "fr"))
    return sorted((each.room.side for each in found), key=lambda side: side.value)


async def test_which_rooms_are_meant(house: House) -> None:
    world = house.world
    assert await sides(house, world.lea, world.cm) == [Side.CM]
    assert await sides(house, world.lea, world.comms) == [Side.COMMS]
    assert await sides(house, world.lea, direct(world.lea)) == [Side.CM, Side.COMMS]
    assert await sides(house, world.sam, direct(world.sam)) == [Side.CM]
    for actor, place in ((world.sam, world.comms), (world.stranger, world.cm)):
        with pytest.raises(Refused):
            await sides(house, actor, place)
    assert not may_have(world.sam, world.mandate, Side.COMMS)


async def test_a_word_that_is_none_is_told_and_a_stranger_hears_the_refusal(house: House) -> None:
    with pytest.raises(Invalid):
        await digest(house, house.world.lea, house.world.cm, "tomorrow")
    with pytest.raises(Refused):
        await digest(house, house.world.stranger, house.world.cm, "tomorrow")


@pytest.mark.parametrize(
    ("text", "verb"),
    [("", Verb.DIGEST_NOW), ("NOW", Verb.DIGEST_NOW), ("off", Verb.DIGEST_OFF), ("schedule", Verb.DIGEST_SCHEDULE)],
)
async def test_where_two_rooms_could_be_meant_it_asks(house: House, text: str, verb: Verb) -> None:
    form = await digest(house, house.world.lea, direct(house.world.lea), text)
    assert isinstance(form, Form)
    assert (form.verb, form.target) == (verb, NEW)
    labels = {option.label for option in form.fields[0].options}
    assert labels == {"Réseaux sociaux, côté CM", "Réseaux sociaux, côté équipe"}
    async with house.database.write() as work:
        again = await press(Turn(work, house.world.lea.caller, direct(house.world.lea), "fr"), verb, NEW)
    assert again == form


async def test_a_preview_that_was_made_again_cannot_be_posted(house: House) -> None:
    first = await digest(house, house.world.lea, house.world.cm, "now")
    await digest(house, house.world.lea, house.world.cm, "now")
    assert isinstance(first, Notice)
    assert first.card is not None
    (target,) = [button.target for button in first.card.buttons if button.verb is Verb.DIGEST_POST]
    with pytest.raises((Gone, Refused)):
        async with house.database.write() as work:
            await press(Turn(work, house.world.lea.caller, house.world.cm, "fr"), Verb.DIGEST_POST, target)


async def test_completions_are_for_whoever_may(house: House) -> None:
    async with house.database.read() as work:
        turn = Turn(work, house.world.sam.caller, house.world.cm, "fr")
        found = [each.text for each in await suggestions(turn, "dig", words("fr"))]
    assert found == ["/digest now", "/digest schedule", "/digest off"]
