"""The buttons of a signal, for those who may press them."""

from __future__ import annotations

import pytest

from bot.core.card import Form, Notice
from bot.core.signals import Signal
from bot.core.verbs import Verb
from bot.errors import Refused
from bot.services.pressing import press
from bot.services.signals.gestures import PRESSES
from bot.services.signals.sending import Telling, send
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import World, halles
from tests.services.acting import rows


async def sent(database: Database, world: World) -> Signal:
    async with database.write() as work:
        told = Telling("Une file", link="https://x.example")
        return await send(work, world.sam, world.organisation, world.mandate, told, world.cm)


async def pressed(database: Database, world: World, who: str, verb: Verb, target: str) -> object:
    async with database.write() as work:
        return await press(Turn(work, getattr(world, who).caller, world.comms, "fr"), verb, target)


async def test_forms_hold_what_was_signalled(database: Database, world: World) -> None:
    signal = await sent(database, world)
    news = await pressed(database, world, "lea", Verb.SIGNAL_NEWS, signal.id)
    freeze = await pressed(database, world, "lea", Verb.SIGNAL_FREEZE, signal.id)
    answer = await pressed(database, world, "lea", Verb.SIGNAL_ANSWER, signal.id)
    assert isinstance(news, Form)
    assert isinstance(freeze, Form)
    assert isinstance(answer, Form)
    assert news.fields[0].value == "Une file\n\nhttps://x.example"
    assert "Une file" in freeze.fields[0].value
    assert isinstance(await pressed(database, world, "lea", Verb.SIGNAL_TAKE, signal.id), Notice)


async def test_the_others_press_nothing(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    signal = await sent(database, world)
    before = await rows(database)
    for verb in set(PRESSES) - {Verb.SIGNAL}:
        for house, who in ((world, "sam"), (world, "stranger"), (other, "lea")):
            with pytest.raises(Refused):
                await pressed(database, house, who, verb, signal.id)
    assert await rows(database) == before
